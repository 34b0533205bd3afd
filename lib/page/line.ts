import { BLOCK_BORDER } from '../mentions/name-pattern';
import type { Seam } from './changes';
import { isInline } from './markup';
import type { PageText } from './page-text';
import { type ReadingPlace, readOn } from './reading-order';

/** How much of a line is read to each side of a change, in characters: more than a name has. */
const REACH = 200;

/** The text of a line around a text node, or around a seam; empty where nothing meets. */
export function readLine(at: Text | Seam): PageText {
  const isNode = 'data' in at;
  const before = isNode ? readSide({ from: at, isForward: false }) : readSeamSide(at, false);
  const after = isNode ? readSide({ from: at, isForward: true }) : readSeamSide(at, true);
  const [nodes, starts]: [Text[], number[]] = [[], []];
  let text = '';
  if (!isNode && (before.length === 0 || after.length === 0)) return { text, nodes, starts };
  const own = isNode ? [{ node: at, from: 0, words: at.data }] : [];
  for (const { node, from, words } of [...before.reverse(), ...own, ...after]) {
    if (node) {
      nodes.push(node);
      starts.push(text.length - from);
    }
    text += words;
  }
  return { text, nodes, starts };
}

interface Piece {
  /** Absent for a line break. */
  readonly node?: Text;
  /** Where in the node the words begin. */
  readonly from: number;
  readonly words: string;
}

function readSeamSide({ parent, before, after }: Seam, isForward: boolean): Piece[] {
  const side = isForward ? after : before;
  if (side) return readSide({ from: side, isForward, isEntered: true });
  return isInline(parent) ? readSide({ from: parent, isForward }) : [];
}

/** The line as it goes on, nearest first. */
function readSide(place: ReadingPlace): Piece[] {
  const pieces: Piece[] = [];
  let left = REACH;
  for (const piece of readOn(place)) {
    if (piece === BLOCK_BORDER) break;
    if (typeof piece === 'string') pieces.push({ from: 0, words: piece });
    else {
      const from = place.isForward ? 0 : Math.max(0, piece.length - left);
      pieces.push({ node: piece, from, words: piece.data.slice(from, from + left) });
    }
    left -= piece.length;
    if (left <= 0) break;
  }
  return pieces;
}
