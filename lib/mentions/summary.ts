import {
  EXCERPT_CHARACTERS,
  type MentionCounts,
  type MentionExcerpt,
  type MentionSpan,
  WORDS_CHARACTERS,
} from './mention';
import { BLOCK_BORDER, FOOTNOTE } from './name-pattern';

/** Counts mentions by topic. */
export function countMentions(mentions: Iterable<{ readonly topic: string }>): MentionCounts {
  const counts: Record<string, number> = {};
  for (const { topic } of mentions) counts[topic] = (counts[topic] ?? 0) + 1;
  return counts;
}

/** All mentions of all topics together. */
export const totalMentions = (counts: MentionCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** The matched words of one mention with at most 120 characters around them, both sides together, cut at words and never reaching into another block. */
export function excerptMention(text: string, span: MentionSpan, index: number): MentionExcerpt {
  const side = EXCERPT_CHARACTERS / 2;
  const before = text.slice(Math.max(0, span.start - side), span.start);
  const after = text.slice(span.end, span.end + side);
  const fromBorder = before.slice(before.lastIndexOf(BLOCK_BORDER) + 1);
  const toBorder = after.includes(BLOCK_BORDER) ? after.slice(0, after.indexOf(BLOCK_BORDER)) : after;
  return {
    index,
    topic: span.topic,
    words: tidy(text.slice(span.start, span.end)).trim().slice(0, WORDS_CHARACTERS),
    before: tidy(fromBorder.length === side ? fromBorder.replace(/^\S*\s/, '') : fromBorder).trimStart(),
    after: tidy(toBorder.length === side ? toBorder.replace(/\s\S*$/, '') : toBorder).trimEnd(),
  };
}

const tidy = (text: string) => text.replaceAll(FOOTNOTE, '').replace(/\s+/g, ' ');
