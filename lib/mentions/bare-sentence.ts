import type { Surroundings } from './surroundings';

/** With fewer words beside it a name is the head of something, or a sign: "No 287g". */
const FEWEST_WORDS = 5;
/** A tag, the title before a colon, a question; the name stands for a bar. */
const NO_SENTENCE = /#|^\|:|\|\?/;

/** True when a name stands in a whole sentence, nobody tags it and it is neither title nor question. */
export const isBareSentence = ({ before, after, wordsBefore, wordsAfter }: Surroundings): boolean =>
  wordsBefore().length + wordsAfter().length >= FEWEST_WORDS && !NO_SENTENCE.test(`${before}|${after}`);
