import { bareLetters, PIECE_LENGTH, SHORT } from './gate';
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
 * The gate for all names of these topics. First line: the expression of rare pieces of letters. Then one line for each piece: the piece, a tab,
 * and the expression of the names that hold it; an empty piece for names that have none. Made at build
 * time or in the background, for `createGate`. Empty when there are no names.
 */
export function gateSource(topics: readonly PreparedTopic[]): string {
  const names = topics.flatMap(topic => [...topic.names, ...topic.weakNames]);
  if (names.length === 0) return '';
  const chosen = mergeBegun(choosePieces(names));
  const lines = chosen.map(([piece, its]) => `${piece}\t${patternOfNames(its)}`);
  const pieces = chosen.map(([piece, its]) => spellPiece(piece, its)).filter(Boolean);
  return [pieces.join('|'), ...lines].join('\n');
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

/**
 * Both cases spelled out: asked to ignore case, an expression costs a cold page twice as much to make. Anything but letters where one of
 * the names has a space or a hyphen.
 */
function spellPiece(piece: string, names: readonly string[]): string {
  const parted = new Set(names.flatMap(name => listPieces(levelName(name)).get(piece) ?? []));
  const spelled = [...piece].map((letter, at) => {
    const either = /[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter;
    return parted.has(at) ? `\\W*${either}` : either;
  });
  const isWhole =
    piece.length <= SHORT && !/\d/.test(piece) && names.every(name => bareLetters(levelName(name)) === piece);
  if (!isWhole) return spelled.join('');
  // A short name is none where its last word goes on ("Pepper", "news. Comments"), unless its capitals say where it ends.
  const written = names.map(name => name.replace(/[^A-Za-z]+/g, '\\S?'));
  return [`${spelled.join('')}(?![a-z])`, ...new Set(written.filter(one => /[A-Z].*[A-Z]/.test(one)))].join('|');
}

/** Few and rare pieces, so that each name holds one of them. */
function choosePieces(names: readonly string[]): Map<string, string[]> {
  const left = new Map(names.map(name => [name, listPieces(levelName(name))]));
  const chosen = new Map<string, string[]>();
  while (left.size > 0) {
    const holders = new Map<string, string[]>();
    for (const [name, pieces] of left)
      for (const piece of pieces.keys()) holders.set(piece, [...(holders.get(piece) ?? []), name]);
    let [best, lowest] = ['', Infinity];
    for (const [piece, its] of holders) {
      const cost = (PIECE_COST + countExpected(piece)) / its.length;
      if (cost < lowest) [best, lowest] = [piece, cost];
    }
    const its = holders.get(best) ?? [];
    chosen.set(best, [...(chosen.get(best) ?? []), ...its]);
    for (const name of its) left.delete(name);
  }
  return chosen;
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
    for (let at = 0; at === 0 || at + PIECE_LENGTH <= letters.length; at += 1) {
      const piece = letters.slice(at, at + PIECE_LENGTH);
      const within = borders.map(border => border - at).filter(border => border > 0 && border < piece.length);
      if (piece.length > 1) pieces.set(piece, [...(pieces.get(piece) ?? []), ...within]);
    }
  }
  return pieces.size > 0 ? pieces : new Map([['', []]]);
}

/** How often a piece stands in a hundred thousand letters, if letters stood beside each other by chance. */
const countExpected = (piece: string): number =>
  [...piece].reduce((share, letter) => (share * (SHARES[letter] ?? OTHER_SHARE)) / 100, 100_000);
