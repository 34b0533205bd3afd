import type { Place } from './widen';

/** Words that are joined to a name by a hyphen and leave it what it is. */
const JOINED = ' non anti pro pre post ex no end stop dhs ice immigration ';
/** Longest look back for a word that begins before a name. */
const LOOK_BACK = 64;

/** Whether the letters stand by themselves, or in a hashtag, where words run together; undefined when they are part of a longer word or number. */
export function readWordBorders(text: string, { start, end }: Place): { readonly isTag: boolean } | undefined {
  const after = text.slice(end, end + 3);
  const words = text.slice(start, end);
  const wordStart = startOfWord(text, start);
  if (wordStart > 0 && text.charAt(wordStart - 1) === '#' && start - wordStart <= LOOK_BACK - 4 && !/\s/.test(words))
    return endsWord(words, after, true) ? { isTag: true } : undefined;
  if (wordStart < start || !endsWord(words, after, false)) return;
  const last = text.charAt(start - 1);
  if (isHyphen(last) && isLetter(text, start - 2) && !isJoined(text, start - 1)) return;
  if (/^\d/.test(words) && (isNumberBefore(text, start) || /^[-\u2010-\u2015]\d/.test(after))) return;
  // Words that run together are a name in a hashtag only.
  return isRunTogether(words) ? undefined : { isTag: false };
}

/** Where the letters, digits and underscores directly before a place begin, as far as is looked back. */
function startOfWord(text: string, place: number): number {
  const limit = Math.max(0, place - LOOK_BACK);
  let at = place;
  while (at > limit && (isLetter(text, at - 1) || text.charAt(at - 1) === '_')) at -= 1;
  return at;
}

const isHyphen = (letter: string) => letter === '-' || (letter >= '\u2010' && letter <= '\u2013');

/** "Non-287(g)": the word that ends at a hyphen. */
function isJoined(text: string, hyphen: number): boolean {
  let from = hyphen;
  while (from > 0 && hyphen - from < LOOK_BACK && isLetter(text, from - 1)) from -= 1;
  return JOINED.includes(` ${text.slice(from, hyphen).toLowerCase()} `);
}

const isNumberBefore = (text: string, start: number) => {
  const [one, last] = [text.charAt(start - 2), text.charAt(start - 1)];
  return '$€£.'.includes(last || ' ') || (last === ',' && /[\d.,]/.test(one));
};

/** Those of the second hundred that are not punctuation, as a no-break space is. */
const LATIN_LETTERS = 'ª²³µ¹º¼½¾';
const WIDE_LETTER = /[\p{L}\p{N}]/u;
/** A letter or digit of any script; an expression for them costs more than all else here, and hardly any text needs it. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return LATIN_LETTERS.includes(text.charAt(at));
  if (code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  // Punctuation, and what is in private use: the border of a block.
  if ((code >= 0x2000 && code <= 0x206f) || (code >= 0xe000 && code <= 0xf8ff)) return false;
  return code > 0x24f && WIDE_LETTER.test(wholeLetter(text, at));
}

const wholeLetter = (text: string, at: number): string =>
  /[\udc00-\udfff]/.test(text.charAt(at))
    ? text.slice(at - 1, at + 1)
    : String.fromCodePoint(text.codePointAt(at) ?? 0);

function endsWord(words: string, after: string, isTag: boolean): boolean {
  const next = after.charAt(0);
  if (next !== '_' && !isLetter(after, 0)) return true;
  if (isTag) return next === '_' || next !== next.toLowerCase() || next.toLowerCase() === next.toUpperCase();
  const isAlone = (letters: number) => after.charAt(letters) !== '_' && !isLetter(after, letters);
  // "287(g)s", "BAN 287(G)S", "I-247s"; "I-247A", "I-247As".
  if (/s/i.test(next) && /[)\]\d]$/.test(words)) return isAlone(1);
  if (!/^i.?247$/i.test(words)) return false;
  return isAlone(1) ? /^[a-z]$/i.test(next) : /^[A-Z]s/.test(after) && isAlone(2);
}

const isRunTogether = (words: string) =>
  /^(?:secure|comunidades)\S*$|^(?:ice|dhs|immigration)[^\s-]*holds?$/i.test(words) && !/^securecomm$/i.test(words);
