import type { Gate } from '../mentions/gate';
import { noteChange, seamsOf, takeRoot, takeSeam, type Unread } from './changes';
import { readLine } from './line';
import { isOutOfReach, isText } from './markup';
import { isInDocument } from './node-access';
import { findTexts, readText, type Stretch, type TextReader } from './read-text';
import { createRootFinder } from './shadow-roots';

/** Idle time that does not come is taken after this long, or a busy page would never be read. */
export const IDLE_TIMEOUT_MS = 200;
/** Longest slice, also when the page has more time to give: input may come, and single steps were seen to take seven (garbage, it seems). */
const SLICE_MS = 2;
/** Longest where idle time does not come: there are few of them then. */
const TAKEN_MS = 4;
/** A text node longer than this is not read with its line: only where it meets it. */
const LONG_CHARACTERS = 5_000;
/** What of a page's changes is told. */
export const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable', 'role'],
};

/** Who is told what is read, once there is something to tell. */
export interface PageReading {
  /** A change, at once; nothing may be read now. */
  readonly onChange: (record: MutationRecord) => void;
  /** Before a slice of reading. */
  readonly beforeSlice: () => void;
  /** Does a little of what there is to do besides; false when nothing is left. */
  readonly goOn: () => boolean;
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
  /** All there is to read but what components hold, when the page was read before these changes. */
  readonly changes?: readonly MutationRecord[];
  readonly signal: AbortSignal;
}

/** Reads the page once and then only what changes, in idle slices, until `signal` fires; the page is never written to. */
export function readPage({ gate, onName, afterSlice, changes, signal }: FirstReading): PageReader {
  const unread: Unread = { roots: new Set(), seams: new Set() };
  let reading: PageReading | undefined;
  let text: TextReader | undefined;
  /** Where shadow roots are still to be looked for. */
  let hosts: Node | undefined;
  const met: [Text, readonly number[]][] = [];
  let isWaiting = false;
  let idle: number | undefined;

  const observer = new MutationObserver(note);
  function note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      noteChange(record, unread);
      reading?.onChange(record);
      shadows.noteRemoved(record.removedNodes);
      if (!text?.isLostWith(record)) continue;
      unread.roots.add(text.root);
      text = undefined;
    }
    if (unread.roots.size > 0 || unread.seams.size > 0 || reading?.isWatching()) schedule();
  }
  const observe = (root: Node) => observer.observe(root, WATCHED);
  const shadows = createRootFinder(root => {
    observe(root);
    unread.roots.add(root);
    schedule();
  }, signal);

  function schedule(): void {
    if (!isWaiting && !signal.aborted) idle ??= requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  }

  function work({ didTimeout }: Pick<IdleDeadline, 'didTimeout'>): void {
    idle = undefined;
    // Asked for in the slice that met a name: what was met is kept for whoever comes.
    if (isWaiting) return;
    const until = performance.now() + (didTimeout ? TAKEN_MS : SLICE_MS);
    reading?.beforeSlice();
    shadows.lookAgain();
    let isRead: boolean;
    let isBehind: boolean | undefined;
    do {
      isBehind = reading?.goOn();
      isRead = !readNext();
    } while ((isBehind || !isRead) && !isWaiting && !signal.aborted && performance.now() < until);
    if (signal.aborted) return;
    if (isWaiting) {
      onName();
      return;
    }
    (reading ?? { afterSlice }).afterSlice(isRead);
    if (isBehind || !isRead) schedule();
  }

  /** Reads a little more; false when nothing is left. */
  function readNext(): boolean {
    const next = met.shift();
    if (next) {
      if (isInDocument(next[0])) reading?.onText(...next);
      return true;
    }
    const stretch = text?.next();
    if (stretch) {
      look(stretch);
      return true;
    }
    text = undefined;
    if (shadows.goOn()) return true;
    if (hosts) {
      shadows.lookIn(hosts);
      hosts = undefined;
      return true;
    }
    return takeRoot(unread.roots, begin) || takeSeam(unread.seams, lookAtLine);
  }

  function begin(root: Node): void {
    text = readText(root);
    if (!isText(root)) hosts = root;
    else if (root.length <= LONG_CHARACTERS) lookAtLine(root);
    else for (const seam of seamsOf(root)) unread.seams.add(seam);
  }

  function look(stretch: Stretch): void {
    const hits = gate.findHits(stretch.text);
    if (hits.length === 0) return;
    const nodes = findTexts(stretch, hits);
    if (!reading && [...nodes.keys()].every(isOutOfReach)) return;
    // Told one at a time, so that a slice can end between them; what becomes of them meanwhile is read as any change is.
    met.push(...nodes);
    isWaiting = !reading;
  }

  function lookAtLine(at: Parameters<typeof readLine>[0]): void {
    const { text, nodes, starts } = readLine(at);
    const hits = gate.findHits(text);
    if (!reading && hits.length > 0) {
      if ('data' in at) unread.roots.add(at);
      else unread.seams.add(at);
      isWaiting = true;
    }
    for (const hit of hits) {
      const index = starts.findLastIndex(start => start <= hit);
      const node = nodes[index];
      if (node) reading?.onText(node, [hit - (starts[index] ?? 0)]);
    }
  }

  observe(document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (idle !== undefined) cancelIdleCallback(idle);
  });
  const page = document.body ?? document.documentElement;
  if (changes) {
    note(changes);
    hosts = page;
  } else unread.roots.add(page);
  schedule();
  return {
    tell(to) {
      reading = to;
      isWaiting = false;
      schedule();
    },
  };
}
