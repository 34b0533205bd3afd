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

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/** The words of a text, in order; hyphens part them, apostrophes inside do not. By hand: an expression for letters costs more than all words of a paragraph. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInWord(code) || (start >= 0 && isApostrophe(code) && isInWord(text.charCodeAt(at + 1)))) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) words.push(createWord(text, start, at));
    start = -1;
    if (code === SECTION_SIGN) words.push(createWord(text, at, at + 1));
  }
  return words;
}

const SECTION_SIGN = 0xa7;

function createWord(all: string, start: number, end: number): Word {
  const text = all.slice(start, end);
  const small = text.toLowerCase();
  const lower = small.includes('\u2019') ? small.replace('\u2019', "'") : small;
  return { text, lower, key: lower.length < 3 ? lower.padEnd(3) : lower.slice(0, 3), start, end };
}

const isApostrophe = (code: number) => code === APOSTROPHE || code === CURLY_APOSTROPHE;

/** Latin letters with and without accents, Greek, Cyrillic, and digits. */
const isInWord = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7);

/** True when nothing but white space, quotation marks, brackets or a hyphen stands in a part of a text. */
export function isLooseGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!LOOSE.includes(text.charAt(at))) return false;
  return true;
}

const LOOSE = ' \u00a0\u2009\u202f\t\n\r\u2028"“”‘’«»\'-\u2010\u2011\u2013';
