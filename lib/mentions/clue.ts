import type { Candidate, Surroundings } from './surroundings';
import type { WordList } from './word-pattern';

/** One thing that speaks for a name (weight above 0) or against it, and why; all that is given must hold. */
export interface Clue {
  readonly weight: number;
  /** Of the name's own letters. */
  readonly name?: RegExp;
  /** Directly before it in the same block, so ending in `$`. */
  readonly before?: RegExp;
  /** Directly after it in the same block, so beginning with `^`. */
  readonly after?: RegExp;
  /** Anywhere within reach; in a neighbouring block it weighs half. */
  readonly near?: WordList;
  /** How many different words of `near` add their weight; 1 when left out. */
  readonly most?: number;
  /** How many characters away a word of `near` may stand; as far as the surroundings go when left out. */
  readonly reach?: number;
}

/** How names of one kind are judged: the first form whose letters fit gives the score to begin with and the clues that are asked. */
export interface NameForm {
  readonly name: RegExp;
  readonly start: number;
  readonly clues: readonly Clue[];
}

/** What speaks for or against directly before a name. */
export const before = (weight: number, expression: RegExp, name?: RegExp): Clue => ({
  weight,
  before: expression,
  ...(name ? { name } : {}),
});

/** What speaks for or against directly after a name. */
export const after = (weight: number, expression: RegExp, name?: RegExp): Clue => ({
  weight,
  after: expression,
  ...(name ? { name } : {}),
});

/** Words anywhere near a name, each different one counted up to `most`. */
export const near = (weight: number, words: WordList, most = 1): Clue => ({ weight, near: words, most });

/** Words beside a name, not further than this many characters. */
export const beside = (weight: number, reach: number, words: WordList): Clue => ({
  weight,
  near: words,
  most: 2,
  reach,
});

/** The score of a candidate by these clues; what speaks against is heard in full, what speaks for it until `enough` is reached. */
export function scoreByClues(
  clues: readonly Clue[],
  { candidate, around, start, enough }: { candidate: Candidate; around: Surroundings; start: number; enough: number },
): number {
  let score = start;
  for (const clue of clues) if (clue.weight < 0) score += weighClue(clue, candidate, around);
  for (const clue of clues) {
    if (score >= enough) break;
    if (clue.weight > 0) score += weighClue(clue, candidate, around);
  }
  return score;
}

/** What one clue says about a candidate. */
export function weighClue(clue: Clue, { words }: Candidate, around: Surroundings): number {
  if (clue.name && !clue.name.test(words)) return 0;
  if (clue.before && !clue.before.test(around.justBefore)) return 0;
  if (clue.after && !clue.after.test(around.after)) return 0;
  return clue.near ? clue.weight * countWords(clue.near, limit(around, clue.reach), clue.most ?? 1) : clue.weight;
}

function limit(around: Surroundings, reach: number | undefined): Surroundings {
  if (reach === undefined) return around;
  const { before, after, farBefore, farAfter } = around;
  const [left, right] = [Math.max(0, reach - before.length), Math.max(0, reach - after.length)];
  return {
    ...around,
    before: before.slice(-reach),
    after: after.slice(0, reach),
    farBefore: left === 0 ? '' : farBefore.slice(-left),
    farAfter: farAfter.slice(0, right),
  };
}

/** How many letters of two words are compared: "sheriff" and "sheriffs" are one. */
const STEM = 5;

function countWords(words: WordList, { before, after, farBefore, farAfter }: Surroundings, most: number): number {
  const found = new Set<string>();
  let count = 0;
  const add = (text: string, worth: number) => {
    if (text === '' || count >= most) return;
    words.find(text, word => {
      const stem = word.slice(0, STEM).toLowerCase();
      if (!found.has(stem)) {
        found.add(stem);
        count = Math.min(most, count + worth);
      }
      return count >= most;
    });
  };
  add(before, 1);
  add(after, 1);
  add(farBefore, 0.5);
  add(farAfter, 0.5);
  return count;
}
