import { blockAround, hasText, isInline, isOutOfReach, type PageText, readTexts } from './page-text';

/** Idle time that does not come is taken after this long, or a busy page would never be read. */
const IDLE_TIMEOUT_MS = 200;
/** Longest slice when idle time did not come. */
const SLICE_MS = 6;

/** What a reader of a page tells, and when to stop. */
export interface PageReading {
  readonly mayHold: (text: string) => boolean;
  /** Called before a part of the page is read, for the first time or again. */
  readonly onRoot?: (root: Node) => void;
  /** Called with every text that may hold a name. */
  readonly onText: (text: PageText) => void;
  /** Whether slices are wanted after a change that gives nothing to read. */
  readonly isWatching?: () => boolean;
  /** Called after every slice; `isRead` when nothing is left to read. */
  readonly afterSlice: (isRead: boolean) => void;
  readonly signal: AbortSignal;
}

/** Reads the page once and then only what changes, in idle slices, until `signal` fires; the page is never written to. */
export function readPage({ mayHold, onRoot, onText, isWatching, afterSlice, signal }: PageReading): void {
  const dirty = new Set<Node>();
  let reading: Generator<PageText | undefined> | undefined;
  let idle: number | undefined;

  const observer = new MutationObserver(records => {
    for (const record of records) for (const root of rootsOf(record)) dirty.add(root);
    if (dirty.size > 0 || isWatching?.()) schedule();
  });
  const schedule = () => {
    idle ??= requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  };

  function work(deadline: IdleDeadline): void {
    idle = undefined;
    const until = performance.now() + Math.max(SLICE_MS, deadline.didTimeout ? 0 : deadline.timeRemaining() - 2);
    do {
      const next = reading?.next();
      if (!next || next.done) reading = nextReading();
      else if (next.value) onText(next.value);
    } while (reading && !signal.aborted && performance.now() < until);
    if (signal.aborted) return;
    if (reading) schedule();
    afterSlice(!reading);
  }

  function nextReading(): Generator<PageText | undefined> | undefined {
    const root = takeOutermost(dirty);
    if (!root) return;
    onRoot?.(root);
    return readTexts(root, mayHold);
  }

  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (idle !== undefined) cancelIdleCallback(idle);
  });
  dirty.add(document.body ?? document.documentElement);
  schedule();
}

function rootsOf({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): Node[] {
  if (type === 'characterData') return [blockAround(target)];
  const added = [...addedNodes];
  const isInLine = (node: Node | null) => node !== null && isInline(node) && hasText(node);
  // Text that now stands beside other text, or no longer does, is another line.
  const changesLine =
    added.some(isInLine) || [...removedNodes].some(isInLine) || (isInLine(previousSibling) && isInLine(nextSibling));
  return changesLine ? [blockAround(target)] : added.filter(node => !isInline(node));
}

function takeOutermost(dirty: Set<Node>): Node | undefined {
  for (const node of dirty) {
    dirty.delete(node);
    if (node.isConnected && !hasAncestorIn(dirty, node) && !isOutOfReach(node)) return node;
  }
}

function hasAncestorIn(nodes: ReadonlySet<Node>, node: Node): boolean {
  for (let up = node.parentNode; up; up = up.parentNode) if (nodes.has(up)) return true;
  return false;
}
