import type { Campaign } from './campaign';

/** How a feed's own topic is told from those of other feeds: `FEED TOPIC`, for ids hold no white space; a packaged one is its id. */
export const refOfOwn = (feed: string, topic: string): string => `${feed} ${topic}`;

/** True when a campaign is about a topic: a packaged one, or one of its own feed. */
export const isAbout = ({ feed, topics }: Pick<Campaign, 'feed' | 'topics'>, ref: string): boolean =>
  topics.some(topic => topic === ref || refOfOwn(feed, topic) === ref);
