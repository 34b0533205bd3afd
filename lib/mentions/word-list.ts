import { isLooseGap, readWords, type Word } from './words';

/**
 * The words of several lists by their first letter: a line for each entry, sorted, with its words, apart by spaces, and behind commas the
 * numbers of the lists that have it. A line begins with the first three letters of the entry in lower case: where the entry itself does not,
 * or is not read as a beginning, these and the sign of its reading stand before it. Plain JSON, few and long strings, so that nothing is made
 * of it on a page but what is asked for.
 */
export type WordIndex = Readonly<Record<string, string>>;

/** One entry met in a text. */
export interface Hit {
  /** The numbers of the lists that have it. */
  readonly lists: readonly string[];
  readonly first: Word;
  readonly last: Word;
}

/** How many letters entries are looked up by. */
const KEY = 3;
/** The signs of readings, behind the letters; no entry has one of them as its fourth. */
const SIGNS = { b: '-', w: '=', e: '!' } as const;

/** Puts lists of words into one index; a list's number is its place. */
export function indexWords(lists: readonly (readonly string[])[]): WordIndex {
  const entries = new Map<string, Set<number>>();
  for (const [number, list] of lists.entries()) {
    for (const text of list) {
      const words = readWords(text);
      const key = words[0]?.lower.slice(0, KEY).padEnd(KEY);
      if (!key) continue;
      const whole = words.map(word => word.text).join(' ');
      const reading = readingOf(text);
      const entry = reading === 'b' && whole.startsWith(key) ? whole : `${key}${SIGNS[reading]}${whole}`;
      entries.set(entry, (entries.get(entry) ?? new Set()).add(number));
    }
  }
  const index: Record<string, string> = {};
  for (const [entry, numbers] of [...entries].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const letter = entry.charAt(0);
    index[letter] = `${index[letter] ?? '\n'}${[entry, ...numbers].join()}\n`;
  }
  return index;
}

type Reading = keyof typeof SIGNS;

/** How an entry is written says what it matches: the beginning of a word, the words as written, exactly the word. */
function readingOf(text: string): Reading {
  if (text === text.toLowerCase()) return 'b';
  return text === text.toUpperCase() ? 'e' : 'w';
}

interface Entry extends Pick<Hit, 'lists'> {
  readonly reading: Reading;
  readonly words: readonly string[];
}

/** An index in use. */
export interface KnownWords {
  readonly index: WordIndex;
  /** The entries of a key that was met, mostly none; most words of a page come again and again. */
  readonly entries: Map<string, readonly Entry[]>;
}

/** Where to look for entries. */
interface WordsOfText {
  readonly text: string;
  readonly words: readonly Word[];
  /** Entries that begin there or behind are of no interest. */
  readonly until?: number;
}

/** Every entry of an index, or of one list of it, met among the words of a text, in order: one look for each word. */
export function findHits(
  { index, entries }: KnownWords,
  { text, words, until = text.length }: WordsOfText,
  only?: string,
): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (!first || first.start >= until) break;
    let known = entries.get(first.key);
    if (!known) {
      known = readEntries(index[first.key.charAt(0)] ?? '', first.key);
      entries.set(first.key, known);
    }
    for (const { lists, reading, words: wanted } of known) {
      const last = words[at + wanted.length - 1];
      if (last && (only === undefined || lists.includes(only)) && fits(reading, wanted, { text, words, at }))
        hits.push({ lists, first, last });
    }
  }
  return hits;
}

const NONE: readonly Entry[] = [];

function readEntries(lines: string, key: string): readonly Entry[] {
  let line = lines.indexOf(`\n${key}`) + 1;
  if (line === 0) return NONE;
  const entries: Entry[] = [];
  while (lines.startsWith(key, line)) {
    const end = lines.indexOf('\n', line);
    const [entry = '', ...lists] = lines.slice(line, end).split(',');
    const sign = entry.charAt(KEY);
    const hasSign = sign === SIGNS.b || sign === SIGNS.w || sign === SIGNS.e;
    const reading = sign === SIGNS.w ? 'w' : sign === SIGNS.e ? 'e' : 'b';
    entries.push({ lists, reading, words: (hasSign ? entry.slice(KEY + 1) : entry).split(' ') });
    line = end + 1;
  }
  return entries;
}

function fits(
  reading: Reading,
  wanted: readonly string[],
  { text, words, at }: { text: string; words: readonly Word[]; at: number },
): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    const word = wanted[index] ?? '';
    const one = words[at + index];
    const isLast = index === wanted.length - 1;
    if (!one || !(reading === 'b' ? isBegun(one, word, isLast) : isWritten(one, word, reading === 'w'))) return false;
    const next = words[at + index + 1];
    if (!isLast && next && !isLooseGap(text, one.end, next.start) && text.slice(one.end, next.start) !== '. ')
      return false;
  }
  return true;
}

const isBegun = ({ lower }: Word, word: string, isLast: boolean) => (isLast ? lower.startsWith(word) : lower === word);

const isWritten = (one: Word, word: string, mayBeCapitals: boolean) =>
  one.text === word ||
  one.text === `${word}s` ||
  one.lower === `${word.toLowerCase()}'s` ||
  (mayBeCapitals && one.text === word.toUpperCase());
