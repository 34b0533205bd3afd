import { madeAtOnce } from './made-at-once';
import { REACH, seenText, simplifyText } from './plain-text';

/** The first look at a text: cheap, and never says no to a text that holds a name. */
export interface Gate {
  /** Whether any name may stand in the text. */
  readonly isHit: (text: string) => boolean;
  /** Places within what may be names, UTF-16 offsets into the text as it is, in order. */
  readonly findHits: (text: string) => number[];
}

/** A name of so few letters stands in and between many words ("pepper", "sports comments"): it must be a word of its own. */
export const SHORT = 5;

/** Begins an expression of pieces that is to ignore case. */
export const CASE_IGNORED = '(?:';

/** The expression of the pieces that stand in a source's first line. */
export const piecesOf = (pieces: string): RegExp => new RegExp(pieces, pieces.startsWith(CASE_IGNORED) ? 'gi' : 'g');

/** The plain letters and digits of a text, in lower case, without accents and all that stands between them. */
export const bareLetters = (text: string): string =>
  (/[^\0-\x7f]/.test(text) ? text.normalize('NFD') : text).toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Makes a gate of all who have names (`gateSource`), empty ones left out: rare pieces are looked for, and whole names only around them. */
export function createGate(sources: readonly string[]): Gate {
  const gates = sources.filter(Boolean).map(createFinder);
  return {
    isHit(text) {
      const seen = seenText(text);
      return gates.some(gate => gate.isHit(seen));
    },
    findHits(text) {
      const { text: seen, origin } = simplifyText(text);
      const hits = new Set(gates.flatMap(gate => gate.findAll(seen)));
      return [...hits].sort((a, b) => a - b).map(origin);
    },
  };
}

/** Looks for the names of one source in a text as it is seen. */
function createFinder(source: string) {
  const pieces = source.slice(0, source.indexOf('\n'));
  const anyPiece = pieces === '' ? undefined : piecesOf(pieces);
  const hasOthers = source.includes('\n\t');
  const compiled = new Map<string, RegExp>();
  const namesOf = (letter: string): RegExp => {
    const names = compiled.get(letter) ?? madeAtOnce(patternOf(source, letter));
    compiled.set(letter, names);
    return names;
  };

  /** Whether a name stands around a place where a piece was found. */
  const isName = (text: string, at: number): boolean =>
    findIn(text.charAt(at).toLowerCase(), text.slice(Math.max(0, at - REACH), at + REACH), 0) >= 0;

  /** Where one of the names with such pieces begins, at a place or behind it; -1 when none does. */
  function findIn(letter: string, text: string, from: number): number {
    const names = namesOf(letter);
    names.lastIndex = from;
    for (let match = names.exec(text); match; match = names.exec(text)) {
      if (mayBeName(text, match)) return match.index;
      names.lastIndex = match.index + 1;
    }
    return -1;
  }

  /** The next place behind another where a piece of a name stands with the rest of it; -1 when none does. */
  function findNext(text: string, from: number): number {
    if (!anyPiece) return -1;
    anyPiece.lastIndex = from;
    for (let match = anyPiece.exec(text); match; match = anyPiece.exec(text)) {
      if (isName(text, match.index)) return match.index;
      anyPiece.lastIndex = match.index + 1;
    }
    return -1;
  }

  return {
    isHit: (text: string): boolean => findNext(text, 0) >= 0 || (hasOthers && findIn('', text, 0) >= 0),
    findAll(text: string): number[] {
      const hits: number[] = [];
      for (let at = findNext(text, 0); at >= 0; at = findNext(text, at + 1)) hits.push(at);
      if (hasOthers) for (let at = findIn('', text, 0); at >= 0; at = findIn('', text, at + 1)) hits.push(at);
      return hits;
    },
  };
}

/**
 * A short name must begin and end as a word does; in raw text words of two blocks run together, so that a capital may begin one, and a
 * name that has a digit, or several capitals and no space, may stand anywhere: what is beside it says nothing about it.
 */
function mayBeName(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (bareLetters(words).length > SHORT) return true;
  const end = index + words.length;
  return /\d|^\S*[A-Z]\S*[A-Z]\S*$/.test(words) || (isBorder(text, index) && isBorder(text, end));
}

function isBorder(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  if (!isLetter(before) || !isLetter(behind)) return true;
  return isCapital(behind) && !(isCapital(before) && isCapital(text.charAt(at + 1)));
}

const isLetter = (one: string): boolean => one.toLowerCase() !== one.toUpperCase();
const isCapital = (one: string): boolean => one !== one.toLowerCase();

/** The expression of the names that are met by a letter. No more is made of the source than a page asks for: mostly a line or none. */
function patternOf(source: string, letter: string): string {
  const from = source.indexOf(`\n${letter}\t`) + letter.length + 2;
  return source.slice(from).split('\n', 1)[0] ?? '';
}
