import learned from './learned-words.json';
import type { Surroundings } from './surroundings';
import { isInSpanish } from './tongue';
import type { Word } from './words';

/**
 * What words cut by `stemOf` add for a name, by their first letter: a line for each weight, "-0.5 alarm always ", a space behind each word. `<`
 * begins those that count as the last word before it, `>` as the first after it. Looked up as it is, for a page asks for thirty of its thousands. Plain JSON.
 */
export type LearnedWords = Readonly<Record<string, string>>;

/** How many letters of a word are learned: "deported" and "deportees" say the same. */
const STEM = 7;
/** What all words together add at most, for or against. */
const MOST = 4;
/** An unsure name of which the words say nothing is rather none, in Spanish less so: of the loan words and long names most are ours. */
const SILENCE = -1.75;
const SILENCE_IN_SPANISH = -1;
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

const learnedWords: LearnedWords = learned;

/** What a word adds; nothing when nothing was learned of it. */
function weightOf(word: string): number {
  const lines = learnedWords[word.charAt(0)] ?? '';
  const at = lines.indexOf(` ${word} `);
  return at < 0 ? 0 : Number.parseFloat(lines.slice(lines.lastIndexOf('\n', at) + 1));
}

/**
 * What the words around a name say for it or against it by the lines it was learned from (`npm run learn:mentions`): a second opinion
 * where rules are not sure. Nothing, or from 1 to 4 for or against, in the measure of a clue's weight.
 */
export function weighLearned(around: WordsAround): number {
  if (around.wordsBefore().length + around.wordsAfter().length < FEWEST) return 0;
  const words = listLearnable(around);
  const silence = isInSpanish(around) ? SILENCE_IN_SPANISH : SILENCE;
  let sum = silence * Math.min(1, words.size / SENTENCE);
  for (const word of words) sum += weightOf(word);
  return Math.abs(sum) < LEAST ? 0 : Math.max(-MOST, Math.min(MOST, sum));
}
