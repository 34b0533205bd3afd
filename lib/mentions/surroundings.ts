import { BLOCK_BORDER, FOOTNOTE } from './name-pattern';
import { isLooseGap, readWords, type Word } from './words';

/** How far around a name its evidence is read, in characters: a paragraph's worth. */
const NEAR = 300;
/** How far is looked for what stands directly before and after a name. */
const JUST = 80;

/** One name, as looked up by the folded form of what matched. */
export interface CompiledName {
  readonly topic: string;
  readonly name: string;
  readonly isWeak: boolean;
}

/** One place where a name's letters stand, before it is known whether the topic is meant; places in the simplified text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly name: CompiledName;
  /** Part of a hashtag, where words run together: "#End287g". */
  readonly isTag: boolean;
}

/** One side of a candidate, within its block or beyond. */
export interface Side {
  readonly text: string;
  readonly words: () => readonly Word[];
  /** What a word there counts: beyond the block half. */
  readonly worth: number;
  /** How far words stand from the candidate. */
  readonly distanceOf: (first: Word, last: Word) => number;
}

/** The text around a candidate: what is in the same block, and what is beyond its borders. Words are read when first asked for. */
export interface Surroundings {
  readonly before: string;
  /** The end of `before`, for what must stand directly before. */
  readonly justBefore: string;
  readonly after: string;
  /** The beginning of `after`, for what must stand directly after. */
  readonly justAfter: string;
  readonly wordsBefore: () => readonly Word[];
  readonly wordsAfter: () => readonly Word[];
  /** Whether nothing but space and quotation marks parts the last word before, the first word after, from the candidate. */
  readonly isTightBefore: () => boolean;
  readonly isTightAfter: () => boolean;
  readonly sides: readonly Side[];
}

/** Cuts the text around a candidate at the borders of its block. */
export function readSurroundings(text: string, { start, end }: Pick<Candidate, 'start' | 'end'>): Surroundings {
  const allBefore = text.slice(Math.max(0, start - NEAR), start).replaceAll(FOOTNOTE, '');
  const allAfter = text.slice(end, end + NEAR).replaceAll(FOOTNOTE, '');
  const blockStart = allBefore.lastIndexOf(BLOCK_BORDER) + 1;
  const border = allAfter.indexOf(BLOCK_BORDER);
  const blockEnd = border < 0 ? allAfter.length : border;
  const before = allBefore.slice(blockStart);
  const after = allAfter.slice(0, blockEnd);
  const wordsBefore = once(() => readWords(before));
  const wordsAfter = once(() => withoutPossessive(readWords(after)));
  const beyond = [allBefore.slice(0, blockStart), allAfter.slice(blockEnd)] as const;
  return {
    before,
    justBefore: before.slice(-JUST),
    after,
    justAfter: after.slice(0, JUST),
    wordsBefore,
    wordsAfter,
    isTightBefore: once(() => isLooseGap(before, wordsBefore().at(-1)?.end ?? 0, before.length)),
    isTightAfter: once(() => isLooseGap(after, 0, wordsAfter()[0]?.start ?? after.length) || after.startsWith("'s")),
    sides: [
      { text: before, words: wordsBefore, worth: 1, distanceOf: (_, last) => before.length - last.end },
      { text: after, words: wordsAfter, worth: 1, distanceOf: first => first.start },
      {
        text: beyond[0],
        words: once(() => readWords(beyond[0])),
        worth: BEYOND,
        distanceOf: (_, last) => before.length + beyond[0].length - last.end,
      },
      {
        text: beyond[1],
        words: once(() => readWords(beyond[1])),
        // What stands under a heading is said of it.
        worth: /\w/.test(before) || /\w/.test(after) ? BEYOND : 1,
        distanceOf: first => after.length + first.start,
      },
    ],
  };
}

/** What a word beyond the block counts. */
const BEYOND = 0.75;

/** "287(g)'s defenders": the s belongs to the name. */
const withoutPossessive = (words: readonly Word[]) => (words[0]?.lower === 's' ? words.slice(1) : words);

/** Reads when first asked, and only then. */
export function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
