import type { FeedNames, TopicOwners } from './feed-names';
import { cardTopicOf } from './topic-id';

/** No feed's names: what a screen has until feeds are read, and nearly everybody has after it. */
export const NO_FEED_NAMES: FeedNames = { topics: [], owners: new Map(), use: new Map() };

/** Which topics a page's topic leads to, the first naming it; none for one of a feed that is gone. */
export const leadsTo = (id: string, { owners }: Pick<FeedNames, 'owners'>): TopicOwners =>
  owners.get(id) ?? [cardTopicOf(id)].filter(Boolean);
