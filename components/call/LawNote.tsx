import { inLanguage } from '../../lib/campaigns/in-language';
import { refOfOwn } from '../../lib/campaigns/topic-ref';
import { sayDivision } from '../../lib/language/division-name';
import type { LawWords } from '../../lib/language/en/law';
import { formatList } from '../../lib/language/format';
import { formatShortDay } from '../../lib/language/format-time';
import { LAW_WORDS } from '../../lib/language/law-words';
import type { Language } from '../../lib/settings/settings';
import type { LawAnswer } from '../../lib/targets/law-answer';
import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { listTopicLabels } from './list-topic-labels';
import './law.css';

/** The plain law that keeps a target from being asked. */
function barredBy(target: ResolvedTarget | null): LawAnswer['row'] {
  const law = target?.law;
  return law?.isBarred && (law.status === 'mandated' || law.status === 'banned') ? law.row : null;
}

function nameOf(target: ResolvedTarget, words: LawWords, language: Language): string {
  if (target.kind === 'unresolved') return words.role(target.selector.role);
  return target.person?.name ?? inLanguage(target.office, language).name;
}

/** "Texas law requires 287(g), so this call is not for …", with its date and source; nothing for a target whom that law does not concern. */
export function LawNote({ view, data, ports }: CallScene) {
  const words = useWords(LAW_WORDS);
  const language = useLanguage();
  const { target, setAside } = view;
  const isOwn = barredBy(target) !== null;
  const row =
    barredBy(target) ?? setAside.map(barredBy).find(one => one && (target === null || target.law?.row === one));
  if (!row) return null;
  const labels = listTopicLabels(data.feeds?.feeds ?? [], data.names, language);
  const topic = labels.get(refOfOwn(view.campaign.feed, row.topic)) ?? labels.get(row.topic) ?? row.topic;
  const place = sayDivision(row.jurisdiction, language);
  const who = setAside.filter(one => barredBy(one) === row).map(one => nameOf(one, words, language));
  const names = formatList([...new Set(who)], language);
  const isMandated = row.status === 'mandated';
  const sentence = isOwn
    ? (isMandated ? words.ownMandated : words.ownBanned)(place, topic)
    : (isMandated ? words.mandated : words.banned)(place, topic, names);
  return (
    <p class="law" role="note" aria-label={words.title}>
      {sentence}{' '}
      <OutsideLink url={row.source_url} onOpen={ports.openOutside}>
        {words.source(formatShortDay(Date.parse(row.as_of), language, 'UTC'))}
      </OutsideLink>
    </p>
  );
}
