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
/**
 * What a letter costs with which no other piece begins, for each percent it has of a text. Where pieces begin with few and rare letters, all
 * others are passed over many at a time, so that a text is looked through six times as fast.
 */
const BEGINNING_COST = 1;
/** Shorter pieces stand in too many words, unless they are all the letters of a name, or end one that must be a word. */
const SHORTEST = 6;
const SHORTEST_NUMBER = 3;
const SHORTEST_END = 4;
/** Chosen only where a name has no other piece. */
const DEAREST = 1_000_000;

/** How pieces are cut and chosen. */
export interface PieceRules {
  /** Longest piece, in letters. */
  readonly length: number;
  /** What a piece costs that a name parts, by a space or a hyphen. */
  readonly partedCost: number;
}

/** True of a name that stands in and between many words, so that it must be one of its own. */
export const isShort = (name: string): boolean => bareLetters(levelName(name)).length <= SHORT;

/** Few and rare pieces, each with the names found by it, so that each name holds one of them; an empty piece for names that have none. */
export function choosePieces(names: readonly string[], rules: PieceRules): Map<string, string[]> {
  const chosen = new Map<string, string[]>();
  // Short names have hardly a choice.
  for (const areShort of [true, false]) {
    const its = names.filter(name => isShort(name) === areShort);
    coverNames(new Map(its.map(name => [name, listPieces(levelName(name), rules.length)])), areShort, {
      chosen,
      rules,
    });
  }
  return chosen;
}

/** Chooses for all names of a kind; a step looks once at each piece that is left, for there may be hundreds of names. */
function coverNames(
  left: Map<string, ReadonlyMap<string, readonly number[]>>,
  areShort: boolean,
  { chosen, rules }: { readonly chosen: Map<string, string[]>; readonly rules: PieceRules },
): void {
  const holders = new Map<string, Set<string>>();
  const own = new Map<string, number>();
  for (const [name, pieces] of left) {
    for (const [piece, borders] of pieces) {
      holders.set(piece, (holders.get(piece) ?? new Set()).add(name));
      const parted = borders.length > 0 ? rules.partedCost : 0;
      own.set(piece, Math.max(own.get(piece) ?? 0, countExpected(piece) + parted));
    }
  }
  const costOf = createCosts(chosen, areShort);
  const known = new Map<string, number>();
  while (left.size > 0) {
    let [best, lowest] = ['', Infinity];
    for (const [piece, its] of holders) {
      const beside = known.get(piece) ?? costOf(piece);
      known.set(piece, beside);
      const cost = (beside + (own.get(piece) ?? 0)) / its.size;
      if (cost < lowest) [best, lowest] = [piece, cost];
    }
    const found = [...(holders.get(best) ?? [])];
    chosen.set(best, [...(chosen.get(best) ?? []), ...found]);
    for (const name of found) {
      for (const piece of left.get(name)?.keys() ?? []) {
        const its = holders.get(piece);
        its?.delete(name);
        if (its?.size === 0) holders.delete(piece);
      }
      left.delete(name);
    }
    // What begins with another letter costs what it did.
    for (const piece of holders.keys()) if (piece.charAt(0) === best.charAt(0)) known.delete(piece);
  }
}

/** What a piece costs besides those chosen: nothing where it begins as one of them does, and all where the end of a short name is looked for there. */
function createCosts(chosen: ReadonlyMap<string, readonly string[]>, areShort: boolean): (piece: string) => number {
  /** What pieces already chosen begin with, themselves left out, and whether a short name ends in one of those. */
  const begun = new Map<string, boolean>();
  const firsts = new Set<string>();
  let known = 0;
  const ends = (piece: string): boolean => areShort || chosen.get(piece)?.every(isShort) === true;
  return piece => {
    for (const other of known < chosen.size ? [...chosen.keys()].slice(known) : []) {
      known += 1;
      firsts.add(other.charAt(0));
      for (let end = 1; end < other.length; end += 1) {
        const beginning = other.slice(0, end);
        begun.set(beginning, ends(other) || begun.get(beginning) === true);
      }
    }
    if (begun.get(piece)) return DEAREST;
    let isBegun = chosen.has(piece) && piece !== '';
    for (let end = 1; end < piece.length; end += 1) {
      const other = piece.slice(0, end);
      if (!chosen.has(other)) continue;
      if (ends(other)) return DEAREST;
      isBegun = true;
    }
    if (isBegun) return 0;
    const first = piece.charAt(0);
    return PIECE_COST + (firsts.has(first) ? 0 : BEGINNING_COST * (SHARES[first] ?? OTHER_SHARE));
  };
}

/**
 * Letters and digits that follow each other in a name, cut to pieces, each with the places where the name parts them; what may be written in
 * two ways is in none.
 */
export function listPieces(name: string, length: number): Map<string, readonly number[]> {
  const pieces = new Map<string, readonly number[]>();
  for (const plain of name.split(/[^\0-\x7f]/)) {
    const letters = bareLetters(plain);
    const parts = plain.split(/[^a-z0-9]+/).filter(Boolean);
    const borders = parts.map((_, index) => parts.slice(0, index).join('').length).slice(1);
    for (let at = 0; at < letters.length; at += 1) {
      const piece = letters.slice(at, at + length);
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
