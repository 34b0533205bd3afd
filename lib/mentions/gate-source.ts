import { bareLetters, PIECE_LENGTH } from './gate';
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
 * The gate for all names of these topics. First line: the expression of rare pieces of letters. Then one line for each piece: the piece,
 * the words that hold it, the bare letters of their names, and their expression, tabs between; an empty piece for names that have none. Made at build
 * time or in the background, for `createGate`. Empty when there are no names.
 */
export function gateSource(topics: readonly PreparedTopic[]): string {
  const names = topics.flatMap(topic => [...topic.names, ...topic.weakNames]);
  if (names.length === 0) return '';
  const chosen = [...choosePieces(names)];
  const lines = chosen.map(([piece, its]) =>
    [piece, listRuns(its, piece).join(' '), listLetters(its).join(' '), patternOfNames(its)].join('\t'),
  );
  return [
    chosen
      .map(([piece]) => spellCases(piece))
      .filter(Boolean)
      .join('|'),
    ...lines,
  ].join('\n');
}

/** Both cases spelled out: asked to ignore case, an expression costs a cold page twice as much to make. */
const spellCases = (piece: string): string => piece.replace(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`);

/** The unbroken letters around a piece in its names. */
function listRuns(names: readonly string[], piece: string): string[] {
  const runs = names.flatMap(name => levelName(name).match(/[a-z0-9]+/g) ?? []).filter(run => run.includes(piece));
  return [...new Set(runs)].filter(run => !runs.some(other => other !== run && run.startsWith(other)));
}

/** The letters of names, without those that hold a shorter one. */
function listLetters(names: readonly string[]): string[] {
  const letters = [...new Set(names.map(name => bareLetters(levelName(name))))];
  return letters.filter(one => !letters.some(other => other !== one && one.includes(other)));
}

/** Few and rare pieces, so that each name holds one of them. */
function choosePieces(names: readonly string[]): Map<string, string[]> {
  const left = new Map(names.map(name => [name, listPieces(levelName(name))]));
  const chosen = new Map<string, string[]>();
  while (left.size > 0) {
    const holders = new Map<string, string[]>();
    for (const [name, pieces] of left)
      for (const piece of pieces) holders.set(piece, [...(holders.get(piece) ?? []), name]);
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

/** The runs of plain letters and digits of a name, cut to pieces; what may be written in two ways is in none. */
function listPieces(name: string): Set<string> {
  const runs = name.match(/[a-z0-9]{2,}/g) ?? [];
  const pieces = runs.flatMap(run =>
    run.length <= PIECE_LENGTH
      ? [run]
      : Array.from({ length: run.length - PIECE_LENGTH + 1 }, (_, at) => run.slice(at, at + PIECE_LENGTH)),
  );
  return new Set(pieces.length > 0 ? pieces : ['']);
}

/** How often a piece stands in a hundred thousand letters, if letters stood beside each other by chance. */
const countExpected = (piece: string): number =>
  [...piece].reduce((share, letter) => (share * (SHARES[letter] ?? OTHER_SHARE)) / 100, 100_000);
