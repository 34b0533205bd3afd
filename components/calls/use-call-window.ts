import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CallLog } from '../../lib/calls/call-log';
import type { CallRecord } from '../../lib/calls/call-record';
import { type CallQuery, isEverything } from '../../lib/calls/search-calls';

/** Rows read at a time. */
const PAGE = 30;

/** The part of a long list that is on screen, read as it comes into view. */
export interface CallWindow {
  /** Null until counted. */
  readonly total: number | null;
  /** Undefined while it is being read. */
  at(index: number): CallRecord | undefined;
  /** Says which rows are in view, `to` not included. */
  show(from: number, to: number): void;
}

interface Pages {
  readonly query: CallQuery | null;
  readonly total: number | null;
  readonly read: ReadonlyMap<number, { readonly turn: number; readonly calls: readonly CallRecord[] }>;
}

const NOTHING: Pages = { query: null, total: null, read: new Map() };

async function readPage(log: CallLog, { words: _words, ...filter }: CallQuery, page: number) {
  const range = { limit: PAGE, offset: page * PAGE };
  return isEverything({ ...filter, words: '' })
    ? log.readMany(range)
    : (await log.lookUp()).find({ ...filter, ...range });
}

async function countAll(log: CallLog, { words: _words, ...filter }: CallQuery) {
  return isEverything({ ...filter, words: '' }) ? log.count() : (await log.lookUp()).count(filter);
}

/** Rows by their place in the log, newest first; what is shown stays until what replaces it is read, so that nothing flickers. `query` must be the same object while it is the same question; its words are not looked at. */
export function useCallWindow(log: CallLog, query: CallQuery, turn: number): CallWindow {
  const [pages, setPages] = useState(NOTHING);
  const [view, setView] = useState({ first: 0, last: 0 });
  const shown = pages.query === query ? pages : NOTHING;

  useEffect(() => {
    let isCurrent = true;
    const take = (change: (before: Pages) => Partial<Pages>) => {
      if (!isCurrent) return;
      setPages(now => {
        const before = now.query === query ? now : { ...NOTHING, query };
        return { ...before, ...change(before) };
      });
    };
    const reading: Promise<void>[] = [];
    for (let page = view.first; page <= view.last; page += 1) {
      if (shown.read.get(page)?.turn === turn) continue;
      const read = readPage(log, query, page).then(
        calls =>
          take(({ read, total }) => ({
            read: new Map(read).set(page, { turn, calls }),
            total: total ?? page * PAGE + calls.length,
          })),
        () => undefined,
      );
      reading.push(read);
    }
    // Counted after what is in view was read: a long log takes its time to count.
    void Promise.all(reading)
      .then(() => countAll(log, query))
      .then(
        total => take(() => ({ total })),
        () => take(() => ({ total: 0 })),
      );
    return () => {
      isCurrent = false;
    };
    // What was read must not read again.
  }, [log, query, turn, view]);

  const show = useCallback((from: number, to: number) => {
    const wanted = { first: Math.floor(from / PAGE), last: Math.floor(Math.max(from, to - 1) / PAGE) };
    setView(now => (now.first === wanted.first && now.last === wanted.last ? now : wanted));
  }, []);
  return useMemo(
    () => ({
      total: shown.total,
      at: index => shown.read.get(Math.floor(index / PAGE))?.calls[index % PAGE],
      show,
    }),
    [shown, show],
  );
}
