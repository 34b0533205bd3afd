import { type MentionExcerpt, WORDS_CHARACTERS } from '../mentions/mention';
import { excerptMention } from '../mentions/summary';
import type { Mark } from './mark';
import { blockAround, collectText } from './page-text';
import { offsetOf } from './ranges';

/** The matched words of each mark with what stands around them, read from the page now and kept nowhere. */
export function readExcerpts(marks: readonly Mark[]): MentionExcerpt[] {
  return marks.map((mark, index) => {
    const { range, topic } = mark;
    const words = range.toString();
    const text = collectText([blockAround(range.startContainer)]);
    const start = offsetOf(range, text);
    if (start === undefined) return { index, topic, words: words.slice(0, WORDS_CHARACTERS), before: '', after: '' };
    return excerptMention(text.text, { topic, start, end: start + words.length }, index);
  });
}
