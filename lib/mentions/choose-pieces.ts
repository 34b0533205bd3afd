import { bareLetters, SHORT } from './gate';
import { levelName } from './name-pattern';

/** How often letters stand in English and Spanish text, in percent; digits and all others are rarer. */
const SHARES: Readonly<Record<string, number>> = {
  ...{ e: 12.9, a: 9.5, o: 8.5, s: 7, t: 7, n: 6.8, i: 6.6, r: 6.2, d: 4.5, l: 4.3, h: 4, u: 3.6, c: 3.5, m: 2.6 },
  ...{ p: 2.2, f: 1.7, g: 1.6, w: 1.5, y: 1.4, b: 1.3, v: 1, k: 0.6, q: 0.4, j: 0.3 },
};
const OTHER_SHARE = 0.2;
/** What one more piece costs, as if so many letters in a hundred thousand were looked at twice. */
const PIECE_COST = 3;
/** What a piece costs that stands within a word, and so wherever that word does. */
const WHOLE_COST = 30;
/** Shorter pieces stand in too many words, unless they are all the letters of a name, or end one that must be a word. */
const SHORTEST = 6;
const SHORTEST_NUMBER = 3;
const SHORTEST_END = 4;

/** How pieces are cut and chosen. */
export interface PieceRules {
  /** Longest piece, in letters. */
  readonly length: number;
  /** Whether pieces begin with an anchor and stand within a word wherever a name has such ones. */
  readonly arePlain: boolean;
}

/** What is looked for. */
export interface Pieces {
  /** With one of these each piece begins, or else ends: all other letters of a text are passed over many at a time. */
  readonly anchors: ReadonlySet<string>;
  /** Few and rare pieces, each with the names found by it, so that each name holds one of them; an empty piece for names that have none. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
}

type Borders = ReadonlyMap<string, readonly number[]>;

/** True of a name that stands in and between many words, so that it must be one of its own. */
export const isShort = (name: string): boolean => bareLetters(levelName(name)).length <= SHORT;

/** The pieces for these names. */
export function choosePieces(names: readonly string[], rules: PieceRules): Pieces {
  const all = names.map(name => {
    const pieces = listPieces(levelName(name), rules.length);
    const plain = [...pieces].filter(([, borders]) => borders.length === 0);
    return [name, rules.arePlain && plain.length > 0 ? new Map(plain) : pieces] as const;
  });
  const isAnchored = (piece: string, letters: ReadonlySet<string>): boolean =>
    piece === '' || letters.has(piece.charAt(0)) || (!rules.arePlain && letters.has(piece.slice(-1)));
  const anchors = chooseAnchors(
    all.map(([, pieces]) => [...pieces.keys()]),
    isAnchored,
  );
  const anchored = all.map(([name, pieces]) => {
    const its = [...pieces].filter(([piece]) => isAnchored(piece, anchors));
    return [name, new Map(its)] as const;
  });
  return { anchors, chosen: coverNames(new Map(anchored), rules) };
}

/** The letter by which a piece is met: all others are passed over. */
export const anchorOf = (piece: string, { anchors }: Pieces): string =>
  anchors.has(piece.charAt(0)) ? piece.charAt(0) : piece.slice(-1);

/** The rarest letters one of which stands at an end of a piece of every name: all are taken, and the most frequent given up first. */
function chooseAnchors(
  piecesOfNames: readonly (readonly string[])[],
  isAnchored: (piece: string, letters: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'].sort((one, other) => shareOf(other) - shareOf(one));
  const anchors = new Set(letters);
  for (const letter of letters) {
    anchors.delete(letter);
    if (!piecesOfNames.every(pieces => pieces.some(piece => isAnchored(piece, anchors)))) anchors.add(letter);
  }
  return anchors;
}

/** Chooses for all names; a step looks once at each piece that is left, for there may be hundreds of names. */
function coverNames(left: Map<string, Borders>, { arePlain }: PieceRules): Map<string, string[]> {
  const chosen = new Map<string, string[]>();
  const holders = new Map<string, Set<string>>();
  const costs = new Map<string, number>();
  for (const [name, pieces] of left) {
    for (const [piece, borders] of pieces) {
      holders.set(piece, (holders.get(piece) ?? new Set()).add(name));
      const cost = PIECE_COST + countExpected(piece) + (borders.length > 0 || arePlain ? 0 : WHOLE_COST);
      costs.set(piece, Math.max(costs.get(piece) ?? 0, cost));
    }
  }
  while (left.size > 0) {
    let [best, lowest] = ['', Infinity];
    for (const [piece, its] of holders) {
      const cost = (costs.get(piece) ?? 0) / its.size;
      if (cost < lowest) [best, lowest] = [piece, cost];
    }
    const found = [...(holders.get(best) ?? [])];
    chosen.set(best, found);
    for (const name of found) {
      for (const piece of left.get(name)?.keys() ?? []) {
        const its = holders.get(piece);
        its?.delete(name);
        if (its?.size === 0) holders.delete(piece);
      }
      left.delete(name);
    }
  }
  return chosen;
}

/**
 * Letters and digits that follow each other in a name, cut to pieces, each with the places where the name parts them; what may be written in
 * two ways is in none.
 */
export function listPieces(name: string, length: number): Borders {
  const pieces = new Map<string, readonly number[]>();
  for (const plain of name.split(/[^\0-\x7f]/)) {
    const letters = bareLetters(plain);
    const parts = plain.split(/[^a-z0-9]+/).filter(Boolean);
    const borders = parts.map((_, index) => parts.slice(0, index).join('').length).slice(1);
    // From before the first letter, so that what begins a name may be shorter, as what ends it may.
    for (let from = 1 - length; from < letters.length; from += 1) {
      const at = Math.max(0, from);
      const piece = letters.slice(at, from + length);
      const isShortened =
        letters.length <= SHORT && at + piece.length === letters.length && piece.length >= SHORTEST_END;
      const isLong = piece.length >= (/\d/.test(piece) ? SHORTEST_NUMBER : SHORTEST);
      if (piece !== letters && !isLong && !isShortened) continue;
      const within = borders.map(border => border - at).filter(border => border > 0 && border < piece.length);
      if (piece.length > 1) pieces.set(piece, [...(pieces.get(piece) ?? []), ...within]);
    }
  }
  return pieces.size > 0 ? pieces : new Map([['', []]]);
}

const shareOf = (letter: string): number => SHARES[letter] ?? OTHER_SHARE;

/** How often a piece stands in a hundred thousand letters, if letters stood beside each other by chance. */
const countExpected = (piece: string): number =>
  [...piece].reduce((share, letter) => (share * shareOf(letter)) / 100, 100_000);
