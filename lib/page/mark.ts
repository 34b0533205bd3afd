import { isRendered, parentOf, stands, treeOf } from './node-access';

/** One mention on the page: its topic and the live range of its words. */
export interface Mark {
  readonly topic: string;
  readonly range: Range;
}

/** True when two marks are of the same words in the same place; a page that is read again gets new ones. */
export const isSameMark = (one: Mark, other: Mark): boolean =>
  one.topic === other.topic &&
  one.range.startContainer === other.range.startContainer &&
  one.range.startOffset === other.range.startOffset;

/** Most marks a page gets; a page that repeats a name without end costs no more. */
export const MOST_MARKS = 500;

/** True while a mark's words are still in the page. */
export const isInPage = ({ range }: Mark): boolean => !range.collapsed && range.startContainer.isConnected;

/** Marks in reading order. */
export const inReadingOrder = <T extends Mark>(marks: readonly T[]): T[] =>
  [...marks].sort((a, b) => comparePlaces(a.range, b.range));

function comparePlaces(one: Range, other: Range): number {
  if (treeOf(one.startContainer) === treeOf(other.startContainer))
    return one.compareBoundaryPoints(Range.START_TO_START, other);
  const [path, otherPath] = [listHosts(one), listHosts(other)];
  const depth = path.findIndex((node, index) => node !== otherPath[index]);
  const [a, b] = [path[depth] ?? path.at(-1), otherPath[depth] ?? otherPath.at(-1)];
  if (!a || !b || a === b) return path.length - otherPath.length;
  return stands(a, b, Node.DOCUMENT_POSITION_FOLLOWING) ? -1 : 1;
}

/** Where a range begins, from the document inwards: the hosts of the shadow roots it is in, and its own node. */
function listHosts({ startContainer }: Range): Node[] {
  const path: Node[] = [startContainer];
  for (let tree = treeOf(startContainer); tree instanceof ShadowRoot; tree = treeOf(tree.host)) path.unshift(tree.host);
  return path;
}

/** True when a mark's words can be seen somewhere on the page. Asks for style: only when the reader asked for a list. */
export const isVisible = (mark: Mark): boolean => isInPage(mark) && isRendered(elementAround(mark));

/** The element a mark's words begin in; for text directly in a shadow root its host. */
export function elementAround({ range }: Mark): Element {
  const parent = parentOf(range.startContainer);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : document.documentElement;
}
