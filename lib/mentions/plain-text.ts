import { LOOKALIKES, plainLetter } from './lookalikes';

/** Characters that may stand between any two of a name without being seen: soft hyphen, zero-width, combining accents, variation selectors. */
const UNSEEN =
  '\\u00ad\\u034f\\u0300-\\u036f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff';
const made: { oddOnes?: RegExp } = {};
/** Made when first needed: for hardly any text. */
const oddOnes = () => {
  made.oddOnes ??= new RegExp(`[${UNSEEN}]|\\ud835[\\udc00-\\udfff]|[${LOOKALIKES.replace('\\ud835', '')}]`, 'g');
  return made.oddOnes;
};

/** How far a name may reach around a part of it, in characters. */
export const REACH = 200;

/** Finds all that `simplifyText` changes, and more: few and wide ranges are looked through faster than what is exactly meant. */
export const MAY_BE_ODD =
  /[\ufe00-\ufe0f\xad\u0131\u0250-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ua730-\ua7ff\ud835\ufeff-\uff5e]/;

/** A text as a reader sees it, with the way back to where each of its characters stood. */
export interface PlainText {
  readonly text: string;
  /** Where the character at this place stood in the text as it was; the place itself when nothing was taken out. */
  readonly origin: (place: number) => number;
}

/** Takes out what nobody sees and writes lookalike letters as ordinary ones; a text that has neither is used as it is. */
export function simplifyText(text: string): PlainText {
  if (!MAY_BE_ODD.test(text)) return { text, origin: place => place };
  const removed: number[] = [];
  const plain = text.replace(oddOnes(), (letter, index: number) => {
    const kept = plainOrNone(letter);
    // Of a pair written as one letter the second half goes.
    if (kept.length < letter.length) removed.push(index + kept.length - removed.length);
    return kept;
  });
  return { text: plain, origin: place => place + countUpTo(removed, place) };
}

/** The text alone, for a first look at much of it. */
export const seenText = (text: string): string => (MAY_BE_ODD.test(text) ? text.replace(oddOnes(), plainOrNone) : text);

/** What stands around all that may be odd: where no name stands in the rest of a text as it is, none is seen there. */
export function aroundOdd(text: string): string {
  const odd = new RegExp(MAY_BE_ODD, 'g');
  let around = '';
  for (let match = odd.exec(text); match; match = odd.exec(text)) {
    around += `${text.slice(Math.max(0, match.index - REACH), match.index + 2 * REACH)}\n`;
    odd.lastIndex += REACH;
  }
  return around;
}

/** Of all that is odd only what nobody sees is no lookalike of another letter; of two units some are neither. */
function plainOrNone(letter: string): string {
  const plain = plainLetter(letter);
  return plain === letter && letter.length === 1 ? '' : plain;
}

/** How many of the sorted numbers are not above `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
