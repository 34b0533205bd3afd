/** One name of a topic found in a text: UTF-16 offsets into that text, end exclusive. */
export interface MentionSpan {
  readonly topic: string;
  readonly start: number;
  readonly end: number;
}

/** How many mentions a page has by topic id; topics without any are absent. */
export type MentionCounts = Readonly<Record<string, number>>;

/** One mention as the popup lists it: the matched words and at most 120 characters around them, asked for when opened, never stored. */
export interface MentionExcerpt {
  /** Position among the page's mentions in reading order, from 0; valid until the page changes. */
  readonly index: number;
  readonly topic: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** Most characters the matched words themselves may have; a page can stretch a name with what nobody sees. */
export const WORDS_CHARACTERS = 400;

/** Most characters of page text that may surround the matched words, both sides together. */
export const EXCERPT_CHARACTERS = 120;
