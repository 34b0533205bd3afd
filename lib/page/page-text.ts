import type { TextPart } from '../mentions/find-mentions';
import { BLOCK_BORDER } from '../mentions/name-pattern';
import { readOn } from './reading-order';

/** A piece of a page's text as it is seen, with the way back to its nodes: `starts[i]` is where the first character of `nodes[i]` stands in `text`, below zero where the piece begins later. */
export interface PageText {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** How far the text of one block is read to each side, and how far beyond it, in characters: what a name's company sees of its own surroundings. */
const IN_BLOCK = 800;
const BEYOND = 300;

/** A part of one text node, UTF-16 offsets, and what is seen around it: the block it stands in, and what comes before and after that. A function of the page alone, not of the order it was read in. */
export function collectAround(node: Text, { from, to }: TextPart): Collected {
  const before = collectSide(node, { from: Math.max(0, from - IN_BLOCK), to: from }, false);
  const after = collectSide(node, { from: to, to: Math.min(node.length, to + IN_BLOCK) }, true);
  const pieces = [...before.pieces.reverse(), { node, from, to }, ...after.pieces];
  const [nodes, starts]: [Text[], number[]] = [[], []];
  let [text, start] = ['', 0];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (piece.node === node && piece.from === from) start = text.length;
    if (nodes.at(-1) !== piece.node) {
      nodes.push(piece.node);
      starts.push(text.length - piece.from);
    }
    text += piece.node.data.slice(piece.from, piece.to);
  }
  return {
    around: { text, nodes, starts },
    part: { from: start, to: start + to - from },
    first: before.isFull ? nodes[0] : undefined,
    last: after.isFull ? nodes.at(-1) : undefined,
  };
}

/** What was collected around a part of a text node. */
interface Collected extends Reach {
  readonly around: PageText;
  readonly part: TextPart;
}

/** The outermost text nodes that were read to each side; undefined where the page came to an end before. */
export interface Reach {
  readonly first: Text | undefined;
  readonly last: Text | undefined;
}

interface Cut extends TextPart {
  readonly node: Text;
}

/** What is seen on one side of a part of a text node, nearest first: to the end of its block, a little beyond, and no further than it may; `isFull` when nothing beyond matters. */
function collectSide(
  node: Text,
  own: TextPart,
  isForward: boolean,
): { readonly pieces: (Cut | string)[]; readonly isFull: boolean } {
  const pieces: (Cut | string)[] = own.to > own.from ? [{ node, ...own }] : [];
  let left = IN_BLOCK - (own.to - own.from);
  let isInBlock = true;
  const isCut = isForward ? own.to < node.length : own.from > 0;
  if (isCut || left <= 0) return { pieces, isFull: true };
  for (const piece of readOn({ from: node, isForward })) {
    if (typeof piece === 'string') {
      // Blocks within blocks part text no more than one does.
      if (piece !== BLOCK_BORDER || pieces.at(-1) !== BLOCK_BORDER) pieces.push(piece);
      if (piece === BLOCK_BORDER && isInBlock) [isInBlock, left] = [false, BEYOND];
      continue;
    }
    // White space between blocks is how the markup is laid out.
    if (pieces.at(-1) === BLOCK_BORDER && piece.data.trim() === '') continue;
    const length = Math.min(left, piece.length);
    const from = isForward ? 0 : piece.length - length;
    pieces.push({ node: piece, from, to: from + length });
    left -= length;
    if (left <= 0) return { pieces, isFull: true };
  }
  return { pieces, isFull: false };
}
