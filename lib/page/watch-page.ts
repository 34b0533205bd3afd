import { type CompiledTopics, mayMention } from '../mentions/compile-topics';
import { decideMentions, weighMentions } from '../mentions/find-mentions';
import { inReadingOrder, isInPage, type Mark, MOST_MARKS } from './mark';
import { blockAround, hasText, isInline, isOutOfReach, type PageText, readTexts } from './page-text';
import { createRange } from './ranges';

/** Idle time that does not come is taken after this long, or a busy page would never be read. */
const IDLE_TIMEOUT_MS = 200;
/** Longest slice when idle time did not come. */
const SLICE_MS = 6;

/** What a watched page tells, and when to stop. */
export interface PageWatch {
  readonly topics: CompiledTopics;
  /** Called with all marks, in reading order, after every slice that changed them. */
  readonly show: (marks: readonly Mark[]) => void;
  /** Called after every slice, also one that changed nothing; `isRead` when nothing is left to read. */
  readonly afterSlice: (isRead: boolean) => void;
  readonly signal: AbortSignal;
}

/** Reads the page once and then only what changes, in idle slices, until `signal` fires; the page is never written to. */
export function watchPage({ topics, show, afterSlice, signal }: PageWatch): void {
  const dirty = new Set<Node>();
  let marks: Mark[] = [];
  let reading: Generator<PageText | undefined> | undefined;
  let idle: number | undefined;

  const observer = new MutationObserver(records => {
    for (const record of records) for (const root of rootsOf(record)) dirty.add(root);
    // Words may also be gone, or painted no more.
    if (dirty.size > 0 || marks.length > 0) schedule();
  });
  const schedule = () => {
    idle ??= requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  };

  function work(deadline: IdleDeadline): void {
    idle = undefined;
    const until = performance.now() + Math.max(SLICE_MS, deadline.didTimeout ? 0 : deadline.timeRemaining() - 2);
    const before = marks;
    do {
      const next = reading?.next();
      if (!next || next.done) reading = nextReading();
      else if (next.value) addMarks(next.value);
    } while (reading && performance.now() < until);
    if (reading) schedule();
    // Also words that were taken out of the page between two slices of reading them.
    if (!marks.every(isInPage)) marks = marks.filter(isInPage);
    if (marks !== before) {
      marks = inReadingOrder(marks);
      show(marks);
    }
    afterSlice(!reading);
  }

  function nextReading(): Generator<PageText | undefined> | undefined {
    const root = takeOutermost(dirty);
    if (!root) return;
    const kept = marks.filter(({ range }) => !root.contains(range.startContainer));
    if (kept.length < marks.length) marks = kept;
    return readTexts(root, text => mayMention(text, topics));
  }

  function addMarks(text: PageText): void {
    const weighed = weighMentions(text.text, topics);
    for (const span of marks.length > 0 ? weighed : decideMentions(weighed)) {
      const range = marks.length < MOST_MARKS ? createRange(text, span) : undefined;
      if (range && !isEditable(range.startContainer)) marks = [...marks, { topic: span.topic, range }];
    }
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

/** Asked of hits only: an editor's text is its writer's. */
function isEditable(node: Node): boolean {
  const editor = node.parentElement?.closest('[contenteditable]');
  return (editor && editor.getAttribute('contenteditable') !== 'false') || document.designMode === 'on';
}
