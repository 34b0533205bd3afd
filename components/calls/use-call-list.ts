import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallLog, LogHealth, RepairReport, Saved } from '../../lib/calls/call-log';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { deleteCall, editCall, endCall, restoreCall } from '../../lib/calls/call-session';

/** How many calls one page of the list has. */
export const PAGE_OF_CALLS = 100;

/** What *My calls* shows of the log. */
export interface ListedCalls {
  readonly calls: readonly CallRecord[];
  readonly total: number;
  readonly open: CallRecord | null;
  readonly notice: RepairReport | null;
  readonly health: LogHealth['database'];
}

/** What a change came to, for the page to say. */
export type Kept = 'twice' | 'once' | 'newer' | 'failed';

/** The list and everything that can be done with it. */
export interface CallList {
  /** Null until first read, or after reading failed. */
  readonly listed: ListedCalls | null;
  readonly hasFailed: boolean;
  showMore(): void;
  /** Reads again what no watcher tells: the notice, once it was dismissed. */
  reload(): void;
  /** Gives a call an outcome and a note. */
  change(call: CallRecord, change: { readonly outcome: Outcome | undefined; readonly note: string }): Promise<Kept>;
  /** Turns calls into tombstones; `undo` puts back those it took. */
  remove(calls: readonly CallRecord[]): Promise<{ readonly kept: Kept; readonly undo: () => Promise<Kept> }>;
}

const nameKept = (saved: Saved): Kept => (saved.copies === 2 ? 'twice' : saved.copies === 1 ? 'once' : 'newer');

const ORDER: readonly Kept[] = ['twice', 'newer', 'once', 'failed'];

/** Saves several and tells the worst that happened. */
async function saveAll(log: CallLog, calls: readonly CallRecord[]): Promise<Kept> {
  let worst: Kept = 'twice';
  for (const call of calls) {
    const kept = await log.save(call).then(nameKept, () => 'failed' as const);
    if (ORDER.indexOf(kept) > ORDER.indexOf(worst)) worst = kept;
  }
  return worst;
}

/** Reads the first `limit` calls; the open attempt first, because reading it may end it. */
async function readListed(log: CallLog, limit: number): Promise<ListedCalls> {
  const open = await log.readOpen();
  const [calls, total, notice] = await Promise.all([
    log.readMany({ limit, offset: 0 }),
    log.count(),
    log.readNotice().catch(() => null),
  ]);
  return { calls, total, open, notice, health: log.health().database };
}

function applyChange(call: CallRecord, { outcome, note }: { outcome: Outcome | undefined; note: string }, at: number) {
  const noted = call.details && call.details.note !== note ? editCall(call, { note }) : call;
  if (outcome === undefined || outcome === call.outcome) return noted;
  // Correcting an outcome leaves the time the call ended as it was.
  return endCall(noted, outcome, call.endedAt ?? at);
}

/** Keeps *My calls* in step with the log, whichever window writes to it. */
export function useCallList(log: CallLog, now: () => number): CallList {
  const [listed, setListed] = useState<ListedCalls | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [limit, setLimit] = useState(PAGE_OF_CALLS);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      void readListed(log, limit).then(
        found => isCurrent && setListed(found),
        () => isCurrent && setFailed(true),
      );
    read();
    const stop = log.watch(read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [log, limit, turn]);

  const showMore = useCallback(() => setLimit(before => before + PAGE_OF_CALLS), []);
  const reload = useCallback(() => setTurn(before => before + 1), []);
  return {
    listed,
    hasFailed,
    showMore,
    reload,
    async change(call, wanted) {
      const changed = applyChange(call, wanted, now());
      return changed.revision === call.revision ? 'twice' : saveAll(log, [changed]);
    },
    async remove(calls) {
      const tombstones = calls.map(deleteCall);
      const kept = await saveAll(log, tombstones);
      const back = calls.flatMap((call, index) => {
        const tombstone = tombstones[index];
        return tombstone ? [restoreCall(call, tombstone)] : [];
      });
      return { kept, undo: () => saveAll(log, back) };
    },
  };
}
