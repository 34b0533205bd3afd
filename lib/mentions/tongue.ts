import type { Surroundings } from './surroundings';

/** The commonest little words of each language that the other does not have. */
const SPANISH = new Set('el la los las de del que en y por con una un se su para al lo le'.split(' '));
const ENGLISH = new Set('the of and to in that for is on with was it at by from are his their'.split(' '));
/** So many of one language, and less than half as many of the other, make a sentence of it. */
const FEWEST = 2;

type WordsAround = Pick<Surroundings, 'wordsBefore' | 'wordsAfter'>;

const count = ({ wordsBefore, wordsAfter }: WordsAround, words: ReadonlySet<string>): number =>
  [...wordsBefore(), ...wordsAfter()].filter(({ lower }) => words.has(lower)).length;

const isMostly = (around: WordsAround, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const found = count(around, own);
  return found >= FEWEST && found > 2 * count(around, other);
};

/** True when a name stands in a Spanish sentence. */
export const isInSpanish = (around: WordsAround): boolean => isMostly(around, SPANISH, ENGLISH);

/** True when a name stands in an English sentence. */
export const isInEnglish = (around: WordsAround): boolean => isMostly(around, ENGLISH, SPANISH);
