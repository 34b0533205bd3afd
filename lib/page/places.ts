import { isInDocument, nextOf, parentOf, previousOf, stands, treeOf } from './node-access';

/** Something that belongs to a text node and is kept in the order of the page. */
export interface Placed {
  readonly node: Text;
  readonly from: number;
}

/** Things by where they stand on the page, in each tree of it (the document, and each shadow root). */
export interface Places<T extends Placed> {
  /** Adds one, in the place of an older one of the same part of the same node. */
  readonly put: (one: T) => void;
  readonly get: (node: Text, from: number) => T | undefined;
  /** Forgets those of nodes that left the page, and puts the others in order again. */
  readonly tidy: () => void;
  /** Those before a change, nearest first, and those behind it. */
  readonly around: (change: Change) => { readonly before: Iterable<T>; readonly behind: Iterable<T> };
  readonly all: () => T[];
  readonly size: () => number;
  /** Those in shadow roots. */
  readonly inShadows: () => T[];
  /** How many trees have any. */
  readonly trees: () => number;
}

/** Where the page changed: a text node, or between two children of a node. */
export type Change = Pick<
  MutationRecord,
  'type' | 'target' | 'previousSibling' | 'nextSibling' | 'addedNodes' | 'removedNodes'
>;

const { DOCUMENT_POSITION_PRECEDING: PRECEDING, DOCUMENT_POSITION_FOLLOWING: FOLLOWING } = Node;
const { DOCUMENT_POSITION_CONTAINED_BY: INSIDE } = Node;

/** Keeps things in reading order. */
export function createPlaces<T extends Placed>(): Places<T> {
  const trees = new Map<Node, T[]>();
  const listOf = (node: Node): T[] => trees.get(treeOf(node)) ?? [];

  return {
    put(one) {
      const root = treeOf(one.node);
      const list = listOf(one.node);
      trees.set(root, list);
      const at = countWhile(list, other => comparePlaced(other, one) < 0);
      const isSame = list[at]?.node === one.node && list[at]?.from === one.from;
      list.splice(at, isSame ? 1 : 0, one);
    },
    get(node, from) {
      const list = listOf(node);
      const found = list[countWhile(list, other => comparePlaced(other, { node, from }) < 0)];
      return found?.node === node && found.from === from ? found : undefined;
    },
    tidy() {
      for (const [root, list] of trees) {
        const kept = list.filter(({ node }) => isInDocument(node) && treeOf(node) === root);
        const isInOrder = kept.every((one, index) => {
          const next = kept[index + 1];
          return !next || comparePlaced(one, next) < 0;
        });
        if (!isInOrder) kept.sort(comparePlaced);
        if (kept.length > 0) trees.set(root, kept);
        else trees.delete(root);
      }
    },
    around(change) {
      const { type, target, before, behind } = readChange(change);
      const list = listOf(target);
      if (type === 'characterData') {
        const at = countWhile(list, ({ node }) => stands(target, node, PRECEDING));
        return { before: list.slice(0, at).reverse(), behind: list.slice(at) };
      }
      const ends = countWhile(list, ({ node }) => (before ? isUpTo(before, node) : stands(target, node, PRECEDING)));
      const begins = countWhile(list, ({ node }) =>
        behind ? node !== behind && !stands(behind, node, FOLLOWING) : stands(target, node, PRECEDING | INSIDE),
      );
      // A neighbour that has left since is told of by a change of its own.
      const isThere = (neighbour: Node | null) =>
        isInDocument(target) && (!neighbour || parentOf(neighbour) === target);
      return {
        before: isThere(before) ? list.slice(0, ends).reverse() : [],
        behind: isThere(behind) ? list.slice(begins) : [],
      };
    },
    inShadows: () => [...trees].flatMap(([root, list]) => (root instanceof ShadowRoot ? list : [])),
    trees: () => trees.size,
    all: () => [...trees.values()].flat(),
    size: () => [...trees.values()].reduce((sum, list) => sum + list.length, 0),
  };
}

/** A change of an element's attributes is one of what its parent holds there. */
function readChange({ type, target, previousSibling, nextSibling }: Change) {
  if (type !== 'attributes') return { type, target, before: previousSibling, behind: nextSibling };
  return { type, target: parentOf(target) ?? target, before: previousOf(target), behind: nextOf(target) };
}

/** Negative when one stands before the other, in the same tree. */
const comparePlaced = (one: Placed, other: Placed): number => {
  if (one.node === other.node) return one.from - other.from;
  return stands(one.node, other.node, FOLLOWING) ? -1 : 1;
};

/** True for what stands before a node or in it. */
const isUpTo = (limit: Node, node: Node): boolean => node === limit || stands(limit, node, PRECEDING | INSIDE);

/** How many at the beginning of a list that has the yes first and the no last. */
function countWhile<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isSo(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
