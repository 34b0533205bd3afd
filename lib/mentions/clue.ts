import type { PhraseList } from './phrase-list';
import type { Candidate, Surroundings } from './surroundings';
import type { WordList } from './word-list';

/** One thing that speaks for a name (weight above 0) or against it, and why; all that is given must hold. */
export interface Clue {
  readonly weight: number;
  /** Of the name's own letters. */
  readonly name?: RegExp;
  /** Directly before it in the same block. */
  readonly follows?: PhraseList;
  /** Directly after it in the same block. */
  readonly precedes?: PhraseList;
  /** Of the text before it in the same block, ending in `$`, where words are not enough. */
  readonly before?: RegExp;
  /** Of the text after it in the same block, beginning with `^`, where words are not enough. */
  readonly after?: RegExp;
  /** Of all around it, where nothing simpler is enough. */
  readonly when?: (around: Surroundings) => boolean;
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

const only = (name: RegExp | undefined) => (name ? { name } : {});

/** Text directly before a name. */
export const before = (weight: number, expression: RegExp, name?: RegExp): Clue => ({
  weight,
  before: expression,
  ...only(name),
});

/** Text directly after a name. */
export const after = (weight: number, expression: RegExp, name?: RegExp): Clue => ({
  weight,
  after: expression,
  ...only(name),
});

/** Phrases directly before a name, an article between them or not. */
export const follows = (weight: number, list: PhraseList, name?: RegExp): Clue => ({
  weight,
  follows: list,
  ...only(name),
});

/** Phrases directly after a name. */
export const precedes = (weight: number, list: PhraseList, name?: RegExp): Clue => ({
  weight,
  precedes: list,
  ...only(name),
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
  if (clue.follows && !(around.isTightBefore() && clue.follows.endsIn(around.before, around.wordsBefore()))) return 0;
  if (clue.precedes && !(around.isTightAfter() && clue.precedes.beginsIn(around.after, around.wordsAfter()))) return 0;
  if (clue.before && !clue.before.test(around.justBefore)) return 0;
  if (clue.after && !clue.after.test(around.after)) return 0;
  if (clue.when && !clue.when(around)) return 0;
  return clue.near ? clue.weight * countWords(clue.near, around, clue) : clue.weight;
}

/** How many letters of two words are compared: "sheriff" and "sheriffs" are one. */
const STEM = 5;

function countWords(list: WordList, around: Surroundings, { most = 1, reach }: Clue): number {
  const found = new Set<string>();
  let count = 0;
  for (const { text, words, worth, distanceOf } of around.sides) {
    if (count >= most || text === '') continue;
    list.find(text, words(), (first, last) => {
      const stem = first.lower.slice(0, STEM);
      if (!found.has(stem) && (reach === undefined || distanceOf(first, last) <= reach)) {
        found.add(stem);
        count = Math.min(most, count + worth);
      }
      return count >= most;
    });
  }
  return count;
}
