/** One word or number of a text, or a section sign, and where it stands. */
export interface Word {
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** Its first three letters, in lower case; spaces where it has fewer. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Latin letters with and without accents, Greek, Cyrillic, and digits, apostrophes among them; or a section sign. */
const WORDS = /[A-Za-z\d\xc0-\xd6\xd8-\xf6\xf8-\u1fff]+(?:['\u2019][A-Za-z\d\xc0-\xd6\xd8-\xf6\xf8-\u1fff]+)*|\xa7/g;

/** The words of a text, in order; hyphens part them, apostrophes inside do not. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const word of text.match(WORDS) ?? []) {
    // Nothing of a word stands between two of them.
    const start = text.indexOf(word, end);
    end = start + word.length;
    const small = word.toLowerCase();
    const lower = small.includes('\u2019') ? small.replace('\u2019', "'") : small;
    words.push({ text: word, lower, key: lower.length < 3 ? lower.padEnd(3) : lower.slice(0, 3), start, end });
  }
  return words;
}

const PART_OF_WORD = /[A-Za-z\d\xc0-\xd6\xd8-\xf6\xf8-\u1fff'\u2019]/;

/** The words that a part of a text holds or cuts. */
export function readWordsAt(text: string, { start, end }: { readonly start: number; readonly end: number }): Word[] {
  let [from, to] = [start, end];
  while (PART_OF_WORD.test(text.charAt(from - 1))) from -= 1;
  while (PART_OF_WORD.test(text.charAt(to))) to += 1;
  return readWords(text.slice(from, to));
}

/** True when nothing but white space, quotation marks, brackets or a hyphen stands in a part of a text. */
export function isLooseGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!LOOSE.includes(text.charAt(at))) return false;
  return true;
}

const LOOSE = ' \u00a0\u2009\u202f\t\n\r\u2028"“”‘’«»\'-\u2010\u2011\u2013';
