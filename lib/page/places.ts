import { isInDocument, parentOf, stands, treeOf } from './node-access';
import type { Reach } from './page-text';

/** Something that belongs to a text node and is kept in the order of the page, with how far it saw around it. */
export interface Placed extends Reach {
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
  /** Those that saw the place of a change, or stand in what changed. */
  readonly seeing: (change: Change) => Iterable<T>;
  readonly all: () => T[];
  readonly size: () => number;
  /** How many trees have any. */
  readonly trees: () => number;
}

/** Where the page changed: a text node, or between two children of a node. */
export type Change = Pick<
  MutationRecord,
  'type' | 'target' | 'previousSibling' | 'nextSibling' | 'addedNodes' | 'removedNodes'
>;

const { DOCUMENT_POSITION_PRECEDING: PRECEDING, DOCUMENT_POSITION_FOLLOWING: FOLLOWING } = Node;
const { DOCUMENT_POSITION_CONTAINED_BY: INSIDE, DOCUMENT_POSITION_DISCONNECTED: APART } = Node;

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
    seeing(change) {
      const list = listOf(change.target);
      const spans = gapsOf(change).map(isBefore => {
        let first = countWhile(list, ({ node }) => isBefore(node));
        let end = first;
        // Whoever is further away sees no further.
        while (seesFromBefore(list[first - 1], isBefore)) first -= 1;
        while (seesFromBehind(list[end], isBefore)) end += 1;
        return [first, end] as const;
      });
      if (change.type === 'childList') return spans.flatMap(([first, end]) => list.slice(first, end));
      return list.slice(spans[0]?.[0], spans[1]?.[1]);
    },
    trees: () => trees.size,
    all: () => [...trees.values()].flat(),
    size: () => [...trees.values()].reduce((sum, list) => sum + list.length, 0),
  };
}

/** A place between two nodes: true for what stands before it. */
type Gap = (node: Node) => boolean;

/** Where what changed meets what did not; a neighbour that has left since is told of by a change of its own. */
function gapsOf({ type, target, previousSibling, nextSibling }: Change): Gap[] {
  if (type !== 'childList') return [before(target), behind(target)];
  const isThere = (neighbour: Node | null) => !neighbour || parentOf(neighbour) === target;
  return [
    ...(isThere(previousSibling) ? [previousSibling ? behind(previousSibling) : before(target)] : []),
    ...(isThere(nextSibling) ? [nextSibling ? before(nextSibling) : behind(target)] : []),
  ];
}

const before =
  (limit: Node) =>
  (node: Node): boolean =>
    stands(limit, node, PRECEDING);
const behind =
  (limit: Node) =>
  (node: Node): boolean =>
    node === limit || stands(limit, node, PRECEDING | INSIDE);

/** False for what had seen enough before it came to a gap; where what it saw last has left or is elsewhere, nobody knows. */
const seesFromBefore = (one: Placed | undefined, isBefore: Gap): boolean =>
  one ? !(one.last && !stands(one.node, one.last, APART | PRECEDING) && isBefore(one.last)) : false;
const seesFromBehind = (one: Placed | undefined, isBefore: Gap): boolean =>
  one ? !(one.first && !stands(one.node, one.first, APART | FOLLOWING) && !isBefore(one.first)) : false;

type Place = Pick<Placed, 'node' | 'from'>;

/** Negative when one stands before the other, in the same tree. */
const comparePlaced = (one: Place, other: Place): number => {
  if (one.node === other.node) return one.from - other.from;
  return stands(one.node, other.node, FOLLOWING) ? -1 : 1;
};

/** How many at the beginning of a list that has the yes first and the no last. Its ends are asked first: pages grow there, and among a thousand siblings a browser counts its way to the answer. */
function countWhile<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined || !isSo(first)) return 0;
  if (isSo(last)) return list.length;
  let [low, high] = [1, list.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isSo(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
