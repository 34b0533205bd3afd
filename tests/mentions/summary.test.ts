import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCERPT_CHARACTERS } from '../../lib/mentions/mention';
import { BLOCK_BORDER, FOOTNOTE } from '../../lib/mentions/name-pattern';
import { countMentions, excerptMention, totalMentions } from '../../lib/mentions/summary';

describe('the list of mentions', () => {
  it('counts by topic', () => {
    const counts = countMentions([{ topic: '287g' }, { topic: 'scomm' }, { topic: '287g' }]);
    expect(counts).toEqual({ '287g': 2, scomm: 1 });
    expect(totalMentions(counts)).toBe(3);
  });

  it('shows a mention with the words around it, cut between words, of its own block only', () => {
    const text = `Menu${BLOCK_BORDER}The board voted\n  on the 287(g) agreement.${BLOCK_BORDER}Next story`;
    const start = text.indexOf('287(g)');
    expect(excerptMention(text, { topic: '287g', start, end: start + 6 }, 4)).toEqual({
      index: 4,
      topic: '287g',
      words: '287(g)',
      before: 'The board voted on the ',
      after: ' agreement.',
    });
  });

  it('leaves footnotes out', () => {
    const { before, after } = excerptMention(
      `The board${FOOTNOTE} on 287(g)${FOOTNOTE}.`,
      { topic: '287g', start: 14, end: 20 },
      0,
    );
    expect([before, after]).toEqual(['The board on ', '.']);
  });

  it('never takes more than 120 characters of the page with it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (before, after) => {
        const span = { topic: '287g', start: before.length, end: before.length + 6 };
        const excerpt = excerptMention(`${before}287(g)${after}`, span, 0);
        expect(excerpt.words).toBe('287(g)');
        expect(excerpt.before.length + excerpt.after.length).toBeLessThanOrEqual(EXCERPT_CHARACTERS);
      }),
    );
  });
});
