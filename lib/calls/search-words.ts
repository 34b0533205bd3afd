import { type CallFilter, isAmong } from './call-filter';
import type { CallLookups } from './call-log';
import type { CallRecord } from './call-record';
import { readEvery } from './read-every';
import { makeCallTest } from './search-calls';

/** What a filter means, read so far, newest first; words searched next look here once it is whole. */
export interface ReadCalls {
  calls: CallRecord[];
  isWhole: boolean;
}

/** How far a search is. */
export interface SearchProgress {
  /** What fits so far, newest first. */
  readonly calls: readonly CallRecord[];
  /** Calls looked at; null when it is over. */
  readonly searched: number | null;
}

/** A search that goes on while calls are saved. */
export interface WordSearch {
  /** Looks through every call, portion by portion. */
  run(): AsyncGenerator<SearchProgress>;
  /** Takes in calls that were changed; `again` where only a new search can. */
  change(ids: readonly string[]): Promise<SearchProgress | 'again'>;
}

/** What a search looks through. */
export interface SearchedLog {
  readonly lookups: Pick<CallLookups, 'find'>;
  /** Null for a call that is not there, or deleted. */
  readonly read: (id: string) => Promise<CallRecord | null>;
}

/** Makes a search for words among the calls a filter means; `kept` is filled by it. */
export function searchWords(
  { lookups, read }: SearchedLog,
  { words, ...filter }: CallFilter & { readonly words: string },
  kept: ReadCalls,
): WordSearch {
  const test = makeCallTest(words);
  const changed = new Map<string, CallRecord | null>();
  let found: CallRecord[] = [];
  // How far back was read.
  let back = Number.POSITIVE_INFINITY;
  const tell = (): SearchProgress => ({ calls: [...found], searched: kept.isWhole ? null : kept.calls.length });
  const put = (call: CallRecord) => {
    insert(kept.calls, call);
    if (test(call)) insert(found, call);
  };
  return {
    async *run() {
      if (kept.isWhole) {
        found = kept.calls.filter(test);
        yield tell();
        return;
      }
      for await (const some of readEvery(lookups, filter)) {
        const now = some.flatMap(call => changed.get(call.id) ?? (changed.has(call.id) ? [] : [call]));
        kept.calls.push(...now);
        found.push(...now.filter(test));
        back = some.at(-1)?.startedAt ?? back;
        // Saved while this portion was on its way.
        for (const call of changed.values()) {
          if (call && call.startedAt > back && !kept.calls.some(({ id }) => id === call.id)) put(call);
        }
        yield tell();
      }
      kept.isWhole = true;
      yield tell();
    },
    async change(ids) {
      for (const id of ids) {
        const call = await read(id);
        const listed = call && isAmong(call, filter) ? call : null;
        const held = kept.calls.find(one => one.id === id);
        // The next portion begins within this moment, by how many were read of it.
        if (!kept.isWhole && (held ? !listed && held.startedAt === back : listed?.startedAt === back)) return 'again';
        changed.set(id, listed);
        kept.calls = kept.calls.filter(one => one.id !== id);
        found = found.filter(one => one.id !== id);
        if (listed && (held || kept.isWhole || listed.startedAt > back)) put(listed);
      }
      return tell();
    },
  };
}

function insert(calls: CallRecord[], call: CallRecord): void {
  const at = calls.findIndex(({ startedAt }) => startedAt < call.startedAt);
  calls.splice(at < 0 ? calls.length : at, 0, call);
}
