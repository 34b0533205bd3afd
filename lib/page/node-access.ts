/**
 * The properties of nodes as the browser has them. A form's fields take its own properties' names away (`<input name=parentNode>`),
 * in Chromium also for us.
 */
function readerOf<T>(owner: object, name: string): (node: Node) => T {
  const read = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return node => (read ? read.call(node) : (node as unknown as Record<string, T>)[name]) as T;
}

const NODE = Node.prototype;
const ELEMENT = Element.prototype;

/** `node.parentNode` */
export const parentOf = readerOf<ParentNode | null>(NODE, 'parentNode');
/** `node.firstChild` */
export const firstOf = readerOf<ChildNode | null>(NODE, 'firstChild');
/** `node.lastChild` */
export const lastOf = readerOf<ChildNode | null>(NODE, 'lastChild');
/** `node.nextSibling` */
export const nextOf = readerOf<ChildNode | null>(NODE, 'nextSibling');
/** `node.previousSibling` */
export const previousOf = readerOf<ChildNode | null>(NODE, 'previousSibling');
/** `node.nodeType` */
export const typeOf = readerOf<number>(NODE, 'nodeType');
/** `node.isConnected` */
export const isInDocument = readerOf<boolean>(NODE, 'isConnected');
/** `element.localName` */
export const nameOf = readerOf<string>(ELEMENT, 'localName');
/** `element.shadowRoot`, when it is open */
export const openRootOf = readerOf<ShadowRoot | null>(ELEMENT, 'shadowRoot');

/** `one.contains(other)` */
export const holds = (one: Node, other: Node | null): boolean => NODE.contains.call(one, other);
/** `of.compareDocumentPosition(node)` has one of these bits. */
export const stands = (of: Node, node: Node, how: number): boolean =>
  (NODE.compareDocumentPosition.call(of, node) & how) !== 0;
/** `node.getRootNode()` */
export const treeOf = (node: Node): Node => NODE.getRootNode.call(node);
/** `element.getAttribute(name)` */
export const attributeOf = (element: Element, name: string): string | null => ELEMENT.getAttribute.call(element, name);
