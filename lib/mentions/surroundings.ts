import { BLOCK_BORDER } from './name-pattern';

/** How far around a name its evidence is read, in characters: a paragraph's worth. */
const NEAR = 300;
/** How far back is looked for what stands directly before a name. */
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

/** The text around a candidate: what is in the same block, and what is beyond its borders. */
export interface Surroundings {
  /** The end of `before`, for what must stand directly before. */
  readonly justBefore: string;
  readonly before: string;
  readonly after: string;
  readonly farBefore: string;
  readonly farAfter: string;
}

/** Cuts the text around a candidate at the borders of its block. */
export function readSurroundings(text: string, { start, end }: Pick<Candidate, 'start' | 'end'>): Surroundings {
  const allBefore = text.slice(Math.max(0, start - NEAR), start);
  const allAfter = text.slice(end, end + NEAR);
  const blockStart = allBefore.lastIndexOf(BLOCK_BORDER) + 1;
  const border = allAfter.indexOf(BLOCK_BORDER);
  const blockEnd = border < 0 ? allAfter.length : border;
  const before = allBefore.slice(blockStart);
  return {
    justBefore: before.slice(-JUST),
    before,
    after: allAfter.slice(0, blockEnd),
    farBefore: allBefore.slice(0, blockStart),
    farAfter: allAfter.slice(blockEnd),
  };
}
