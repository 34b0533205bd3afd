import learned from './learned-words.json';
import type { Candidate, Surroundings } from './surroundings';
import type { Word } from './words';

/** Words cut by `stemOf` and apart by spaces, by what they add for a name: `<` begins those that count as the last word before it, `>` as the first after it; `+` stands for a name that begins with a capital, `++` for one in capitals. Plain JSON. */
export type LearnedWords = Readonly<Record<string, string>>;

/** How many letters of a word are learned: "deported" and "deportees" say the same. */
const STEM = 7;
/** What all words together add at most, for or against: less than what settles a name by itself. */
const MOST = 3;
/** An unsure name of which the words say nothing is rather none. */
const SILENCE = -1;
/** Of fewer words less is to be expected: a headline's silence says little. */
const SENTENCE = 12;

/** What they say more softly than this is chance, and not heard. */
const LEAST = 1;

/** A word as it is learned: without accents, its first letters. */
const stemOf = ({ lower }: Word): string =>
  (/[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : lower).slice(0, STEM);

/** A name as it stands among words. */
export interface Named {
  readonly candidate: Pick<Candidate, 'words'>;
  readonly around: Pick<Surroundings, 'wordsBefore' | 'wordsAfter'>;
}

/** What stands around a name in its block, each word once; last and first words next to it a second time with their sign, which stands alone where there is none; and its capitals. */
export function listLearnable({ candidate: { words }, around }: Named): ReadonlySet<string> {
  const before = around.wordsBefore().map(stemOf);
  const after = around.wordsAfter().map(stemOf);
  const capitals = words === words.toLowerCase() ? [] : words === words.toUpperCase() ? ['+', '++'] : ['+'];
  return new Set([...before, ...after, `<${before.at(-1) ?? ''}`, `>${after[0] ?? ''}`, ...capitals]);
}

const opened: { weights?: ReadonlyMap<string, number> } = {};

/** The weights of words one by one; opened when a page has the first unsure name. */
function weightsOf(words: LearnedWords): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(words).flatMap(([weight, stems]) =>
      stems.split(' ').map((stem): [string, number] => [stem, Number(weight)]),
    ),
  );
}

/**
 * What the words around a name say for it or against it by the lines it was learned from (`npm run learn:mentions`): a second opinion
 * where rules are not sure. Nothing, or from 1 to 3 for or against, in the measure of a clue's weight.
 */
export function weighLearned(named: Named): number {
  opened.weights ??= weightsOf(learned);
  const words = listLearnable(named);
  let sum = SILENCE * Math.min(1, words.size / SENTENCE);
  for (const word of words) sum += opened.weights.get(word) ?? 0;
  return Math.abs(sum) < LEAST ? 0 : Math.max(-MOST, Math.min(MOST, sum));
}
