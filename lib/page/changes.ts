import { isElement, isInline, isOutOfReach, isText } from './markup';
import { firstOf, isInDocument, nextOf, parentOf, previousOf } from './node-access';

/** A place where text that stood apart may now stand in one line. */
export interface Seam {
  readonly parent: Node;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** What is to be read, for the first time or again. */
export interface Unread {
  readonly roots: Set<Node>;
  readonly seams: Set<Seam>;
}

/** More seams than this are read as one: the whole page. */
const MOST_SEAMS = 2_000;

/** Notes what a change of the page gives to read. */
export function noteChange(record: MutationRecord, { roots, seams }: Unread): void {
  const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  if (type !== 'childList') {
    if (isText(target) || isElement(target)) roots.add(target);
    return;
  }
  for (const node of addedNodes) if (isText(node) || isElement(node)) roots.add(node);
  if (seams.size > MOST_SEAMS) {
    seams.clear();
    roots.add(target.ownerDocument?.body ?? target);
  }
  // A text node is read with its line; what else joins a line may bring two others together.
  const [first, last] = [addedNodes[0] ?? null, addedNodes[addedNodes.length - 1] ?? null];
  const mayJoin = (one: Node | null, other: Node | null) => (!one || isInline(one)) && (!other || isInline(other));
  const add = (before: Node | null, after: Node | null) => {
    if (mayJoin(before, after)) seams.add({ parent: target, before, after });
  };
  if (first && last) {
    add(previousSibling, first);
    add(last, nextSibling);
  } else if (removedNodes.length > 0) add(previousSibling, nextSibling);
}

/** Has the next root read, unless it has gone, is in another one or out of reach: one at a time, for on a deep page to find out takes its time; false when none was left. */
export function takeRoot(roots: Set<Node>, read: (root: Node) => void): boolean {
  for (const node of roots) {
    roots.delete(node);
    if (isInDocument(node) && !hasAncestorIn(roots, node) && (node === document.body || !isOutOfReach(node)))
      read(node);
    return true;
  }
  return false;
}

/** Has the next seam read, if its sides are still beside each other; false when none was left. */
export function takeSeam(seams: Set<Seam>, read: (seam: Seam) => void): boolean {
  for (const seam of seams) {
    seams.delete(seam);
    const { parent, before, after } = seam;
    const isThere = (before ? nextOf(before) : firstOf(parent)) === after && isInDocument(parent);
    // Without either side, an element that is empty now is passed over.
    if (isThere && (!before || parentOf(before) === parent)) read(seam);
    return true;
  }
  return false;
}

/** The two places where a node meets its line. */
export function seamsOf(node: Node): Seam[] {
  const parent = parentOf(node);
  if (!parent) return [];
  return [
    { parent, before: previousOf(node), after: node },
    { parent, before: node, after: nextOf(node) },
  ];
}

function hasAncestorIn(nodes: ReadonlySet<Node>, node: Node): boolean {
  for (let up: Node | null = parentOf(node); up; up = parentOf(up)) if (nodes.has(up)) return true;
  return false;
}
