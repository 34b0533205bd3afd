import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CallLog } from '../../lib/calls/call-log';
import type { CallRecord } from '../../lib/calls/call-record';
import { readEvery } from '../../lib/calls/read-every';
import { type CallQuery, makeCallTest } from '../../lib/calls/search-calls';
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

interface Found {
  readonly query: CallQuery | null;
  readonly calls: readonly CallRecord[];
  readonly searched: number | null;
}

/** What was read for one state of the log and one filter; words searched next look here. */
interface Kept {
  readonly of: string;
  readonly calls: CallRecord[];
  isWhole: boolean;
}

/** Rows by index where no words are asked for; else every call is opened, because words are sealed, and what fits is there at once, portion by portion. */
export function useCallSearch(log: CallLog, query: CallQuery, turn: number): CallSearch {
  const hasWords = query.words.trim() !== '';
  const rows = useCallWindow(log, query, turn);
  const [found, setFound] = useState<Found>({ query: null, calls: [], searched: null });
  const kept = useRef<Kept>({ of: '', calls: [], isWhole: false });

  useEffect(() => {
    if (!hasWords) return;
    let isCurrent = true;
    const search = async () => {
      let drawnAt = Number.NEGATIVE_INFINITY;
      for await (const { calls, searched } of findWords(log, query, keepFor(kept, query, turn))) {
        if (!isCurrent) return;
        if (searched !== null && performance.now() - drawnAt < DRAW_EVERY_MS) continue;
        drawnAt = performance.now();
        setFound({ query, calls, searched });
      }
    };
    const timer = setTimeout(
      () => void search().catch(() => isCurrent && setFound({ query, calls: [], searched: null })),
      TYPING_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [log, query, turn, hasWords]);

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

function keepFor(kept: { current: Kept }, { words: _words, ...filter }: CallQuery, turn: number): Kept {
  const of = JSON.stringify([turn, filter]);
  if (kept.current.of !== of || !kept.current.isWhole) kept.current = { of, calls: [], isWhole: false };
  return kept.current;
}

async function* findWords(
  log: CallLog,
  { words, ...filter }: CallQuery,
  kept: Kept,
): AsyncGenerator<Omit<Found, 'query'>> {
  const test = makeCallTest(words);
  if (kept.isWhole) {
    yield { calls: kept.calls.filter(test), searched: null };
    return;
  }
  const calls: CallRecord[] = [];
  for await (const some of readEvery(await log.lookUp(), filter)) {
    kept.calls.push(...some);
    calls.push(...some.filter(test));
    yield { calls: [...calls], searched: kept.calls.length };
  }
  kept.isWhole = true;
  yield { calls, searched: null };
}
