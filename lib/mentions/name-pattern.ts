import { seenText } from './plain-text';

/** Stands between blocks in a page's text, so that no name is found across them: a private-use character, for Chromium loads no script that holds a noncharacter. */
export const BLOCK_BORDER = '\ue287';
/** Stands for a footnote's mark: no part of a name, and to a sentence as if it were not there. */
export const FOOTNOTE = '\ue288';

const HYPHENS = /[\u2010-\u2015\u2212\ufe63]/g;
const HYPHEN_CLASS = '[-\\u2010-\\u2015\\u2212\\ufe63]';

const ODD_LETTER = /[^\x20-\x7e]/;

/** A name in one kind of letters, space, bracket and hyphen, accents kept. */
export const levelName = (name: string): string => {
  const usual = ODD_LETTER.test(name)
    ? seenText(name.normalize('NFC')).replace(HYPHENS, '-').replace(/\s+/g, ' ')
    : name.replace(/ {2,}/g, ' ');
  const lower = usual.replaceAll('[', '(').replaceAll(']', ')').toLowerCase();
  return /[()§]/.test(lower) ? lower.replace(/ ?([(§]) ?| (?=\))/g, '$1') : lower;
};

/** The one form all spellings of a name share, to look a matched text up by: lower case, no accents, no spaces, one kind of hyphen and bracket. */
export const foldName = (text: string): string =>
  levelName(ODD_LETTER.test(text) ? seenText(text.normalize('NFD')) : text).replaceAll(' ', '');

/** The same where there is nothing but letters and spaces to fold. */
export const foldPlain = (name: string): string => name.toLowerCase().replaceAll(' ', '');

/**
 * Source of a case-insensitive expression for every spelling of these literals, of those that begin alike the longest: any white space or
 * none ("#SecureCommunities"), any hyphen, any brackets, missing accents. It knows no borders of words: in a hashtag, and in the raw text of
 * a page, they run together.
 */
export const patternOfNames = (names: readonly string[]): string =>
  sourceOf([...new Set(names.map(levelName))].filter(Boolean).sort(), 0);

const SPACE = 0x20;

/** Letters that begin several names are looked at once, which costs a tenth of names one after another; names in order, alike up to `from`. */
function sourceOf(names: readonly string[], from: number): string {
  const [first = '', last = ''] = [names[0], names.at(-1)];
  let alike = from;
  while (alike < first.length && first.charCodeAt(alike) === last.charCodeAt(alike)) alike += 1;
  const shared = patternOfText(first.slice(from, alike));
  if (names.length <= 1) return shared;
  const isWhole = first.length === alike;
  const rest = isWhole ? names.slice(1) : names;
  const alternatives: string[] = [];
  const spaced: string[] = [];
  for (let at = 0; at < rest.length; ) {
    const letter = rest[at]?.charCodeAt(alike);
    let next = at + 1;
    while (next < rest.length && rest[next]?.charCodeAt(alike) === letter) next += 1;
    alternatives.push(sourceOf(rest.slice(at, next), alike));
    // A space that may be missing comes last: of "poli migra" and "polimigras" the longer is meant to be found.
    if (letter === SPACE) spaced.push(...alternatives.splice(-1));
    at = next;
  }
  return `${shared}(?:${[...alternatives, ...spaced].join('|')})${isWhole ? '?' : ''}`;
}

const patternOfText = (text: string): string =>
  /^[a-z0-9 ]*$/.test(text) ? text.replaceAll(' ', '\\s*') : text.split('').map(patternOfCharacter).join('');

function patternOfCharacter(character: string): string {
  if (character === ' ') return '\\s*';
  if (character === '-') return HYPHEN_CLASS;
  if (character === '(') return '\\s*[(\\[]\\s*';
  if (character === ')') return '\\s*[)\\]]';
  if (character === '§') return '\\s*§\\s*';
  const bare = character.normalize('NFD').charAt(0);
  if (bare !== character) return `[${character}${bare}]`;
  return /[\\^$.*+?[\]{}|/]/.test(character) ? `\\${character}` : character;
}
