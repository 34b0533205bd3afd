import { seenText } from './plain-text';

/** Stands between blocks in a page's text, so that no name is found across them: a private-use character, for Chromium loads no script that holds a noncharacter. */
export const BLOCK_BORDER = '\ue287';

const HYPHENS = /[\u2010-\u2015\u2212\ufe63]/g;
const HYPHEN_CLASS = '[-\\u2010-\\u2015\\u2212\\ufe63]';

/** A name in one kind of letters, space, bracket and hyphen, accents kept. */
export const levelName = (name: string): string =>
  seenText(name.normalize('NFC'))
    .replace(HYPHENS, '-')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/\s+/g, ' ')
    .replace(/ ?([()§]) ?/g, '$1')
    .toLowerCase();

/** The one form all spellings of a name share, to look a matched text up by: lower case, no accents, no spaces, one kind of hyphen and bracket. */
export const foldName = (text: string): string => levelName(seenText(text.normalize('NFD'))).replaceAll(' ', '');

/** Letters that begin several names are looked at once: a tree, which costs a tenth of names one after another. */
type Branches = Map<string, Branches>;
const END = '';

/**
 * Source of a case-insensitive expression for every spelling of these literals, of those that begin alike the longest: any white space or
 * none ("#SecureCommunities"), any hyphen, any brackets, missing accents. It knows no borders of words: in a hashtag, and in the raw text of
 * a page, they run together.
 */
export function patternOfNames(names: readonly string[]): string {
  const all: Branches = new Map();
  for (const name of names.map(levelName)) plant(all, name);
  return sourceOf(all);
}

function plant(branches: Branches, name: string): void {
  let at = branches;
  for (const character of name) {
    const next = at.get(character) ?? new Map();
    at.set(character, next);
    at = next;
  }
  at.set(END, new Map());
}

function sourceOf(branches: Branches): string {
  const sources = [...branches].filter(([character]) => character !== END);
  const alternatives = sources.map(([character, next]) => patternOfCharacter(character) + sourceOf(next));
  if (alternatives.length === 0) return '';
  const isOne = alternatives.length === 1 && !branches.has(END);
  return isOne ? alternatives.join('') : `(?:${alternatives.join('|')})${branches.has(END) ? '?' : ''}`;
}

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
