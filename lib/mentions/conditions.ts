import { isBareSentence } from './bare-sentence';
import { isOtherLaw, isOurLaw } from './other-law';
import { measuresBeside } from './other-quantity';
import type { Surroundings } from './surroundings';
import { isInEnglish, isInSpanish } from './tongue';

/** What can be asked of the surroundings of a name where words and expressions are not enough, by the name clues use for it. */
export const CONDITIONS = {
  otherLaw: isOtherLaw,
  ourLaw: isOurLaw,
  measuresBeside,
  bareSentence: isBareSentence,
  inSpanish: isInSpanish,
  inEnglish: isInEnglish,
} satisfies Record<string, (around: Surroundings) => boolean>;

/** The name of a question that a clue may ask. */
export type Condition = keyof typeof CONDITIONS;
