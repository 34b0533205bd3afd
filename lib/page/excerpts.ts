import type { MentionExcerpt } from '../mentions/mention';
import { excerptMention } from '../mentions/summary';
import type { Mark } from './mark';
import { collectAround } from './page-text';
import { offsetIn } from './ranges';

/** The matched words of each mark with what stands around them, read from the page now and kept nowhere. */
export function readExcerpts(marks: readonly Mark[]): MentionExcerpt[] {
  return marks.map(({ range, topic }, index) => {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const { around, part } = collectAround(startContainer as Text, { from: startOffset, to: startOffset + 1 });
    const end = offsetIn(around, endContainer, endOffset) ?? part.to;
    return excerptMention(around.text, { topic, start: part.from, end }, index);
  });
}
