import type { Gate } from '../mentions/gate';
import { noteChange, seamsOf, takeRoot, takeSeam, type Unread } from './changes';
import { readLine } from './line';
import { isText } from './markup';
import { findTextNodes, type RawText, readAtOnce, readRaw, readRawNode } from './raw-text';
import { createRootFinder } from './shadow-roots';

/** Idle time that does not come is taken after this long, or a busy page would never be read. */
const IDLE_TIMEOUT_MS = 200;
/** Longest slice, also when the page has more time to give: input may come. */
const SLICE_MS = 5;
/** A text node longer than this is not read with its line: only where it meets it. */
const LONG_CHARACTERS = 5_000;
const WATCHED = { childList: true, characterData: true, subtree: true, attributeFilter: ['contenteditable', 'role'] };

/** Who is told what is read, once there is something to tell. */
export interface PageReading {
  /** A change, at once; nothing may be read now. */
  readonly onChange: (record: MutationRecord) => void;
  /** Before a slice of reading. */
  readonly beforeSlice: () => void;
  /** A text node in which names may stand, with where in it. */
  readonly onText: (node: Text, places: readonly number[]) => void;
  /** After a slice; `isRead` when nothing is left to read. */
  readonly afterSlice: (isRead: boolean) => void;
  /** Whether slices are wanted after a change that gives nothing to read. */
  readonly isWatching: () => boolean;
}

/** Reads a page. */
export interface PageReader {
  /** Goes on where a name was met, telling another what is read from there on. */
  readonly tell: (reading: PageReading) => void;
}

/** What the first look at a page wants to know. */
export interface FirstReading {
  readonly gate: Gate;
  /** A name was met; nothing more is read until somebody wants to be told. */
  readonly onName: () => void;
  /** Called after every slice that met no name; `isRead` when nothing is left to read. */
  readonly afterSlice: (isRead: boolean) => void;
  readonly signal: AbortSignal;
}

/** Reads the page once and then only what changes, in idle slices, until `signal` fires; the page is never written to. */
export function readPage({ gate, onName, afterSlice, signal }: FirstReading): PageReader {
  const unread: Unread = { roots: new Set(), seams: new Set() };
  let reading: PageReading | undefined;
  let runs: Iterator<RawText> | undefined;
  let met: RawText | undefined;
  const readTwice = new WeakSet<Node>();
  let isWaiting = false;
  let idle: number | undefined;

  const observer = new MutationObserver(records => {
    for (const record of records) {
      noteChange(record, unread);
      reading?.onChange(record);
    }
    if (unread.roots.size > 0 || unread.seams.size > 0 || reading?.isWatching()) schedule();
  });
  const observe = (root: Node) => observer.observe(root, WATCHED);
  const shadows = createRootFinder(root => {
    observe(root);
    unread.roots.add(root);
    schedule();
  }, signal);

  function schedule(): void {
    if (!isWaiting && !signal.aborted) idle ??= requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  }

  function work(): void {
    idle = undefined;
    const until = performance.now() + SLICE_MS;
    reading?.beforeSlice();
    shadows.lookAgain();
    let isRead = false;
    do isRead = !readNext();
    while (!isRead && !isWaiting && !signal.aborted && performance.now() < until);
    if (signal.aborted) return;
    if (isWaiting) {
      onName();
      return;
    }
    (reading ?? { afterSlice }).afterSlice(isRead);
    if (!isRead) schedule();
  }

  /** Reads a little more; false when nothing is left. */
  function readNext(): boolean {
    const run = met ?? runs?.next().value;
    if (run) {
      look(run);
      return true;
    }
    runs = undefined;
    const root = takeRoot(unread.roots);
    if (root) {
      begin(root);
      return true;
    }
    const seam = takeSeam(unread.seams);
    if (seam) lookAtLine(seam);
    return seam !== undefined;
  }

  function begin(root: Node): void {
    if (isText(root)) {
      runs = readRawNode(root);
      if (root.length <= LONG_CHARACTERS) lookAtLine(root);
      else for (const seam of seamsOf(root)) unread.seams.add(seam);
      return;
    }
    shadows.lookIn(root);
    const text = reading || root !== document.body ? undefined : readAtOnce(root);
    if (text === undefined || gate.isHit(text)) runs = readRaw(root);
  }

  function look(run: RawText): void {
    met = undefined;
    if (!reading) {
      if (!gate.isHit(run.text)) return;
      met = run;
      isWaiting = true;
      return;
    }
    const hits = gate.findHits(run.text);
    if (hits.length === 0) return;
    const nodes = findTextNodes(run, hits);
    if (!nodes) readAgain(run.root);
    else for (const [node, places] of nodes) reading.onText(node, places);
  }

  /** The page changed since a run was read, or has what we do not know; then each of its text nodes is read by itself. */
  function readAgain(root: Node): void {
    if (!readTwice.has(root)) {
      readTwice.add(root);
      unread.roots.add(root);
      return;
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
    while (walker.nextNode()) unread.roots.add(walker.currentNode);
  }

  function lookAtLine(at: Parameters<typeof readLine>[0]): void {
    const { text, nodes, starts } = readLine(at);
    if (text === '' || !gate.isHit(text)) return;
    if (!reading) {
      if ('data' in at) unread.roots.add(at);
      else unread.seams.add(at);
      isWaiting = true;
      return;
    }
    for (const hit of gate.findHits(text)) {
      const index = starts.findLastIndex(start => start <= hit);
      const node = nodes[index];
      if (node) reading.onText(node, [hit - (starts[index] ?? 0)]);
    }
  }

  observe(document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (idle !== undefined) cancelIdleCallback(idle);
  });
  unread.roots.add(document.body ?? document.documentElement);
  schedule();
  return {
    tell(to) {
      reading = to;
      isWaiting = false;
      schedule();
    },
  };
}
