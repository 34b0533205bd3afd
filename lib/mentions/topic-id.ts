/** Stands between a packaged topic's id and what feeds add to it. */
export const FEED_BORDER = '~';

/** The packaged topic whose card tells about a page's topic; empty when it has none, being a feed's own. */
export const cardTopicOf = (id: string): string => id.split(FEED_BORDER, 1)[0] ?? '';

/** True for an id made by `namePageTopic`. */
export const isFeedTopic = (id: string): boolean => id.includes(FEED_BORDER);
