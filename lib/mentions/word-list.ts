import { isLooseGap, readWords, type Word } from './words';

/** Words and phrases that say something wherever they stand. */
export interface WordList {
  /** Calls back with every entry of the list met among the words of a text, until it answers true. */
  readonly find: (text: string, words: readonly Word[], tell: (first: Word, last: Word) => boolean) => void;
}

/** How an entry is written says what it matches. */
type Reading = 'beginning' | 'asWritten' | 'whole';

interface Entry {
  readonly reading: Reading;
  readonly words: readonly Word[];
}

/** How many letters entries are looked up by. */
const KEY = 3;

/**
 * Makes a list of words and phrases: lower case as the beginning of a word in any case, with capitals as written (or in a headline's
 * capitals) as a whole word, ALL CAPITALS as exactly that word.
 */
export function createWordList(list: readonly string[]): WordList {
  // Made when first asked: most pages ask few lists.
  let known: ReadonlyMap<string, readonly Entry[]> | undefined;
  return {
    find(text, words, tell) {
      known ??= indexOf(list);
      const index = known;
      for (let at = 0; at < words.length; at += 1) {
        const first = words[at];
        const entries = first && index.get(first.lower.slice(0, KEY));
        if (!entries) continue;
        for (const entry of entries) {
          const last = words[at + entry.words.length - 1];
          if (last && fits(entry, text, words.slice(at, at + entry.words.length)) && tell(first, last)) return;
        }
      }
    },
  };
}

function indexOf(list: readonly string[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const text of list) {
    const words = readWords(text);
    const key = words[0]?.lower.slice(0, KEY);
    if (!key) continue;
    const entries = index.get(key);
    if (entries) entries.push({ reading: readingOf(text), words });
    else index.set(key, [{ reading: readingOf(text), words }]);
  }
  return index;
}

/** The same for a list written in one line, words apart by commas. */
export const anyOf = (list: string): WordList => createWordList(list.split(/,\s*/));

function readingOf(text: string): Reading {
  if (text === text.toLowerCase()) return 'beginning';
  return text === text.toUpperCase() ? 'whole' : 'asWritten';
}

function fits({ reading, words }: Entry, text: string, found: readonly Word[]): boolean {
  return words.every((word, index) => {
    const one = found[index];
    const next = found[index + 1];
    if (!one || (next && !isLooseGap(text, one.end, next.start) && text.slice(one.end, next.start) !== '. '))
      return false;
    if (reading === 'beginning')
      return index === words.length - 1 ? one.lower.startsWith(word.lower) : one.lower === word.lower;
    const isSame = one.text === word.text || one.text === `${word.text}s` || one.lower === `${word.lower}'s`;
    return isSame || (reading === 'asWritten' && one.text === word.text.toUpperCase());
  });
}
