import { isElement, isText } from './markup';
import { firstElementOf, firstOf, holds, holdsMore, nameOf, nextOf, parentOf, wordsOf } from './node-access';

/** A stretch of the raw text of a page: of all that is not skipped, seen or not. */
export interface Stretch {
  readonly text: string;
  /** What it was read from, in order. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly node: Node;
  /** Where its text begins in the stretch; below zero where that began in the one before. */
  readonly start: number;
}

/** Reads the text of a page or a part of it, stretch by stretch. */
export interface TextReader {
  readonly root: Node;
  /** Undefined when all is read. */
  readonly next: () => Stretch | undefined;
  /** Told of a change; true when reading cannot go on from where it was. */
  readonly isLostWith: (change: Pick<MutationRecord, 'target' | 'removedNodes'>) => boolean;
}

/** An element that holds more is read child by child: reading it at once would take too long. */
const MANY_ELEMENTS = 1_000;
/** Elements with much text, and none that is seen; and the line goes on behind them. */
export const SKIPPED = 'script style noscript template title'.split(' ');
/** A stretch ends behind so many characters. */
const STRETCH = 25_000;
/** And behind so many nodes, of which most may be empty. */
const MOST_NODES = 1_000;
/** So many are repeated, because a name may begin in one stretch and end in the next. */
const REPEATED = 200;

/** Reads all text of an element, a shadow root or a text node natively, touching no more nodes than it must: mostly the children, and what stands around scripts. */
export function readText(root: Node): TextReader {
  let next: Node | null = isText(root) ? root : firstOf(root);
  let [text, at] = ['', 0];
  let parts: Part[] = [];
  const partsFrom = (place: number) => parts.map(({ node, start }) => ({ node, start: start - place }));

  function read(): void {
    parts = parts.filter((_, index) => (parts[index + 1]?.start ?? text.length) > at - REPEATED);
    const cut = Math.max(0, at - REPEATED);
    text = text.slice(cut);
    at -= cut;
    parts = partsFrom(cut);
    for (let left = MOST_NODES; next && left > 0 && text.length - at < STRETCH; left -= 1) {
      const node: Node = next;
      const isOpened = mustOpen(node);
      if (!isOpened && !isSkipped(node)) {
        parts.push({ node, start: text.length });
        text += rawTextOf(node);
      }
      next = (isOpened && firstOf(node)) || nextBehind(node, root);
    }
  }

  return {
    root,
    next() {
      if (at >= text.length) {
        if (!next) return;
        read();
      }
      const from = Math.max(0, at - REPEATED);
      at = Math.min(text.length, at + STRETCH);
      return { text: text.slice(from, at), parts: from === 0 ? parts : partsFrom(from) };
    },
    isLostWith: ({ target, removedNodes }) =>
      [...removedNodes].some(node => holds(node, next)) ||
      // A long one is told stretch by stretch, and what stands in the rest is looked for by its place.
      (at < text.length && holds(parts.at(-1)?.node ?? root, target)),
  };
}

/** True for what is read child by child. */
function mustOpen(node: Node): boolean {
  if (!isElement(node) || isSkipped(node) || !firstElementOf(node)) return false;
  return holdsMore(node, MANY_ELEMENTS) || Element.prototype.querySelector.call(node, SKIPPED.join()) !== null;
}

/** All that a text or an element holds, seen or not. */
export const rawTextOf = (node: Node): string => (isText(node) ? node.data : wordsOf(node));

/** True for all that holds no text for us. */
export const isSkipped = (node: Node): boolean => !isText(node) && (!isElement(node) || SKIPPED.includes(nameOf(node)));

/** The node behind one and all in it. */
function nextBehind(node: Node, root: Node): Node | null {
  for (let up: Node | null = node; up && up !== root; up = parentOf(up)) {
    const next = nextOf(up);
    if (next) return next;
  }
  return null;
}

/** The text nodes that hold these places of a stretch, in order, with the places counted in the node; to be asked before the page can change. */
export function findTexts({ parts }: Stretch, places: readonly number[]): Map<Text, number[]> {
  const found = new Map<Text, number[]>();
  let index = 0;
  for (let at = 0; at < places.length; ) {
    const place = places[at] ?? 0;
    while ((parts[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= place) index += 1;
    const part = parts[index];
    const end = parts[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    let next = at;
    while (next < places.length && (places[next] ?? 0) < end) next += 1;
    if (part) descend(part, places.slice(at, next), found);
    at = next;
  }
  return found;
}

/** Goes down only where a place is. */
function descend({ node, start }: Part, places: readonly number[], found: Map<Text, number[]>): void {
  if (isText(node)) {
    found.set(node, [...(found.get(node) ?? []), ...places.map(place => place - start)]);
    return;
  }
  let [at, begin] = [0, start];
  for (let child = firstOf(node); child && at < places.length; child = nextOf(child)) {
    // What is left is in the last: in each of many levels the whole text would be read for its length.
    const end = nextOf(child) ? begin + lengthOf(child) : Number.POSITIVE_INFINITY;
    const first = at;
    while (at < places.length && (places[at] ?? 0) < end) at += 1;
    if (at > first) descend({ node: child, start: begin }, places.slice(first, at), found);
    begin = end;
  }
}

const lengthOf = (node: Node): number => (isText(node) || isElement(node) ? rawTextOf(node).length : 0);
