import { useState } from 'preact/hooks';
import { countCallsToday } from '../../lib/calls/progress';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { DONE_WORDS } from '../../lib/language/done-words';
import { formatDay } from '../../lib/language/format';
import { copyText } from '../hooks/copy-text';
import { canShare, share } from '../hooks/share';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { DoneScreen, type DoneScreenProps } from './DoneScreen';

/** Every target was rung: thanks, and what else there is. */
export function DonePanel({ view, data, ports, at, onBack }: CallScene & { readonly onBack: () => void }) {
  const words = useWords(DONE_WORDS);
  const language = useLanguage();
  const [copied, setCopied] = useState<DoneScreenProps['copied']>(null);
  const { campaign } = view;
  const today = showLocalDate(at, ports.timeZone);
  const again = campaign.callDays.find(day => day > today);
  const link = campaign.url ?? null;
  // Nothing but what the campaign's publisher wrote: whoever passes it on tells only that they called.
  const shareText = words.shareText(campaign.title, link ?? '');
  const copy = async (what: 'text' | 'link', text: string) => setCopied((await copyText(text)) ? what : 'failed');
  return (
    <DoneScreen
      callsToday={countCallsToday(data.recent, at, ports.timeZone)}
      again={again === undefined ? null : formatDay(again, language, Number(today.slice(0, 4)))}
      others={view.others.map(({ id, title, summary }) => ({ id, title, summary: summary ?? null }))}
      shareText={shareText}
      shareLink={link}
      copied={copied}
      onOpen={() => ports.openApp(`#/campaigns/${encodeURIComponent(campaign.key)}`)}
      onCopyShare={() => void copy('text', shareText)}
      onCopyLink={() => void copy('link', link ?? '')}
      onShare={canShare({ text: shareText }) ? () => void share({ text: shareText }) : null}
      onBack={onBack}
    />
  );
}
