import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingSeconds, WORDS_PER_MINUTE } from '../../lib/script/reading-time';

describe('how long a script takes to read aloud', () => {
  it('is a minute for as many words as are spoken in one', () => {
    expect(readingSeconds('word '.repeat(WORDS_PER_MINUTE.en), 'en-US')).toBe(60);
    expect(readingSeconds('palabra '.repeat(WORDS_PER_MINUTE.es), 'es')).toBe(60);
  });
  it('counts a number by what is said of it, and a blank as a word', () => {
    expect(readingSeconds('287(g)', 'en')).toBe(readingSeconds('two eighty seven g', 'en'));
    expect(readingSeconds('my name is ____', 'en')).toBe(readingSeconds('my name is Rosa', 'en'));
  });
  it('counts characters where words have no spaces between them, and a word with vowel signs once', () => {
    expect(readingSeconds('我'.repeat(WORDS_PER_MINUTE.zh), 'zh-Hant')).toBe(60);
    expect(readingSeconds('私は'.repeat(WORDS_PER_MINUTE.ja / 2), 'ja')).toBe(60);
    expect(readingSeconds('ICE的', 'zh')).toBe(readingSeconds('一的', 'zh'));
    expect(readingSeconds('नमस्ते '.repeat(WORDS_PER_MINUTE.en), 'hi')).toBe(60);
    expect(readingSeconds('don’t wait–and-see - now', 'en')).toBe(readingSeconds('a b c d', 'en'));
  });
  it('breathes between blocks', () => {
    expect(readingSeconds('one two\n\nthree\n\nfour', 'en')).toBeGreaterThan(
      readingSeconds('one two three four', 'en'),
    );
  });
  it('is nothing for nothing, and never shrinks when words are added', () => {
    expect(readingSeconds(' \n\n ', 'en')).toBe(0);
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (text, more) => {
        expect(readingSeconds(`${text} ${more}`, 'es')).toBeGreaterThanOrEqual(readingSeconds(text, 'es'));
      }),
    );
  });
});
