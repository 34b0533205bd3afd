import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CallLog } from '../../lib/calls/call-log';
import type { CallRecord } from '../../lib/calls/call-record';
import { readEvery } from '../../lib/calls/read-every';
import { type CallQuery, makeCallTest } from '../../lib/calls/search-calls';
import { type ReadCalls, type SearchProgress, searchWords, type WordSearch } from '../../lib/calls/search-words';
import { type CallWindow, useCallWindow } from './use-call-window';

/** A pause in typing this long starts the search, in ms. */
const TYPING_MS = 150;

/** Drawing the list again takes longer than looking through a portion, in ms. */
const DRAW_EVERY_MS = 200;

/** The calls that were asked for. */
export interface CallSearch extends CallWindow {
  /** Calls looked at so far while words are searched; null when the search is over or there is none. */
  readonly searched: number | null;
  /** Every call that was asked for, read to the end. */
  readAll(): Promise<readonly CallRecord[]>;
}

interface Found extends SearchProgress {
  readonly query: CallQuery | null;
}

/** What was read for one filter. */
interface Kept extends ReadCalls {
  readonly of: string;
}

/** Rows by index where no words are asked for; else every call is opened, because words are sealed, and what fits is there at once, portion by portion; a call that is saved meanwhile joins in. */
export function useCallSearch(log: CallLog, query: CallQuery, turn: number): CallSearch {
  const hasWords = query.words.trim() !== '';
  const rows = useCallWindow(log, query, turn);
  const found = useWordSearch(log, query, hasWords);

  return useMemo(() => {
    const readAll = async () => {
      const all: CallRecord[] = [];
      const test = makeCallTest(query.words);
      const { words: _words, ...filter } = query;
      for await (const some of readEvery(await log.lookUp(), filter)) all.push(...some.filter(test));
      return all;
    };
    if (!hasWords) return { ...rows, searched: null, readAll };
    const shown = found.query === query ? found : { calls: found.calls, searched: 0 };
    const { calls, searched } = shown;
    return { total: calls.length, at: index => calls[index], show: () => undefined, searched, readAll };
  }, [log, query, hasWords, rows, found]);
}

const NOTHING: Found = { query: null, calls: [], searched: null };

function useWordSearch(log: CallLog, query: CallQuery, hasWords: boolean): Found {
  const [found, setFound] = useState(NOTHING);
  const [begun, setBegun] = useState(0);
  const kept = useRef<Kept>({ of: '', calls: [], isWhole: false });
  const running = useRef<WordSearch | null>(null);

  useEffect(
    () =>
      log.watch(ids => {
        const search = running.current;
        const change = ids && search ? search.change(ids) : Promise.resolve('again' as const);
        void change
          .catch(() => 'again' as const)
          .then(progress => {
            if (progress === 'again') {
              kept.current = { of: '', calls: [], isWhole: false };
              setBegun(before => before + 1);
            } else if (running.current === search) setFound(({ query }) => ({ query, ...progress }));
          });
      }),
    [log],
  );
  useEffect(() => {
    if (!hasWords) return;
    let isCurrent = true;
    const run = async () => {
      const lookups = await log.lookUp();
      if (!isCurrent) return;
      const search = searchWords({ lookups, read: log.read }, query, keepFor(kept, query));
      running.current = search;
      let drawnAt = Number.NEGATIVE_INFINITY;
      for await (const progress of search.run()) {
        if (!isCurrent) return;
        if (progress.searched !== null && performance.now() - drawnAt < DRAW_EVERY_MS) continue;
        drawnAt = performance.now();
        setFound({ query, ...progress });
      }
    };
    const timer = setTimeout(() => void run().catch(() => isCurrent && setFound({ ...NOTHING, query })), TYPING_MS);
    return () => {
      isCurrent = false;
      running.current = null;
      clearTimeout(timer);
    };
  }, [log, query, begun, hasWords]);
  return found;
}

function keepFor(kept: { current: Kept }, { words: _words, ...filter }: CallQuery): Kept {
  const of = JSON.stringify(filter);
  if (kept.current.of !== of || !kept.current.isWhole) kept.current = { of, calls: [], isWhole: false };
  return kept.current;
}
