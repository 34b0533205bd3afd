/** Characters that may stand between any two of a name without being seen: soft hyphen, zero-width, combining accents, variation selectors. */
const UNSEEN = '\\u00ad\\u034f\\u0300-\\u036f\\u180e\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';
const UNSEEN_ONES = new RegExp(`[${UNSEEN}]`, 'g');
const ODD_ONE = new RegExp(`[${UNSEEN}\\uff01-\\uff5e]`);
/** Full-width letters stand this far behind the ordinary ones. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** A text as a reader sees it, with the way back to where each of its characters stood. */
export interface PlainText {
  readonly text: string;
  /** Where the character at this place stood in the text as it was; the place itself when nothing was taken out. */
  readonly origin: (place: number) => number;
}

/** Takes out what nobody sees and writes full-width letters as ordinary ones; a text that has neither is used as it is. */
export function simplifyText(text: string): PlainText {
  if (!ODD_ONE.test(text)) return { text, origin: place => place };
  const removed = [...text.matchAll(UNSEEN_ONES)].map(({ index }, before) => index - before);
  return { text: seenText(text), origin: place => place + countUpTo(removed, place) };
}

/** The text alone, for a first look at much of it. */
export const seenText = (text: string): string =>
  ODD_ONE.test(text)
    ? text
        .replace(UNSEEN_ONES, '')
        .replace(/[\uff01-\uff5e]/g, letter => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    : text;

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
