import { bareLetters, CASE_IGNORED, PIECE_LENGTH, SHORT } from './gate';
import { levelName, patternOfNames } from './name-pattern';
import type { PreparedTopic } from './prepared-topic';

/** How often letters stand in English and Spanish text, in percent; digits and all others are rarer. */
const SHARES: Readonly<Record<string, number>> = {
  ...{ e: 12.9, a: 9.5, o: 8.5, s: 7, t: 7, n: 6.8, i: 6.6, r: 6.2, d: 4.5, l: 4.3, h: 4, u: 3.6, c: 3.5, m: 2.6 },
  ...{ p: 2.2, f: 1.7, g: 1.6, w: 1.5, y: 1.4, b: 1.3, v: 1, k: 0.6, q: 0.4, j: 0.3 },
};
const OTHER_SHARE = 0.2;
/** What one more piece costs, as if so many letters in a hundred thousand were looked at twice. */
const PIECE_COST = 3;
/**
 * What a letter costs with which no other piece begins, for each percent it has of a text. Where pieces begin with few and rare letters, all
 * others are passed over many at a time, so that a text is looked through six times as fast.
 */
const BEGINNING_COST = 1;
/** Shorter pieces stand in too many words, unless they are all the letters of a name, or end one that must be a word. */
const SHORTEST = 6;
const SHORTEST_NUMBER = 3;
const SHORTEST_END = 4;
/** So many pieces are made and looked for twice as fast with case ignored: then alone the browser puts together what begins alike. */
const MANY = 50;
/** Chosen only where a name has no other piece. */
const DEAREST = 1_000_000;

/**
 * The gate for all names of these topics. First line: the expression of rare pieces of letters. Then one line for each piece: the piece, a tab,
 * and the expression of the names that hold it; an empty piece for names that have none. Made at build
 * time or in the background, for `createGate`. Empty when there are no names.
 */
export function gateSource(topics: readonly PreparedTopic[]): string {
  const names = topics.flatMap(topic => [...topic.names, ...topic.weakNames]);
  if (names.length === 0) return '';
  const chosen = mergeBegun(choosePieces(names));
  const lines = chosen.map(([piece, its]) => `${piece}\t${patternOfNames(its)}`);
  const isMany = chosen.length > MANY;
  const pieces = chosen.map(([piece, its]) => (isMany ? partPiece(piece, its).join('') : spellPiece(piece, its)));
  const any = pieces.filter(Boolean).join('|');
  return [isMany ? `${CASE_IGNORED}${any})` : any, ...lines].join('\n');
}

/** What begins as another piece does is found with that: so a match has one piece, and its letters say which. */
function mergeBegun(chosen: ReadonlyMap<string, readonly string[]>): [string, string[]][] {
  const merged = new Map<string, string[]>();
  for (const [piece, names] of [...chosen].sort(([one], [other]) => one.length - other.length)) {
    const shorter = [...merged.keys()].find(other => other !== '' && piece.startsWith(other)) ?? piece;
    merged.set(shorter, [...(merged.get(shorter) ?? []), ...names]);
  }
  return [...merged];
}

/** A piece's letters; before those where one of the names has a space or a hyphen, anything but letters. */
function partPiece(piece: string, names: readonly string[]): string[] {
  // A name found by a longer piece stands here too, and is parted where that piece is.
  const own = names.flatMap(name => [...listPieces(levelName(name))]);
  const parted = new Set(own.flatMap(([longer, borders]) => (longer.startsWith(piece) ? borders : [])));
  const between = names.some(name => name.includes('_')) ? '[\\W_]*' : '\\W*';
  return [...piece].map((letter, at) => (parted.has(at) ? between + letter : letter));
}

/** Both cases spelled out: asked to ignore case, an expression of few pieces costs a cold page twice as much to make. */
function spellPiece(piece: string, names: readonly string[]): string {
  const spelled = partPiece(piece, names).map(part =>
    part.replace(/[a-z]$/, letter => `[${letter}${letter.toUpperCase()}]`),
  );
  if (
    piece === '' ||
    /\d/.test(piece) ||
    !names.every(name => isShort(name) && bareLetters(levelName(name)).endsWith(piece))
  )
    return spelled.join('');
  // A short name is none where its last word goes on ("Pepper", "news. Comments"), unless its capitals say where it ends.
  return [`${spelled.join('')}(?![a-z])`, ...new Set(names.flatMap(name => spellCapitals(name, piece)))].join('|');
}

/** A match must have the letters of its piece and no other. */
const BETWEEN = '[^\\sA-Za-z0-9]?';

const isShort = (name: string): boolean => bareLetters(levelName(name)).length <= SHORT;

/** A name's last letters as they are written, where its capitals say what it is; the letters before are looked back at, for a match must be the piece alone. */
function spellCapitals(name: string, piece: string): string[] {
  let from = name.length - piece.length;
  while (from > 0 && bareLetters(name.slice(from)) !== piece) from -= 1;
  if (!/[A-Z].*[A-Z]/.test(name) || bareLetters(name.slice(from)) !== piece) return [];
  const [before = '', first = '', rest = ''] = [name.slice(0, from), name.charAt(from), name.slice(from + 1)].map(
    part => part.replace(/[^A-Za-z]+/g, BETWEEN),
  );
  return [before === '' ? first + rest : `${first}(?<=${before}${first})${rest}`];
}

/** Few and rare pieces, so that each name holds one of them. */
function choosePieces(names: readonly string[]): Map<string, string[]> {
  const left = new Map(names.map(name => [name, listPieces(levelName(name))]));
  const chosen = new Map<string, string[]>();
  while (left.size > 0) {
    const holders = new Map<string, string[]>();
    // Short names have hardly a choice.
    const short = [...left].filter(([name]) => isShort(name));
    for (const [name, pieces] of short.length > 0 ? short : left)
      for (const piece of pieces.keys()) holders.set(piece, [...(holders.get(piece) ?? []), name]);
    let [best, lowest] = ['', Infinity];
    for (const [piece, its] of holders) {
      const cost = (costOf(piece, its, chosen) + countExpected(piece)) / its.length;
      if (cost < lowest) [best, lowest] = [piece, cost];
    }
    const its = holders.get(best) ?? [];
    chosen.set(best, [...(chosen.get(best) ?? []), ...its]);
    for (const name of its) left.delete(name);
  }
  return chosen;
}

/** What a piece costs besides those chosen: nothing where it begins as one of them does, and all where the end of a short name is looked for there. */
function costOf(piece: string, its: readonly string[], chosen: ReadonlyMap<string, readonly string[]>): number {
  for (const [other, names] of chosen) {
    const isBegun = other !== '' && (piece.startsWith(other) || other.startsWith(piece));
    if (isBegun && piece !== other && (its.every(isShort) || names.every(isShort))) return DEAREST;
    if (isBegun && piece.startsWith(other)) return 0;
  }
  const first = piece.charAt(0);
  const isNew = ![...chosen.keys()].some(other => other.startsWith(first));
  return PIECE_COST + (isNew ? BEGINNING_COST * (SHARES[first] ?? OTHER_SHARE) : 0);
}

/**
 * Letters and digits that follow each other in a name, cut to pieces, each with the places where the name parts them; what may be written in
 * two ways is in none.
 */
function listPieces(name: string): Map<string, readonly number[]> {
  const pieces = new Map<string, readonly number[]>();
  for (const plain of name.split(/[^\0-\x7f]/)) {
    const letters = bareLetters(plain);
    const parts = plain.split(/[^a-z0-9]+/).filter(Boolean);
    const borders = parts.map((_, index) => parts.slice(0, index).join('').length).slice(1);
    for (let at = 0; at < letters.length; at += 1) {
      const piece = letters.slice(at, at + PIECE_LENGTH);
      const isShortened = letters.length <= SHORT && piece.length >= SHORTEST_END;
      const isLong = piece.length >= (/\d/.test(piece) ? SHORTEST_NUMBER : SHORTEST);
      if (at > 0 && !isLong && !isShortened) continue;
      const within = borders.map(border => border - at).filter(border => border > 0 && border < piece.length);
      if (piece.length > 1) pieces.set(piece, [...(pieces.get(piece) ?? []), ...within]);
    }
  }
  return pieces.size > 0 ? pieces : new Map([['', []]]);
}

/** How often a piece stands in a hundred thousand letters, if letters stood beside each other by chance. */
const countExpected = (piece: string): number =>
  [...piece].reduce((share, letter) => (share * (SHARES[letter] ?? OTHER_SHARE)) / 100, 100_000);
