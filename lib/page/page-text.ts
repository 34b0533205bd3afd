import { BLOCK_BORDER } from '../mentions/name-pattern';

/** The text of a part of a page as it is read, with the way back to its nodes: `starts[i]` is where `nodes[i]` begins in `text`. */
export interface PageText {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** A part larger than this is read child by child, so that no slice of work is long. */
const LARGE_CHARACTERS = 50_000;

/** Never read and never seen: text goes on around them as if they were not there. */
const UNSEEN = new Set('head title script style noscript template'.split(' '));

/** Never read though seen, and a border to the text around: not prose, or somebody's input. */
const LEFT_ALONE = new Set(
  'textarea input select option button code pre kbd samp svg math iframe object embed canvas video audio nav'.split(
    ' ',
  ),
);

/** Elements that stand inside a line; all others, and SUP, whose text is a footnote's mark, border it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s small span strike strong sub time tt u var wbr'.split(
    ' ',
  ),
);

/** True for a node that stands inside a line of text: characters, an inline element, or one that is never seen. */
export const isInline = (node: Node): boolean =>
  !isElement(node) || INLINE.has(node.localName) || UNSEEN.has(node.localName);

/** True when a node gives something to read. */
export const hasText = (node: Node): boolean => textOf(node) !== '';

/** The nearest block around a node: what stands in it can join into one name. */
export function blockAround(node: Node): Node {
  let block = node;
  while (isInline(block) && block.parentNode) block = block.parentNode;
  return block;
}

/** True for what is never read, by itself or by where it stands. */
export function isOutOfReach(node: Node): boolean {
  for (let up: Node | null = node; up; up = up.parentNode) if (isSkipped(up)) return true;
  return false;
}

/**
 * Reads a part of a page, asking `mayHold` with the raw text first, so that nodes are touched only where it may hold a name.
 * Lazy: each text given back can be used at once, and the next is read when asked for. Gives `undefined` after every part that
 * holds none, so that the reader of a long page can stop for breath.
 */
export function* readTexts(root: Node, mayHold: (text: string) => boolean): Generator<PageText | undefined> {
  let line: Node[] = [];
  for (const child of [...root.childNodes]) {
    if (isInline(child)) {
      line.push(child);
      continue;
    }
    yield* readLine(line, mayHold);
    line = [];
    if (isSkipped(child)) continue;
    const raw = child.textContent ?? '';
    const isHeld = mayHold(raw);
    if (isHeld && raw.length > LARGE_CHARACTERS) yield* readTexts(child, mayHold);
    else yield isHeld ? collectText([child]) : undefined;
  }
  yield* readLine(line, mayHold);
}

function* readLine(line: readonly Node[], mayHold: (text: string) => boolean): Generator<PageText> {
  if (line.length > 0 && mayHold(line.map(textOf).join(''))) yield collectText(line);
}

const textOf = (node: Node) => (node.nodeType === Node.COMMENT_NODE || isSkipped(node) ? '' : (node.textContent ?? ''));

/** Walks nodes once: inline text joined as it is seen, blocks kept apart, a line break as U+2028. */
export function collectText(roots: readonly Node[]): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      nodes.push(node as Text);
      starts.push(text.length);
      text += (node as Text).data;
      return;
    }
    if (!isElement(node)) return;
    if (node.localName === 'br') text += '\u2028';
    const border = isInline(node) ? '' : BLOCK_BORDER;
    text += border;
    if (isSkipped(node)) return;
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    text += border;
  };
  for (const root of roots) visit(root);
  return { text, nodes, starts };
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const isSkipped = (node: Node) =>
  isElement(node) &&
  (UNSEEN.has(node.localName) || LEFT_ALONE.has(node.localName) || node.getAttribute('role') === 'navigation');
