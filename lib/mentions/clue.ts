import type { Condition } from './conditions';
import type { PhraseList } from './phrase-list';

/** Words and phrases that say something wherever they stand: lower case as the beginning of a word in any case, with capitals as written (or in a headline's capitals) as a whole word, ALL CAPITALS as exactly that word. */
export type WordList = readonly string[];

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
  readonly when?: Condition;
  /** Anywhere within reach; in a neighbouring block it weighs half. */
  readonly near?: WordList;
  /** Lists of which nothing stands around. */
  readonly lacks?: readonly WordList[];
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

/** Words of a list written in one line, apart by commas. */
export const anyOf = (list: string): WordList => list.split(/,\s*/);

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
export const near = (weight: number, words: WordList, most?: number): Clue => ({
  weight,
  near: words,
  ...(most !== undefined && { most }),
});

/** Words beside a name, not further than this many characters. */
export const beside = (weight: number, reach: number, words: WordList): Clue => ({
  weight,
  near: words,
  most: 2,
  reach,
});
