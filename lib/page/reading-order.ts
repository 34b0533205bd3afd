import { BLOCK_BORDER, FOOTNOTE } from '../mentions/name-pattern';
import { isElement, kindOf } from './markup';
import { firstOf, lastOf, nextOf, parentOf, previousOf } from './node-access';

/** What is read where an element begins and where it ends, by its kind; nothing where it is a part of the line. */
const SIGNS: Readonly<Record<string, string>> = {
  // White space to a name, and seen as the end of a line.
  break: '\u2028',
  note: FOOTNOTE,
  // A name that is written loosely needs something that speaks for it: it may be a number with a note.
  raised: ' ',
  block: BLOCK_BORDER,
  alone: BLOCK_BORDER,
};

/** Most nodes that are read: a page may have no end of empty ones. */
const MOST_STEPS = 2_000;

/** Where to read on from, and which way. */
export interface ReadingPlace {
  readonly from: Node;
  readonly isForward: boolean;
  /** Begins with what is inside `from`, not behind it. */
  readonly isEntered?: boolean;
}

/** Text as it follows a place in reading order: text nodes, `BLOCK_BORDER` where a block begins, ends or is left alone, and what else stands for an element (`SIGNS`). Ends with the body, with the shadow root, or where hardly any text is. */
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
      const sign = SIGNS[kind];
      if (kind === 'text') yield node as Text;
      else if (sign) yield sign;
      if (!/unseen|note|alone/.test(kind)) next = enter(node);
    }
    isNew = true;
    next ??= pass(node);
    while (!next) {
      node = parentOf(node);
      if (!node || !isElement(node) || node === document.body) return;
      const sign = SIGNS[kindOf(node)];
      if (sign) yield sign;
      next = pass(node);
    }
    node = next;
  }
}
