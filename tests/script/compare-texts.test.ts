import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../lib/script/compare-texts';

const said = (before: string, after: string) =>
  compareTexts(before, after).map(({ kind, text }) => `${kind}:${text.trim()}`);

describe('what changed in a script', () => {
  it('shows the words that went and the words that came, and leaves the rest', () => {
    expect(said('Please end the agreement now.', 'Please end every agreement now.')).toEqual([
      'same:Please end',
      'gone:the',
      'new:every',
      'same:agreement now.',
    ]);
    expect(said('Hello.', 'Hello. Thank you.')).toEqual(['same:Hello.', 'new:Thank you.']);
    expect(said('Hello. Thank you.', 'Hello.')).toEqual(['same:Hello.', 'gone:Thank you.']);
    expect(said('', 'New')).toEqual(['new:New']);
  });

  it('is two whole texts when they are too long to compare', () => {
    const long = 'word '.repeat(1_200);
    expect(compareTexts(long, `${long}x`).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });

  it('loses no word of either', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 12 }).map(words => words.join(' '));
    const words = (whole: string) => whole.split(' ').filter(Boolean).join(' ');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareTexts(before, after);
        const only = (left: string) =>
          words(changes.flatMap(({ kind, text: part }) => (kind === left ? [] : [part.trim()])).join(' '));
        expect(only('new')).toBe(words(before));
        expect(only('gone')).toBe(words(after));
        if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
