import type { StoredFeed } from '../../lib/campaigns/campaign';
import { inLanguage } from '../../lib/campaigns/in-language';
import { refOfOwn } from '../../lib/campaigns/topic-ref';
import type { FeedNames } from '../../lib/mentions/feed-names';
import { CARD_TOPICS } from '../../lib/mentions/packaged-topics';
import { leadsTo } from '../../lib/mentions/topic-owners';
import type { Language } from '../../lib/settings/settings';

/** What a reader knows each topic of a page by: 287(g); by the id the page knows. Feeds' words are text. */
export function listTopicLabels(
  feeds: readonly StoredFeed[],
  names: FeedNames,
  language: Language,
): ReadonlyMap<string, string> {
  const own = feeds.flatMap(({ id, feed }) =>
    (feed?.topics ?? []).map(topic => [refOfOwn(id, topic.id), inLanguage(topic, language).label] as const),
  );
  const known = new Map([...own, ...CARD_TOPICS.map(topic => [topic.id, topic.label[language]] as const)]);
  for (const id of names.owners.keys()) {
    const label = known.get(leadsTo(id, names)[0] ?? '');
    if (label !== undefined) known.set(id, label);
  }
  return known;
}
