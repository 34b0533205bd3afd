import { describe, expect, it } from 'vitest';
import { hasPhrase, phrases, readEnd, readStart, tabulatePhrases } from '../../lib/mentions/phrase-list';
import { readWords } from '../../lib/mentions/words';

const endOf = (text: string) => readEnd(text, readWords(text));
const startOf = (text: string) => readStart(text, readWords(text));

describe('phrases beside a name', () => {
  const table = tabulatePhrases(phrases('end/s/ed/ing, leav:e/es/ing, opt out of, sign/ed on to, honor*, a'));

  it.each([
    'They end ',
    'She ended ',
    'It leaves ',
    'Leaving ',
    'will opt out of ',
    'was honoring ',
    'honored the ',
    'end all ',
    'a ',
  ])('stand there: %s', text => {
    expect(hasPhrase(table, endOf(text))).toBe(true);
  });

  it.each(['They endow ', 'leav ', 'opt out ', 'out of ', 'an honor was ', 'the end. It ', ''])('do not: %s', text => {
    expect(hasPhrase(table, endOf(text))).toBe(false);
  });

  it('are read behind it too, and no article may part those', () => {
    expect(hasPhrase(table, startOf(' ends today'))).toBe(true);
    expect(hasPhrase(table, startOf(' the end'))).toBe(false);
  });

  it('may be asked to stand there without an article', () => {
    const direct = tabulatePhrases(phrases('honor/s', true));
    expect(hasPhrase(direct, endOf('honors '))).toBe(true);
    expect(hasPhrase(direct, endOf('honors the '))).toBe(false);
  });

  it.each([
    ['more than four words', 'to be or not to'],
    ['no words', 'end (of)'],
    ['a single letter with endings', 'e/nd'],
  ])('are refused when they are %s', (_, list) => {
    expect(() => tabulatePhrases(phrases(list))).toThrow('No phrase');
  });
});
