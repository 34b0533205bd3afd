import { isLooseGap, readWords, type Word } from './words';

/** Phrases that say something only directly beside a name, in one line, apart by commas. */
export interface PhraseList {
  readonly list: string;
  /** No article may part them from the name. */
  readonly isDirect: boolean;
}

/** The same, ready to be looked up. Plain JSON. */
export interface PhraseTable {
  /** Every phrase in lower case, between bars, endings as they were given: spelled out where they are asked for, for that takes less room. */
  readonly whole: string;
  /** Beginnings of words. */
  readonly begun?: readonly string[];
  readonly isDirect?: true;
}

/** Passed over between a phrase and a name: "leaves the 287(g) program". */
const ARTICLES = ' a an un una the el la los las all any such its their our this that these those ';
/** Most words of a phrase. */
const MOST_WORDS = 4;

/**
 * Phrases: "end/s/ed/ing" is end, ends, ended, ending; "leav:e/es/ing" the same without its stem alone; "honor*" any word that begins
 * so. Any case. An article may part them from the name, unless `isDirect`.
 */
export const phrases = (list: string, isDirect = false): PhraseList => ({ list, isDirect });

/** How many letters of a phrase its entry is looked for by; a stem with endings has no fewer. */
const KEY = 2;

/** Makes a table of phrases; one of more than four words, with anything but words, or with endings on a single letter is a bug. */
export function tabulatePhrases({ list, isDirect }: PhraseList): PhraseTable {
  const entries = list.split(/,\s*/).map(entry => entry.replaceAll('-', ' '));
  const odd = entries.filter(
    entry =>
      !spellEntry(entry.replace(/\*$/, '')).every(isPhrase) ||
      /\s.*\*$/.test(entry) ||
      /[:/]/.test(entry.slice(0, KEY)),
  );
  if (odd.length > 0) throw new Error(`No phrase: ${odd.join(', ')}`);
  const begun = entries.filter(entry => entry.endsWith('*')).map(entry => entry.slice(0, -1));
  const whole = entries.filter(entry => !entry.endsWith('*'));
  return {
    whole: `|${[...new Set(whole)].join('|')}|`,
    ...(begun.length > 0 && { begun }),
    ...(isDirect && { isDirect }),
  };
}

function isPhrase(phrase: string): boolean {
  const words = readWords(phrase).map(({ lower }) => lower);
  return words.length <= MOST_WORDS && words.join(' ') === phrase;
}

/** "Drop/s/ped" to drop, drops, dropped; "leav:e/es" to leave, leaves; endings only on the last word. */
function spellEntry(entry: string): string[] {
  const [stem = '', ...endings] = entry.split(/[:/]/);
  const spelled = endings.map(ending => stem + ending);
  return entry.includes(':') ? spelled : [stem, ...spelled];
}

/** The last words of a text, each time one more, as phrases have them; with and without an article at the end. */
export interface Beside {
  readonly phrases: readonly string[];
  /** Without the article; empty when there is none. */
  readonly beyondArticle: readonly string[];
}

/** Reads what stands at the end of a text. */
export function readEnd(text: string, words: readonly Word[]): Beside {
  const last = words.at(-1);
  const isArticle = last !== undefined && ARTICLES.includes(` ${last.lower} `);
  return {
    phrases: joinLast(text, words, words.length - 1),
    beyondArticle: isArticle ? joinLast(text, words, words.length - 2) : [],
  };
}

function joinLast(text: string, words: readonly Word[], last: number): string[] {
  const found: string[] = [];
  let phrase = '';
  for (let at = last; at >= 0 && at > last - MOST_WORDS; at -= 1) {
    const [one, next] = [words[at], words[at + 1]];
    if (!one || (phrase && next && !isLooseGap(text, one.end, next.start))) break;
    phrase = phrase ? `${one.lower} ${phrase}` : one.lower;
    found.push(phrase);
  }
  return found;
}

/** Reads what stands at the beginning of a text. */
export function readStart(text: string, words: readonly Word[]): Beside {
  const found: string[] = [];
  let phrase = '';
  for (let at = 0; at < MOST_WORDS; at += 1) {
    const [before, one] = [words[at - 1], words[at]];
    if (!one || (before && !isLooseGap(text, before.end, one.start))) break;
    phrase = phrase ? `${phrase} ${one.lower}` : one.lower;
    found.push(phrase);
  }
  return { phrases: found, beyondArticle: [] };
}

/** True when one of the phrases stands there. */
export const hasPhrase = (table: PhraseTable, { phrases, beyondArticle }: Beside): boolean =>
  isAmong(table, phrases) || (!table.isDirect && isAmong(table, beyondArticle));

function isAmong({ whole, begun }: PhraseTable, found: readonly string[]): boolean {
  const single = found[0];
  if (single === undefined) return false;
  return found.some(phrase => isEntered(whole, phrase)) || (begun?.some(begin => single.startsWith(begin)) ?? false);
}

/** Looks among the entries that begin as the phrase does, and spells out no others. */
function isEntered(whole: string, phrase: string): boolean {
  const key = `|${phrase.slice(0, KEY)}`;
  for (let at = whole.indexOf(key); at >= 0; at = whole.indexOf(key, at + 1)) {
    const entry = whole.slice(at + 1, whole.indexOf('|', at + 1));
    if (entry === phrase || (/[:/]/.test(entry) && spellEntry(entry).includes(phrase))) return true;
  }
  return false;
}
