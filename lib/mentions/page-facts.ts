import type { Campaign } from '../campaigns/campaign';
import { createPlaceFinder } from '../targets/find-places';
import type { FeedNames } from './feed-names';
import type { MentionExcerpt } from './mention';
import { findPlacesNear } from './places-near';
import { leadsTo } from './topic-owners';

/** What a page's mentions say for the choice of a campaign. */
export interface PageFacts {
  /** Most mentioned first. */
  readonly topics: readonly string[];
  /** Open Civic Data divisions named near them. */
  readonly places: readonly string[];
}

/** Reads what mentions say, alone or all together; their order does not matter, and nothing is kept. */
export type MentionReader = (mentions: readonly MentionExcerpt[]) => PageFacts;

/** Makes the reader for the campaigns at hand, whose counties and cities it then knows by name. */
export function createMentionReader(
  campaigns: readonly Pick<Campaign, 'jurisdictions' | 'actions'>[],
  names: Pick<FeedNames, 'owners'>,
): MentionReader {
  const divisions = campaigns.flatMap(({ jurisdictions, actions }) => [
    ...jurisdictions,
    ...actions.flatMap(action => action.jurisdictions ?? []),
  ]);
  const find = createPlaceFinder([...new Set(divisions)]);
  return mentions => ({
    topics: rankTopics(mentions.flatMap(({ topic }) => leadsTo(topic, names))),
    places: findPlacesNear(mentions, find),
  });
}

function rankTopics(mentioned: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const topic of mentioned) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([one, its], [other, theirs]) => theirs - its || (one < other ? -1 : 1)).map(([id]) => id);
}
