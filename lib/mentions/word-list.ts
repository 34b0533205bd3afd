import { isLooseGap, readWords, type Word } from './words';

/**
 * The words of several lists by their first letter: a line for each entry, sorted, with its words in lower case, apart by spaces, and behind
 * commas the numbers of the lists that have it. A sign at the end says that every word has its capital, or nothing else. What is written in
 * another way stands as it is behind its first three letters in lower case and a sign. Plain JSON, few and long strings, so that nothing is
 * made of it on a page but what is asked for.
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
/** The signs of readings, which no word has. */
const SIGNS = { b: '-', w: '=', e: '!' } as const;

/** Puts lists of words into one index; a list's number is its place. */
export function indexWords(lists: readonly (readonly string[])[]): WordIndex {
  const entries = new Map<string, Set<number>>();
  for (const [number, list] of lists.entries()) {
    for (const text of list) {
      const words = readWords(text);
      const key = words[0]?.lower.slice(0, KEY).padEnd(KEY);
      if (!key) continue;
      const entry = spellEntry(
        readingOf(text),
        words.map(word => word.text),
        key,
      );
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

function spellEntry(reading: Reading, words: readonly string[], key: string): string {
  const whole = words.join(' ');
  const lower = whole.toLowerCase();
  const short = `${lower}${reading === 'b' ? '' : SIGNS[reading]}`;
  return lower.startsWith(key) && readEntry(short).words.join(' ') === whole
    ? short
    : `${key}${SIGNS[reading]}${whole}`;
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
    entries.push({ lists, ...readEntry(entry) });
    line = end + 1;
  }
  return entries;
}

function readEntry(entry: string): Omit<Entry, 'lists'> {
  const last = entry.length - 1;
  if (entry.endsWith(SIGNS.e)) return { reading: 'e', words: entry.slice(0, last).toUpperCase().split(' ') };
  if (entry.endsWith(SIGNS.w)) {
    const words = entry.slice(0, last).split(' ');
    return { reading: 'w', words: words.map(word => word.charAt(0).toUpperCase() + word.slice(1)) };
  }
  const sign = entry.charAt(KEY);
  const reading = sign === SIGNS.w ? 'w' : sign === SIGNS.e ? 'e' : 'b';
  return { reading, words: (reading === 'b' && sign !== SIGNS.b ? entry : entry.slice(KEY + 1)).split(' ') };
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
    // "EE. UU.", "U.N.".
    if (!isLast && next && !isLooseGap(text, one.end + Number(text.charAt(one.end) === '.'), next.start)) return false;
  }
  return true;
}

const isBegun = ({ lower }: Word, word: string, isLast: boolean) => (isLast ? lower.startsWith(word) : lower === word);

const isWritten = (one: Word, word: string, mayBeCapitals: boolean) =>
  one.text === word ||
  one.text === `${word}s` ||
  one.lower === `${word.toLowerCase()}'s` ||
  (mayBeCapitals && one.text === word.toUpperCase());
