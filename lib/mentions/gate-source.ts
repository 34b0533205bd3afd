import { anchorOf, choosePieces, type PieceRules, type Pieces } from './choose-pieces';
import { CASE_IGNORED } from './gate';
import { patternOfNames } from './name-pattern';
import type { PreparedTopic } from './prepared-topic';
import { partPiece, spellPieces } from './spell-pieces';

/** More pieces than these are made faster with case ignored, and sent in a third of the letters (1 ms to 1.3 for 500 names, in Node). */
const MANY = 50;
/** Then pieces are as short as they can be, and nothing stands between their letters: only of such does the browser put together what begins alike. */
const MANY_RULES: PieceRules = { length: 6, arePlain: true };
/** Longer pieces are rarer, and dearer to make. */
const FEW_RULES: PieceRules = { length: 8, arePlain: false };

/**
 * The gate for all names of these topics. First line: the expression of rare pieces of letters. Then one line for each letter by which pieces
 * are met: the letter, a tab, and the expression of the names found by it; no letter for names that have no piece. Made at build
 * time or in the background, for `createGate`. Empty when there are no names.
 */
export function gateSource(topics: readonly PreparedTopic[]): string {
  const names = topics.flatMap(topic => [...topic.names, ...topic.weakNames]);
  if (names.length === 0) return '';
  const few = choosePieces(names, FEW_RULES);
  const isMany = few.chosen.size > MANY;
  const pieces = isMany ? choosePieces(names, MANY_RULES) : few;
  const met = new Map<string, string[]>();
  for (const [piece, its] of pieces.chosen) {
    const anchor = anchorOf(piece, pieces);
    met.set(anchor, [...(met.get(anchor) ?? []), ...its]);
  }
  const lines = [...met].map(([anchor, its]) => `${anchor}\t${patternOfNames(its)}`);
  return [isMany ? spellMany(pieces) : spellPieces(pieces), ...lines].join('\n');
}

function spellMany({ chosen }: Pieces): string {
  const pieces = [...chosen].map(([piece, names]) => partPiece(piece, names).join(''));
  return `${CASE_IGNORED}${pieces.filter(Boolean).join('|')})`;
}
