import { simplifyText } from './plain-text';

/** The first look at a text: cheap, and never says no to a text that holds a name. */
export interface Gate {
  /** Whether any name may stand in the text. */
  readonly isHit: (text: string) => boolean;
  /** Places within what may be names, UTF-16 offsets into the text as it is, in order. */
  readonly findHits: (text: string) => number[];
}

/** Longest piece; longer ones pass over no more text. Names that have none are looked for as they are. */
export const PIECE_LENGTH = 6;
/** How far around a piece the rest of its name is looked for, in characters. */
const REACH = 200;
/** A name of so few letters stands in and between many words ("pepper", "sports comments"): it must be a word of its own. */
const SHORT = 5;

/** The plain letters and digits of a text, in lower case, without accents and all that stands between them. */
export const bareLetters = (text: string): string =>
  (/[^\0-\x7f]/.test(text) ? text.normalize('NFD') : text).toLowerCase().replace(/[^a-z0-9]+/g, '');

/** What is looked for around one piece. */
interface Names {
  /** The words of the names that hold the piece: looked at first. */
  readonly runs: readonly string[];
  /** The bare letters of each name: looked at before an expression is made of it, which costs a cold page much. */
  readonly letters: readonly string[];
  readonly pattern: string;
}

/** Makes a gate of all who have names (`gateSource`), empty ones left out: rare pieces are looked for, and whole names only around them. */
export function createGate(sources: readonly string[]): Gate {
  const full = sources.filter(Boolean);
  const pieces = full.map(source => source.slice(0, source.indexOf('\n'))).filter(Boolean);
  const anyPiece = pieces.length > 0 ? new RegExp(pieces.join('|'), 'g') : undefined;
  const hasOthers = full.some(source => source.includes('\n\t'));
  const compiled = new Map<string, RegExp>();
  let known: Map<string, Names[]> | undefined;
  const namesOf = (piece: string): readonly Names[] => {
    // Most pages have no piece.
    known ??= readNames(full);
    return known.get(piece) ?? [];
  };

  /** Whether a name with a piece that begins here stands around it; two pieces may begin alike. */
  function isName(text: string, at: number): boolean {
    const begun = text.slice(at, at + PIECE_LENGTH).toLowerCase();
    for (let length = 1; length <= PIECE_LENGTH; length += 1) {
      const piece = begun.slice(0, length);
      for (const { runs, letters, pattern } of namesOf(piece)) {
        if (!runs.some(run => standsAt(text, at - run.indexOf(piece), run))) continue;
        const near = text.slice(Math.max(0, at - REACH), at + REACH);
        const around = bareLetters(near);
        if (letters.some(one => around.includes(one)) && findAll(pattern, near).next().done !== true) return true;
      }
    }
    return false;
  }

  function* findAll(pattern: string, text: string): Generator<number> {
    const names = compiled.get(pattern) ?? new RegExp(pattern, 'gi');
    compiled.set(pattern, names);
    names.lastIndex = 0;
    for (let match = names.exec(text); match; match = names.exec(text)) {
      if (mayBeName(text, match)) yield match.index;
      names.lastIndex = match.index + 1;
    }
  }

  function* findIn(text: string): Generator<number> {
    if (hasOthers) for (const { pattern } of namesOf('')) yield* findAll(pattern, text);
    if (!anyPiece) return;
    anyPiece.lastIndex = 0;
    for (let match = anyPiece.exec(text); match; match = anyPiece.exec(text)) {
      if (isName(text, match.index)) yield match.index;
      anyPiece.lastIndex = match.index + 1;
    }
  }

  return {
    isHit: text => findIn(simplifyText(text).text).next().done !== true,
    findHits(text) {
      const plain = simplifyText(text);
      return [...new Set(findIn(plain.text))].sort((a, b) => a - b).map(plain.origin);
    },
  };
}

const standsAt = (text: string, at: number, run: string): boolean =>
  text.slice(Math.max(0, at), at + run.length).toLowerCase() === run;

/** A short name must begin and end as a word does; in raw text words of two blocks run together, so that a capital may begin one. */
function mayBeName(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (bareLetters(words).length > SHORT) return true;
  const end = index + words.length;
  return isBorder(text, index) && isBorder(text, end);
}

function isBorder(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  if (!isLetter(before) || !isLetter(behind)) return true;
  return isCapital(behind) && !(isCapital(before) && isCapital(text.charAt(at + 1)));
}

const isLetter = (one: string): boolean => one.toLowerCase() !== one.toUpperCase();
const isCapital = (one: string): boolean => one !== one.toLowerCase();

/** Names by their piece. */
function readNames(sources: readonly string[]): Map<string, Names[]> {
  const names = new Map<string, Names[]>();
  for (const source of sources) {
    for (const line of source.split('\n').slice(1)) {
      const [piece = '', runs = '', letters = '', pattern = ''] = line.split('\t');
      const its = { runs: runs.split(' '), letters: letters.split(' '), pattern };
      names.set(piece, [...(names.get(piece) ?? []), its]);
    }
  }
  return names;
}
