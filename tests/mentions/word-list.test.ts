import { describe, expect, it } from 'vitest';
import { findHits, indexWords } from '../../lib/mentions/word-list';
import { readWords } from '../../lib/mentions/words';

/** The entries of each list that are met in a text, by the words they stand at. */
function meet(lists: readonly (readonly string[])[], text: string): [string, ...string[]][] {
  const known = { index: indexWords(lists), entries: new Map() };
  return findHits(known, { text, words: readWords(text) }).map(({ lists: numbers, first, last }) => [
    text.slice(first.start, last.end),
    ...numbers,
  ]);
}

describe('a word of a list', () => {
  it.each([
    ['deport', 'Deportations', 'undeported'],
    ['la migra', 'La Migra', 'la amiga'],
    ['e-comm', 'E-Commerce', 'ecommerce'],
    ['y', 'y', 'a'],
    ['48 hour', '48 hours', '480 hours'],
    ['Ohio', 'OHIO', 'ohio'],
    ['Deutsche Bahn', 'Deutsche Bahn', 'deutsche bahn'],
    ['Ciudad de México', 'Ciudad de México', 'ciudad de méxico'],
    ['PrEP', 'PrEP', 'Prep'],
    ['San Salvador', 'San Salvador', 'San salvador'],
    ['ICE', 'ICE', 'Ice'],
    ['I-20', 'I-20', 'i-20'],
    ['U.N.', 'U.N', 'u.n'],
  ])('%s is met as %s and not as %s', (entry, met, other) => {
    expect(meet([[entry]], `about ${met} it`)).toHaveLength(1);
    expect(meet([[entry]], `about ${other} it`)).toEqual([]);
  });

  it('names every list that has it', () => {
    expect(meet([['jail', 'Ohio'], ['sheriff'], ['Ohio', 'jail']], 'Ohio jails')).toEqual([
      ['Ohio', '0', '2'],
      ['jails', '0', '2'],
    ]);
  });
});
