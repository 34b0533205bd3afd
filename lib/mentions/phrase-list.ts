import { isLooseGap, readWords, type Word } from './words';

/** Phrases that say something only directly beside a name, in one line, apart by commas. */
export interface PhraseList {
  readonly list: string;
  /** No article may part them from the name. */
  readonly isDirect: boolean;
}

/** The same spelled out. Plain JSON. */
export interface PhraseTable {
  /** Every phrase in lower case, between bars. */
  readonly whole: string;
  /** Beginnings of words. */
  readonly begun: readonly string[];
  readonly isDirect: boolean;
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

/** Spells phrases out; a phrase of more than four words is a bug. */
export function spellOutPhrases({ list, isDirect }: PhraseList): PhraseTable {
  const all = list.split(/,\s*/).flatMap(spellOut).filter(Boolean);
  const begun = all.filter(phrase => phrase.endsWith('*'));
  const odd = [
    ...all.filter(phrase => phrase.split(' ').length > MOST_WORDS),
    ...begun.filter(one => one.includes(' ')),
  ];
  if (odd.length > 0) throw new Error(`Too long for a phrase: ${odd.join(', ')}`);
  const whole = all.filter(phrase => !phrase.endsWith('*'));
  return { whole: `|${[...new Set(whole)].join('|')}|`, begun: begun.map(one => one.slice(0, -1)), isDirect };
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
  return found.some(phrase => whole.includes(`|${phrase}|`)) || begun.some(begin => single.startsWith(begin));
}

/** "Drop/s/ped" to drop, drops, dropped; endings only on the last word. */
function spellOut(entry: string): string[] {
  const [base = '', rest] = entry.split(':');
  if (rest !== undefined) return rest.split('/').map(ending => spellPlainly(base + ending));
  const [stem = '', ...endings] = base.split('/');
  return [stem, ...endings.map(ending => stem + ending)].map(spellPlainly);
}

/** As `readWords` would part it, a last `*` kept. */
const spellPlainly = (phrase: string): string => {
  const isBegun = phrase.endsWith('*');
  return (
    readWords(phrase)
      .map(({ lower }) => lower)
      .join(' ') + (isBegun ? '*' : '')
  );
};
