import { isElement, isInline, isOutOfReach, isText, isUnseen } from './markup';

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
  if (type === 'characterData') {
    if (isText(target)) roots.add(target);
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

/** Takes the next root that is still there and in no other one. */
export function takeRoot(roots: Set<Node>): Node | undefined {
  for (const node of roots) {
    roots.delete(node);
    if (node.isConnected && !hasAncestorIn(roots, node) && !isOutOfReach(node) && !isUnseen(node)) return node;
  }
}

/** Takes the next seam whose sides are still beside each other. */
export function takeSeam(seams: Set<Seam>): Seam | undefined {
  for (const seam of seams) {
    seams.delete(seam);
    const { parent, before, after } = seam;
    const isThere =
      (before ? before.nextSibling : parent.firstChild) === after && (before ?? after ?? parent).isConnected;
    if (isThere && (before ?? after)?.parentNode === parent) return seam;
  }
}

/** The two places where a node meets its line. */
export function seamsOf(node: Node): Seam[] {
  const parent = node.parentNode;
  if (!parent) return [];
  return [
    { parent, before: node.previousSibling, after: node },
    { parent, before: node, after: node.nextSibling },
  ];
}

function hasAncestorIn(nodes: ReadonlySet<Node>, node: Node): boolean {
  if (nodes.size === 0) return false;
  for (let up = node.parentNode; up; up = up.parentNode) if (nodes.has(up)) return true;
  return false;
}
