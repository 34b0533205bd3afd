import { isElement } from './markup';
import { hostOf, isRendered, isWithoutBox, openRootOf, parentOf, stands, treeOf } from './node-access';

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
export function isVisible(mark: Mark): boolean {
  let element = elementAround(mark);
  while (element && isWithoutBox(element)) element = drawnAround(element);
  return isInPage(mark) && element !== null && isSeen(element);
}

/** True when text in an element can be seen somewhere on the page. Asks for style, and for layout where style hides nothing. */
export const isSeen = (element: Element): boolean => isRendered(element) && !isFolded(element);

/** A box of so few pixels shows nothing of what it cuts off: a fold that is closed by its height, words for screen readers alone. */
const NO_ROOM_PX = 2;

/** True for what stands in a box that cuts it off and has no room for it; what is placed elsewhere is cut off by none on the way. */
function isFolded(element: Element): boolean {
  let isOut = false;
  for (let box: Element | null = element; box && box !== document.body; box = drawnAround(box)) {
    const { display, overflow, position } = getComputedStyle(box);
    if (isOut && position === 'static') continue;
    const cutsOff = /hidden|clip/.test(overflow) && display !== 'inline' && display !== 'contents';
    if (cutsOff && Math.min(box.clientHeight, box.clientWidth) < NO_ROOM_PX) return true;
    isOut = position === 'absolute' || position === 'fixed';
  }
  return false;
}

/** The element a mark's words begin in, as they are drawn; null where they are not. */
export const elementAround = ({ range }: Mark): Element | null => drawnAround(range.startContainer);

/** What stands around a node as it is drawn: its slot, its parent, or for what is directly in a shadow root the host; null where it has no slot, or where the slot it stands in is filled otherwise. */
export function drawnAround(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent || !isElement(parent)) return parent && hostOf(parent);
  if (openRootOf(parent)) return (node as Text | Element).assignedSlot;
  return isFilled(parent) ? null : parent;
}

/** True for a slot that shows other words than those within it. */
export const isFilled = (node: Node): boolean => node instanceof HTMLSlotElement && node.assignedNodes().length > 0;
