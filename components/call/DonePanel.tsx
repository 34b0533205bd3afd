import { useState } from 'preact/hooks';
import { countCallsToday } from '../../lib/calls/progress';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { DONE_WORDS } from '../../lib/language/done-words';
import { formatDay } from '../../lib/language/format';
import { copyText } from '../hooks/copy-text';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { DoneScreen } from './DoneScreen';

/** Every target was rung: thanks, and what else there is. */
export function DonePanel({ view, data, ports, at, onBack }: CallScene & { readonly onBack: () => void }) {
  const words = useWords(DONE_WORDS);
  const language = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const { campaign } = view;
  const today = showLocalDate(at, ports.timeZone);
  const again = campaign.callDays.find(day => day > today);
  const shareText = words.shareText(campaign.title, campaign.url ?? '');
  return (
    <DoneScreen
      callsToday={countCallsToday(data.recent, at, ports.timeZone)}
      again={again === undefined ? null : formatDay(again, language, Number(today.slice(0, 4)))}
      others={view.others.map(({ id, title, summary }) => ({ id, title, summary: summary ?? null }))}
      shareText={shareText}
      isShareCopied={isCopied}
      onOpen={() => ports.openApp(`#/campaigns/${encodeURIComponent(campaign.key)}`)}
      onCopyShare={() => void copyText(shareText).then(setCopied)}
      onBack={onBack}
    />
  );
}
