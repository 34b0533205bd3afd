import { type CallFilter, isAmong } from '../../lib/calls/call-filter';
import type { CallLog, CallLookups, KeptCopy, LogHealth, RepairReport, Saved } from '../../lib/calls/call-log';
import { type CallRecord, nameOffice, partsOf } from '../../lib/calls/call-record';
import { deleteCall, endCall } from '../../lib/calls/call-session';

/** A call log in memory that can be told to fail like a real one. */
export interface MemoryLog extends CallLog {
  readonly calls: Map<string, CallRecord>;
  /** What the next saves come to. */
  next: 'twice' | 'once' | 'fail';
  notice: RepairReport | null;
  state: LogHealth['database'];
  kept: KeptCopy[];
  cannotRead: boolean;
}

/** Makes a log that holds these calls. */
export function createMemoryLog(start: readonly CallRecord[] = []): MemoryLog {
  const calls = new Map(start.map(call => [call.id, call]));
  const watchers = new Set<(ids?: readonly string[]) => void>();
  const tellWatchers = (ids?: readonly string[]) => {
    for (const show of watchers) show(ids);
  };
  const listed = (filter: CallFilter = {}) =>
    [...calls.values()]
      .filter(call => call.state !== 'deleted' && isAmong(call, filter))
      .sort((a, b) => b.startedAt - a.startedAt);
  const read = <T>(value: T): Promise<T> =>
    log.cannotRead ? Promise.reject(new Error('unreadable')) : Promise.resolve(value);
  const lookups: CallLookups = {
    find: ({ limit, offset, ...filter }) => read(listed(filter).slice(offset, offset + limit)),
    count: filter => read(listed(filter).length),
    countTargets: filter => read(new Set(listed(filter).map(nameOffice)).size),
    readFollowUps: () =>
      read(
        listed()
          .filter(({ followUp }) => followUp?.isDone === false)
          .sort((a, b) => (String(a.followUp?.on) < String(b.followUp?.on) ? -1 : 1)),
      ),
    listCampaigns: () =>
      read([
        ...new Set(
          listed()
            .flatMap(partsOf)
            .map(({ campaign }) => campaign),
        ),
      ]),
  };
  const log: MemoryLog = {
    calls,
    next: 'twice',
    notice: null,
    state: 'ok',
    kept: [],
    cannotRead: false,
    async save(call): Promise<Saved> {
      if (log.next === 'fail') throw new Error('disk full');
      const before = calls.get(call.id);
      // As in the real one, the very revision that is stored may be saved again.
      const isRetry = JSON.stringify(before) === JSON.stringify(call);
      if (before && before.revision >= call.revision && !isRetry) return { copies: 0, newer: before };
      const others =
        call.state === 'open' ? listed().filter(({ id, state }) => state === 'open' && id !== call.id) : [];
      for (const other of others) calls.set(other.id, endCall(other, 'not_recorded', call.startedAt));
      calls.set(call.id, call);
      tellWatchers([...others, call].map(({ id }) => id));
      return log.next === 'once' ? { copies: 1, failed: 'journal' } : { copies: 2 };
    },
    async saveMany(many, tell) {
      if (log.next === 'fail') throw new Error('disk full');
      const winning = many.filter(call => call.revision > (calls.get(call.id)?.revision ?? 0));
      for (const call of winning) calls.set(call.id, call);
      tell?.(many.length);
      tellWatchers();
      const written = winning.map(({ id }) => id);
      return log.next === 'once' ? { copies: 1, failed: 'journal', written } : { copies: 2, written };
    },
    readRevisions: () => read(new Map([...calls].map(([id, { revision, state }]) => [id, { revision, state }]))),
    readOpen: () => read(listed().find(({ state }) => state === 'open') ?? null),
    read: id => read(listed().find(call => call.id === id) ?? null),
    readMany: ({ limit, offset }) => read(listed().slice(offset, offset + limit)),
    count: () => read(listed().length),
    lookUp: async () => lookups,
    watch(show) {
      watchers.add(show);
      return () => watchers.delete(show);
    },
    health: () => ({ database: log.state }),
    repair: async () => ({ restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 }),
    repairIfDue: async () => null,
    readNotice: async () => log.notice,
    async dismissNotice() {
      log.notice = null;
    },
    readKept: async () => log.kept,
    async rebuild() {
      log.state = 'ok';
      tellWatchers();
      return { restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 };
    },
  };
  return log;
}

/** Empties a log as *Erase everything* does. */
export function emptyMemoryLog(log: MemoryLog): void {
  for (const [id, call] of log.calls) log.calls.set(id, deleteCall(call));
}
