import { isEveryday } from './everyday-words';
import type { RefusalCode } from './refusal';

/** Fewest letters and digits a name has; fewer stand nearly everywhere. */
const FEWEST = 4;

/** What nobody sees, what turns the reading direction, and what ends a line: none of it is part of a word. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const UNSEEN_ONES = new RegExp(UNSEEN, 'gu');

/** What patterns and markup are made of and words are not; `287(g)`, `S.Comm` and `I-247A/D` are words. */
const NOT_WORDS = /[\\^|*{}[\]<>`]|\(\?|\.[+?]|\$$/;

/** Alphabets whose letters look like one another; a word is written in one of them. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** The name with single spaces and its accents joined to their letters: as it is kept, shown and looked for. */
export const tidyName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Shows what nobody sees by its number: `ICE[U+202E]`, so that a report cannot be turned around by what it reports. */
export const showUnseen = (name: string): string =>
  name.replace(
    UNSEEN_ONES,
    unseen => `[U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );

/** Why a feed may not add this literal, or null: it would be found nearly everywhere, or it is not plain words. Tidy it first. */
export function checkName(name: string, needsContext: boolean): RefusalCode | null {
  if (UNSEEN.test(name)) return 'name_unseen';
  if (NOT_WORDS.test(name)) return 'name_not_words';
  if (hasLookalikes(name)) return 'name_lookalike';
  if (!/\p{L}/u.test(name)) return 'name_only_digits';
  if (isTooShort(name, needsContext)) return 'name_too_short';
  return isEveryday(name) ? 'name_common' : null;
}

/** A word in letters of two alphabets, or in styled letters ("𝐈𝐂𝐄"), is made to look like another. */
function hasLookalikes(name: string): boolean {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isMixed = (word: string) => ALPHABETS.filter(alphabet => alphabet.test(word)).length > 1;
  const isStyled = (letter: string) => !/[ªº]/.test(letter) && letter.normalize('NFKC') !== letter;
  return words.some(word => isMixed(word) || [...word].some(isStyled));
}

/** Three capitals may be an agency's name ("TPS") if words near it have to speak for it; ICE is on every page about any of this. */
function isTooShort(name: string, needsContext: boolean): boolean {
  const letters = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters >= FEWEST) return false;
  return !(needsContext && /^\p{Lu}{3}$/u.test(name) && name !== 'ICE');
}
