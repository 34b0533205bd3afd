/** Stands between blocks in a page's text, so that no name is found across them: a private-use character, for Chromium loads no script that holds a noncharacter. */
export const BLOCK_BORDER = '\ue287';

/** Characters that may stand between any two of a name without being seen: soft hyphen, zero-width, combining accents, variation selectors. */
const UNSEEN = '\\u00ad\\u034f\\u0300-\\u036f\\u180e\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';
const HYPHENS = '\\-\\u2010-\\u2015\\u2212\\ufe63\\uff0d';
const ACCENTED: Readonly<Record<string, string>> = { a: 'áà', e: 'éè', i: 'íì', o: 'óò', u: 'úùü', n: 'ñ' };

const UNSEEN_ONES = new RegExp(`[${UNSEEN}]`, 'g');
const HYPHEN_ONES = new RegExp(`[${HYPHENS}]`, 'g');

/** A text without the characters nobody sees. */
export const seenIn = (text: string): string => text.replace(UNSEEN_ONES, '');

/** The one form all spellings of a name share, to look a matched text up by: lower case, no accents, one kind of space and hyphen. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(UNSEEN_ONES, '')
    .replace(HYPHEN_ONES, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([()§]) ?/g, '$1')
    .toLowerCase();
}

/** Source of a case-insensitive expression for every spelling of a literal: any white space, any hyphen, full-width forms, missing accents, loose parentheses. */
export function patternOf(name: string): string {
  return [...foldName(name)].map(patternOfCharacter).join(`[${UNSEEN}]*`);
}

function patternOfCharacter(character: string): string {
  if (character === ' ') return `[\\s${UNSEEN}]+`;
  if (character === '-') return `[${HYPHENS}]`;
  const either = `[${escapeInClass(character)}${fullWidth(character)}${ACCENTED[character] ?? ''}]`;
  return '()§'.includes(character) ? `\\s*${either}${character === ')' ? '' : '\\s*'}` : either;
}

function fullWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : '';
}

const escapeInClass = (character: string) => ('\\]^-'.includes(character) ? `\\${character}` : character);
