import type { Surroundings } from './surroundings';

/** With fewer words beside it a name is the head of something, or a sign: "No 287g". */
const FEWEST_WORDS = 5;

/** True when a name stands in a whole sentence, nobody tags it and it is not its title. */
export const isBareSentence = ({ before, after, wordsBefore, wordsAfter }: Surroundings): boolean =>
  wordsBefore().length + wordsAfter().length >= FEWEST_WORDS &&
  !`${before}${after}`.includes('#') &&
  !/^\s*[:?]/.test(after);
