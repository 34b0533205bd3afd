import type { StoredFeed } from '../../lib/campaigns/campaign';
import type { LegalStatus } from '../../lib/campaigns/feed-schema';
import { inLanguage } from '../../lib/campaigns/in-language';
import { refOfOwn } from '../../lib/campaigns/topic-ref';
import { sayDivision } from '../../lib/language/division-name';
import { formatDay, formatList } from '../../lib/language/format';
import { LAW_WORDS } from '../../lib/language/law-words';
import type { FeedNames } from '../../lib/mentions/feed-names';
import type { Language } from '../../lib/settings/settings';
import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';
import { listTopicLabels } from './list-topic-labels';
import './law.css';

/** The law that decides who is asked. */
export interface LawNoteProps {
  /** The one who is asked; null where nobody is left. */
  readonly target: ResolvedTarget | null;
  /** Those who are not. */
  readonly aside: readonly ResolvedTarget[];
  readonly row: LegalStatus;
  /** Id of the campaign's feed, whose topics come first. */
  readonly feed: string;
  readonly feeds: readonly StoredFeed[];
  readonly names: FeedNames;
  readonly onOpen: (url: string) => void;
}

function nameOf(target: ResolvedTarget, language: Language): string {
  if (target.kind === 'unresolved') return target.selector.role;
  return target.person?.name ?? inLanguage(target.office, language).name;
}

/** "Texas law requires 287(g), so this call is not for … but for …", with its date and source. */
export function LawNote({ target, aside, row, feed, feeds, names, onOpen }: LawNoteProps) {
  const words = useWords(LAW_WORDS);
  const language = useLanguage();
  const labels = listTopicLabels(feeds, names, language);
  const topic = labels.get(refOfOwn(feed, row.topic)) ?? labels.get(row.topic) ?? row.topic;
  const place = sayDivision(row.jurisdiction, language);
  const isMandated = row.status === 'mandated';
  const who = [...new Set(aside.map(one => nameOf(one, language)))];
  const isOwn = target?.law?.isOffered === false;
  const to = target && !isOwn ? nameOf(target, language) : '';
  const sentence = isOwn
    ? (isMandated ? words.ownMandated : words.ownBanned)(place, topic)
    : (isMandated ? words.mandated : words.banned)(place, topic, formatList(who, language), to);
  return (
    <p class="law" role="note" aria-label={words.title}>
      {sentence}{' '}
      <OutsideLink url={row.source_url} onOpen={onOpen}>
        {words.source(formatDay(row.as_of, language, 0))}
      </OutsideLink>
    </p>
  );
}
