import { cardTopicOf } from '../mentions/topic-id';
import { isSameMark, type Mark } from './mark';

/** Where a mark stands among the others that have a card. */
export interface MarkNeighbours {
  /** From 1; absent where it is the only one. */
  readonly position?: { readonly position: number; readonly all: number };
  /** The paragraph's first mark of each other topic. */
  readonly also: readonly Mark[];
}

/** Reads a mark's place among all that can be seen, now. */
export function readNeighbours(mark: Mark, marks: readonly Mark[]): MarkNeighbours {
  const at = marks.findIndex(each => isSameMark(each, mark));
  const block = paragraphAround(mark.range.startContainer);
  const seen = new Set([cardTopicOf(mark.topic)]);
  const also = marks.filter(({ topic, range }) => {
    const id = cardTopicOf(topic);
    if (seen.has(id) || !block.contains(range.startContainer)) return false;
    seen.add(id);
    return true;
  });
  return { also, ...(at >= 0 && marks.length > 1 && { position: { position: at + 1, all: marks.length } }) };
}

/** Asks for style: only where a card is opened. */
function paragraphAround(node: Node): Node {
  let up = node.parentElement;
  while (up?.parentElement && /^(?:inline|contents)$/.test(getComputedStyle(up).display)) up = up.parentElement;
  return up ?? node;
}
