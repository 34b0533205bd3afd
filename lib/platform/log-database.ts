import Dexie from 'dexie';
import type { KeptCopy, LogHealth } from '../calls/call-log';
import { compareCopies } from '../calls/merge-copies';
import { parseSealedCall, type SealedCall } from '../calls/sealed-call';
import { addToTally, parseTally, type Tally } from '../calls/tally';
import type { PlainDate } from '../campaigns/local-date';
import type { Result } from '../result';
import { openDatabase } from './open-database';

/** Name of the call log's database, which extension pages alone write. */
export const LOG_DATABASE = 'call-in-log';

/** Version of the schema below; a released one is history, never edited. */
export const LOG_DATABASE_VERSION = 2;

/** Why the log's database is not used. */
export type DatabaseFailure = Exclude<LogHealth['database'], 'ok'>;

/** The open database; every method rejects when the browser's store fails. */
export interface LogDatabase {
  /** The stored copy of a call, tombstones included. */
  read(id: string): Promise<SealedCall | null>;
  /** Attempts without an outcome. */
  readOpen(): Promise<SealedCall[]>;
  /** Newest first, without tombstones. */
  readMany(range: { limit: number; offset: number }): Promise<SealedCall[]>;
  count(): Promise<number>;
  /** The rows themselves, for the look-ups only some pages need. */
  readonly rows: Dexie.Table<CallRow, string>;
  /** What this database says it was given. */
  readTally(): Promise<Tally>;
  /** Stores copies that win over what is there, in one strict transaction, and returns those. */
  write(calls: readonly SealedCall[]): Promise<readonly SealedCall[]>;
  /** Stores a repair's copies and sets the tally anew. */
  heal(calls: readonly SealedCall[], tally: Tally): Promise<void>;
  /** Everything there is: copies, and rows that are not calls. */
  readAll(): Promise<{ calls: SealedCall[]; damaged: unknown[] }>;
  /** Moves rows that are not calls out of the way, kept for export. */
  keepAside(damaged: readonly unknown[], at: number): Promise<void>;
  readKept(): Promise<KeptCopy[]>;
  /** True once a later version of Call-In has asked for the database: this page must not write it again. */
  isTakenOver(): boolean;
  close(): void;
}

/**
 * `listed` is 1 for what the screens list and 0 for tombstones, because an index can neither negate nor hold a boolean;
 * `due` is there only while a follow-up is to be done, so that its index holds nothing else.
 */
export type CallRow = SealedCall & { readonly listed: 0 | 1; readonly due?: PlainDate };

interface Tables {
  calls: Dexie.Table<CallRow, string>;
  marks: Dexie.Table<{ name: 'tally'; tally: Tally }, string>;
  kept: Dexie.Table<{ keptAt: number; value: unknown }, number>;
}

const toRow = (call: SealedCall): CallRow => ({
  ...call,
  listed: call.state === 'deleted' ? 0 : 1,
  ...(call.followUp?.isDone === false && { due: call.followUp.on }),
});

/** Opens the database, making it when there is none; `newer`: a later version wrote it and it is left alone. */
export const openLogDatabase = (): Promise<Result<LogDatabase, DatabaseFailure>> =>
  openDatabase({ name: LOG_DATABASE, version: LOG_DATABASE_VERSION, open: openOnce });

async function openOnce(): Promise<LogDatabase> {
  const database = defineDatabase();
  let takenOver = false;
  database.on('versionchange', event => {
    takenOver ||= event.newVersion !== null;
    // Dexie would open again by itself and then write into the newer database.
    database.close({ disableAutoOpen: takenOver });
    return false;
  });
  await database.open();
  return createLogDatabase(database, () => takenOver);
}

function defineDatabase(): Dexie & Tables {
  // Strict, or Chromium acknowledges before the disk has it; no cache, or a query shows a row before its commit.
  const database = new Dexie(LOG_DATABASE, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({
    calls: 'id, state, [listed+startedAt], [listed+campaign+startedAt]',
    marks: 'name',
    kept: '++',
  });
  // More ways to look calls up; the rows are as they were.
  database.version(LOG_DATABASE_VERSION).stores({
    calls: 'id, state, [listed+startedAt], [listed+campaign+startedAt], [listed+outcome+startedAt], due',
  });
  return database as Dexie & Tables;
}

const isCall = (call: SealedCall | null): call is SealedCall => call !== null;

function createLogDatabase(database: Dexie & Tables, isTakenOver: () => boolean): LogDatabase {
  const listed = () => database.calls.where('[listed+startedAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
  return {
    read: async id => parseSealedCall(await database.calls.get(id)),
    readOpen: async () =>
      (await database.calls.where('state').equals('open').toArray()).map(parseSealedCall).filter(isCall),
    readMany: async ({ limit, offset }) =>
      (await listed().reverse().offset(offset).limit(limit).toArray()).map(parseSealedCall).filter(isCall),
    count: () => listed().count(),
    rows: database.calls,
    readTally: async () => parseTally((await database.marks.get('tally'))?.tally),
    write: calls => writeCalls(database, calls),
    heal: (calls, tally) =>
      database.transaction('rw', database.calls, database.marks, async () => {
        await database.calls.bulkPut(calls.map(toRow));
        await database.marks.put({ name: 'tally', tally });
      }),
    readAll: () => readAllRows(database),
    keepAside: (damaged, keptAt) => keepAside(database, damaged, keptAt),
    readKept: async () => (await database.kept.toArray()).map(kept => ({ store: 'database', ...kept })),
    isTakenOver,
    close: () => database.close({ disableAutoOpen: true }),
  };
}

function writeCalls(database: Dexie & Tables, calls: readonly SealedCall[]): Promise<readonly SealedCall[]> {
  return database.transaction('rw', database.calls, database.marks, async () => {
    const held = await database.calls.bulkGet(calls.map(({ id }) => id));
    const winning = calls.filter((call, index) => {
      const before = parseSealedCall(held[index]);
      return !before || compareCopies(call, before) > 0;
    });
    if (winning.length === 0) return winning;
    await database.calls.bulkPut(winning.map(toRow));
    const tally = parseTally((await database.marks.get('tally'))?.tally);
    await database.marks.put({ name: 'tally', tally: addToTally(tally, winning) });
    return winning;
  });
}

async function readAllRows(database: Dexie & Tables): Promise<{ calls: SealedCall[]; damaged: unknown[] }> {
  const calls: SealedCall[] = [];
  const damaged: unknown[] = [];
  for (const row of await database.calls.toArray()) {
    const call = parseSealedCall(row);
    if (call) calls.push(call);
    else damaged.push(row);
  }
  return { calls, damaged };
}

function keepAside(database: Dexie & Tables, damaged: readonly unknown[], keptAt: number): Promise<void> {
  return database.transaction('rw', database.calls, database.kept, async () => {
    await database.kept.bulkAdd(damaged.map(value => ({ keptAt, value })));
    await database.calls.bulkDelete(damaged.map(value => (value as { id: string }).id));
  });
}
