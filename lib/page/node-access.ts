/**
 * The properties of nodes as the browser has them. A form's fields take its own properties' names away (`<input name=parentNode>`),
 * in Chromium also for us.
 */
function readerOf<T>(owner: object, name: string): (node: Node) => T {
  let from: object | null = owner;
  while (from && !Object.hasOwn(from, name)) from = Object.getPrototypeOf(from);
  const read = from ? Object.getOwnPropertyDescriptor(from, name)?.get : undefined;
  return node => (read ? read.call(node) : (node as unknown as Record<string, T>)[name]) as T;
}

const NODE = Node.prototype;
const ELEMENT = Element.prototype;

/** What a node stands in: `parentNode`. */
export const parentOf = readerOf<ParentNode | null>(NODE, 'parentNode');
/** The first node within: `firstChild`. */
export const firstOf = readerOf<ChildNode | null>(NODE, 'firstChild');
/** The first element within: `firstElementChild`. */
export const firstElementOf = readerOf<Element | null>(ELEMENT, 'firstElementChild');
/** The last node within: `lastChild`. */
export const lastOf = readerOf<ChildNode | null>(NODE, 'lastChild');
/** The node behind: `nextSibling`. */
export const nextOf = readerOf<ChildNode | null>(NODE, 'nextSibling');
/** The node before: `previousSibling`. */
export const previousOf = readerOf<ChildNode | null>(NODE, 'previousSibling');
/** The kind of a node: `nodeType`. */
export const typeOf = readerOf<number>(NODE, 'nodeType');
/** All text within an element: `textContent`. */
export const wordsOf = readerOf<string>(ELEMENT, 'textContent');
/** Whether a node is on the page: `isConnected`. */
export const isInDocument = readerOf<boolean>(NODE, 'isConnected');
/** An element’s tag in small letters: `localName`. */
export const nameOf = readerOf<string>(ELEMENT, 'localName');
/** An element’s shadow root when it is open, else null: `shadowRoot`. */
export const openRootOf = readerOf<ShadowRoot | null>(ELEMENT, 'shadowRoot');

/** The host of a shadow root; null for every other node. */
export const hostOf = (node: Node): Element | null => (node instanceof ShadowRoot ? node.host : null);

/** Whether one node is another or stands around it: `contains`. */
export const holds = (one: Node, other: Node | null): boolean => NODE.contains.call(one, other);
/** Whether more than so many elements stand in another. */
export const holdsMore = (element: Node, than: number): boolean =>
  ELEMENT.getElementsByTagName.call(element, '*')[than] !== undefined;
/** Whether `node` stands to `of` in one of these ways: `compareDocumentPosition`. */
export const stands = (of: Node, node: Node, how: number): boolean =>
  (NODE.compareDocumentPosition.call(of, node) & how) !== 0;
/** The document or shadow root a node is in: `getRootNode`. */
export const treeOf = (node: Node): Node => NODE.getRootNode.call(node);
/** An attribute as it is written, or null: `getAttribute`. */
export const attributeOf = (element: Element, name: string): string | null => ELEMENT.getAttribute.call(element, name);
/** Whether text in an element can be seen when the page is scrolled to it, for all its style says: `checkVisibility`. */
export const isRendered = (element: Element): boolean =>
  ELEMENT.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true }) && !hidesItsText(element);
/** What is folded is drawn itself; only what it holds is not. */
const hidesItsText = (element: Element): boolean =>
  getComputedStyle(element).contentVisibility === 'hidden' ||
  (nameOf(element) === 'details' && attributeOf(element, 'open') === null);
/** Whether an element draws only what it holds, and no box of its own (`display: contents`). */
export const isWithoutBox = (element: Element): boolean => getComputedStyle(element).display === 'contents';
/** Whether an element is drawn only when it is near (`content-visibility: auto`), and now it is not. */
export const isSkippedForNow = (element: Element): boolean =>
  !ELEMENT.checkVisibility.call(element, { contentVisibilityAuto: true });
/** Whether a node is in one of those that are known to be, or is one, also by way of shadow roots; what is learned is kept for its neighbours, while the page stands still. */
export function isWithin(known: Map<Node, boolean>, node: Node): boolean {
  const passed: Node[] = [];
  let up: Node | null = node;
  for (; up && !known.has(up); up = parentOf(up) ?? hostOf(up)) passed.push(up);
  const isIn = up !== null && known.get(up) === true;
  for (const each of passed) known.set(each, isIn);
  return isIn;
}
