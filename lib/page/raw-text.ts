import { isElement, isText } from './markup';
import { firstOf, holds, isInDocument, lastOf, nameOf, nextOf, nodeNameOf, stands, wordsOf } from './node-access';

/** A run of the raw text under a root, with the way back to its nodes. */
export interface RawText {
  readonly text: string;
  readonly root: Node;
  /** The node its text is counted from, and where it begins behind that, in characters; below zero: what went before is repeated. */
  readonly from: Node;
  readonly offset: number;
}

/** So many elements are read at once. */
const STEP = 250;
/** So many characters are repeated, because a name may begin in one run and end in the next. */
const REPEATED = 200;
/** Most characters given at once; a text node may be a whole book. */
const MOST_CHARACTERS = 300_000;

/** Much text, and none that is seen. */
const SKIPPED = ['script', 'style'];

/**
 * Reads the text under an element or shadow root natively, touching no node but every 250th element and the scripts and styles, which are
 * left out: on large pages they are most of it. Lazy, and true to the page also when it changes between two runs.
 */
export function* readRaw(root: Node): Generator<RawText> {
  const range = document.createRange();
  const elements = listElements(root, '*');
  const skipped = createSkipper(root);
  let [from, repeated, next] = [root, '', STEP];
  const whole = document.createRange();
  whole.selectNodeContents(root);
  range.setStart(root, 0);
  range.collapse(true);
  while (isInDocument(root)) {
    const skip = skipped.nextAfter(range);
    const step = elements[next];
    const isStep = step !== undefined && !(skip && (skip === step || isBefore(skip, step)));
    if (isStep) {
      next += STEP;
      if (!isAhead(step, range, root)) continue;
      range.setEnd(step, 0);
    } else if (skip) range.setEndBefore(skip);
    else range.setEnd(root, whole.endOffset);

    const text = repeated + range.toString();
    yield* cut({ text, root, from, offset: -repeated.length });
    repeated = text.slice(-REPEATED);
    range.collapse(false);
    if (isStep) from = step;
    else if (!skip) return;
    else if (holds(root, skip)) {
      range.setStartAfter(skip);
      from = skip;
    }
  }
}

/** More elements than this are never read at once. */
const FEW_ELEMENTS = 5_000;
/** Data of a page's scripts, beside its text: on large pages most of it. */
const DATA_WITHIN = 'body > * script[type$=json]';
const PASSED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE #comment'.split(' '));

/** All the text of a body, when it is quickly read: it touches no more than the body's own children. Only for a first look, for it does not lead to its nodes. */
export function readAtOnce(body: Node): string | undefined {
  if (!isElement(body) || listElements(body, '*')[FEW_ELEMENTS] || body.querySelector(DATA_WITHIN)) return;
  let text = '';
  for (let child = firstOf(body); child; child = nextOf(child))
    if (!PASSED.has(nodeNameOf(child))) text += isText(child) ? child.data : wordsOf(child);
  return text;
}

/** The runs of one text node. */
export const readRawNode = (node: Text): Generator<RawText> =>
  cut({ text: node.data, root: node, from: node, offset: 0 });

function* cut(raw: RawText): Generator<RawText> {
  const { text, offset } = raw;
  if (text.length <= MOST_CHARACTERS) return yield raw;
  for (let at = 0; at < text.length; at += MOST_CHARACTERS) {
    const start = Math.max(0, at - REPEATED);
    yield { ...raw, text: text.slice(start, at + MOST_CHARACTERS), offset: offset + start };
  }
}

/** Elements under a root, in order, found as they are asked for. A shadow root can only be asked for all. */
const listElements = (root: Node, tag: string): { readonly [index: number]: Element } =>
  isElement(root) ? Element.prototype.getElementsByTagName.call(root, tag) : (root as ShadowRoot).querySelectorAll(tag);

const isBefore = (one: Node, other: Node): boolean => stands(one, other, Node.DOCUMENT_POSITION_FOLLOWING);

/** False for what was read already, and for what has left since it was listed. */
const isAhead = (element: Element, place: Range, root: Node): boolean =>
  holds(root, element) && place.comparePoint(element, 0) >= 0;

/** Gives scripts and styles in order. */
function createSkipper(root: Node): { nextAfter: (place: Range) => Element | undefined } {
  const queues = SKIPPED.map(tag => ({ found: listElements(root, tag), index: 0 }));
  return {
    nextAfter(place) {
      let first: Element | undefined;
      for (const queue of queues) {
        let element = queue.found[queue.index];
        while (element && !isAhead(element, place, root)) {
          queue.index += 1;
          element = queue.found[queue.index];
        }
        if (element && (!first || isBefore(element, first))) first = element;
      }
      return first;
    },
  };
}

/** The text nodes that hold these places of a raw text, in order, with the places counted in the node; undefined when the page has changed since it was read. */
export function findTextNodes(raw: RawText, places: readonly number[]): Map<Text, number[]> | undefined {
  const found = new Map<Text, number[]>();
  const texts = walkTexts(raw);
  let placed = texts.next().value;
  for (const place of places) {
    while (placed && placed.start + placed.node.length <= place) placed = texts.next().value;
    if (!placed) return;
    found.set(placed.node, [...(found.get(placed.node) ?? []), place - placed.start]);
  }
  return found;
}

interface PlacedText {
  readonly node: Text;
  /** Where it begins in the raw text. */
  readonly start: number;
}

/** The text nodes of a raw text; ends early where they are no longer what was read. */
function* walkTexts({ text, root, from, offset }: RawText): Generator<PlacedText, undefined> {
  const isSame = ({ node, start }: PlacedText) =>
    text.startsWith(node.data.slice(Math.max(0, -start), Math.max(0, text.length - start)), Math.max(0, start));
  if (isText(root)) {
    yield { node: root, start: -offset };
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  const before: PlacedText[] = [];
  let start = -offset;
  walker.currentNode = from;
  while (start > 0 && walker.previousNode()) {
    const node = walker.currentNode as Text;
    if (isInSkipped(node)) continue;
    start -= node.length;
    before.unshift({ node, start });
  }
  if (!before.every(isSame)) return;
  yield* before;
  start = -offset;
  walker.currentNode = from === root || !isSkipped(from) ? from : lastIn(from);
  while (start < text.length && walker.nextNode()) {
    const placed = { node: walker.currentNode as Text, start };
    if (!isSame(placed)) return;
    yield placed;
    start += placed.node.length;
  }
  return;
}

/** Runs end before what is skipped, so that only its own text is to be passed. */
function lastIn(node: Node): Node {
  let last = node;
  for (let inside = lastOf(last); inside; inside = lastOf(last)) last = inside;
  return last;
}

const isSkipped = (node: Node): boolean => isElement(node) && SKIPPED.includes(nameOf(node));

const isInSkipped = ({ parentElement }: Text): boolean => parentElement?.closest(SKIPPED.join()) != null;
