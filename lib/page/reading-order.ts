import { BLOCK_BORDER, FOOTNOTE } from '../mentions/name-pattern';
import { isElement, kindOf } from './markup';
import { firstOf, lastOf, nextOf, parentOf, previousOf } from './node-access';

/** Stands for `<br>`: white space to a name, and seen as the end of a line. */
const LINE_BREAK = '\u2028';

/** Most nodes that are read: a page may have no end of empty ones. */
const MOST_STEPS = 2_000;

/** Where to read on from, and which way. */
export interface ReadingPlace {
  readonly from: Node;
  readonly isForward: boolean;
  /** Begins with what is inside `from`, not behind it. */
  readonly isEntered?: boolean;
}

/** Text as it follows a place in reading order: text nodes, `BLOCK_BORDER` where a block begins, ends or is left alone, line breaks, and footnotes' marks. Ends with the body, with the shadow root, or where hardly any text is. */
export function* readOn({ from, isForward, isEntered = false }: ReadingPlace): Generator<Text | string> {
  const enter = isForward ? firstOf : lastOf;
  const pass = isForward ? nextOf : previousOf;
  let node: Node | null = from;
  let isNew = isEntered;
  let left = MOST_STEPS;
  while (node && left > 0) {
    let next: Node | null = null;
    left -= 1;
    if (isNew) {
      const kind = kindOf(node);
      if (kind === 'text') yield node as Text;
      else if (kind === 'break') yield LINE_BREAK;
      else if (kind === 'note') yield FOOTNOTE;
      else if (kind === 'block' || kind === 'alone') yield BLOCK_BORDER;
      if (kind === 'inline' || kind === 'block' || kind === 'break') next = enter(node);
    }
    isNew = true;
    next ??= pass(node);
    while (!next) {
      node = parentOf(node);
      if (!node || !isElement(node) || node === document.body) return;
      if (kindOf(node) !== 'inline') yield BLOCK_BORDER;
      next = pass(node);
    }
    node = next;
  }
}
