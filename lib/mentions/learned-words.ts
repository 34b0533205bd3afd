import learned from './learned-words.json';
import type { Surroundings } from './surroundings';
import type { Word } from './words';

/** Words cut by `stemOf` and apart by spaces, by what they add for a name: `<` begins those that count as the last word before it, `>` as the first after it. Plain JSON. */
export type LearnedWords = Readonly<Record<string, string>>;

/** How many letters of a word are learned: "deported" and "deportees" say the same. */
const STEM = 7;
/** What all words together add at most, for or against. */
const MOST = 4;
/** An unsure name of which the words say nothing is rather none. */
const SILENCE = -1.75;
/** Of fewer words less is to be expected: a headline's silence says little. */
const SENTENCE = 12;

/** Two or three words are no surroundings. */
const FEWEST = 4;
/** What they say more softly than this is chance, and not heard. */
const LEAST = 1;

/** A word as it is learned: without accents, its first letters. */
const stemOf = ({ lower }: Word): string =>
  (/[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : lower).slice(0, STEM);

type WordsAround = Pick<Surroundings, 'wordsBefore' | 'wordsAfter'>;

/** What stands around a name in its block, each word once; last and first words next to it a second time with their sign, which stands alone where there is none. */
export function listLearnable({ wordsBefore, wordsAfter }: WordsAround): ReadonlySet<string> {
  const before = wordsBefore().map(stemOf);
  const after = wordsAfter().map(stemOf);
  return new Set([...before, ...after, `<${before.at(-1) ?? ''}`, `>${after[0] ?? ''}`]);
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
 * where rules are not sure. Nothing, or from 1 to 4 for or against, in the measure of a clue's weight.
 */
export function weighLearned(around: WordsAround): number {
  if (around.wordsBefore().length + around.wordsAfter().length < FEWEST) return 0;
  opened.weights ??= weightsOf(learned);
  const words = listLearnable(around);
  let sum = SILENCE * Math.min(1, words.size / SENTENCE);
  for (const word of words) sum += opened.weights.get(word) ?? 0;
  return Math.abs(sum) < LEAST ? 0 : Math.max(-MOST, Math.min(MOST, sum));
}
