import Dexie from 'dexie';
import type { KeptCopy, LogHealth } from '../calls/call-log';
import { compareCopies } from '../calls/merge-copies';
import { parseSealedCall, type SealedCall } from '../calls/sealed-call';
import { addToTally, parseTally, type Tally } from '../calls/tally';
import type { CampaignKey } from '../campaigns/campaign';
import type { PlainDate } from '../campaigns/local-date';
import type { Result } from '../result';
import { openDatabase } from './open-database';

/** Name of the call log's database, which extension pages alone write. */
export const LOG_DATABASE = 'call-in-log';

/** Version of the schema below; a released one is history, never edited. */
export const LOG_DATABASE_VERSION = 3;

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
  /** How many are listed: kept with every write, because counting 100,000 takes seconds in which nothing else is answered. */
  count(): Promise<number>;
  /** The rows themselves, for the look-ups only some pages need. */
  readonly rows: Dexie.Table<CallRow, string>;
  /** What this database says it was given. */
  readTally(): Promise<Tally>;
  /** Stores copies that win over what is there, in one strict transaction, and returns those. */
  write(calls: readonly SealedCall[]): Promise<readonly SealedCall[]>;
  /** Stores a repair's copies and sets tally and count anew. */
  heal(calls: readonly SealedCall[], marks: { readonly tally: Tally; readonly count: number }): Promise<void>;
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
 * `due` is there only while a follow-up is to be done, and `alsoFor` only for a call for several campaigns, so that their
 * indexes hold nothing else.
 */
export type CallRow = SealedCall & {
  readonly listed: 0 | 1;
  readonly due?: PlainDate;
  readonly alsoFor?: readonly CampaignKey[];
};

type Mark = { readonly name: 'tally'; readonly tally: Tally } | { readonly name: 'count'; readonly count: number };

interface Tables {
  calls: Dexie.Table<CallRow, string>;
  marks: Dexie.Table<Mark, string>;
  kept: Dexie.Table<{ keptAt: number; value: unknown }, number>;
}

/** Rows read at a time: fewer than would hold up a screen or another window's save. */
const ROWS_AT_A_TIME = 1_000;

/** 1 for a call the screens list, 0 for a tombstone or none. */
const listedOf = (call: SealedCall | null | undefined): 0 | 1 => (!call || call.state === 'deleted' ? 0 : 1);

/** The campaigns of a call but the one it is filed under. */
function listAlsoFor({ campaign, also = [] }: SealedCall): Pick<CallRow, 'alsoFor'> {
  const others = new Set(also.map(part => part.campaign).filter(other => other !== campaign));
  return others.size > 0 ? { alsoFor: [...others] } : {};
}

const toRow = (call: SealedCall): CallRow => ({
  ...call,
  listed: listedOf(call),
  ...(call.followUp?.isDone === false && { due: call.followUp.on }),
  ...listAlsoFor(call),
});

/** Opens the database, making it when there is none; `newer`: a later version wrote it and it is left alone. */
export const openLogDatabase = (): Promise<Result<LogDatabase, DatabaseFailure>> =>
  openDatabase({ name: LOG_DATABASE, version: LOG_DATABASE_VERSION, open: openOnce });

async function openOnce(indexedDB: IDBFactory): Promise<LogDatabase> {
  const database = defineDatabase(indexedDB);
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

function defineDatabase(indexedDB: IDBFactory): Dexie & Tables {
  // Strict, or Chromium acknowledges before the disk has it; no cache, or a query shows a row before its commit.
  const options = { indexedDB, chromeTransactionDurability: 'strict', cache: 'disabled' } as const;
  const database = new Dexie(LOG_DATABASE, options);
  database.version(1).stores({
    calls: 'id, state, [listed+startedAt], [listed+campaign+startedAt]',
    marks: 'name',
    kept: '++',
  });
  // More ways to look calls up; the rows are as they were.
  const calls = 'id, state, [listed+startedAt], [listed+campaign+startedAt], [listed+outcome+startedAt], due';
  database.version(2).stores({ calls });
  // The further campaigns of a call for several.
  database
    .version(LOG_DATABASE_VERSION)
    .stores({ calls: `${calls}, *alsoFor` })
    .upgrade(transaction =>
      transaction
        .table<CallRow>('calls')
        .filter(row => (row.also?.length ?? 0) > 0)
        .modify(row => Object.assign(row, listAlsoFor(row))),
    );
  return database as Dexie & Tables;
}

const isCall = (call: SealedCall | null): call is SealedCall => call !== null;

function createLogDatabase(database: Dexie & Tables, isTakenOver: () => boolean): LogDatabase {
  return {
    read: async id => parseSealedCall(await database.calls.get(id)),
    readOpen: async () =>
      (await database.calls.where('state').equals('open').toArray()).map(parseSealedCall).filter(isCall),
    readMany: async ({ limit, offset }) =>
      (await listRows(database).reverse().offset(offset).limit(limit).toArray()).map(parseSealedCall).filter(isCall),
    count: () => database.transaction('r', database.calls, database.marks, () => countRows(database)),
    rows: database.calls,
    readTally: () => readTally(database),
    write: calls => writeCalls(database, calls),
    heal: (calls, { tally, count }) =>
      database.transaction('rw', database.calls, database.marks, async () => {
        await database.calls.bulkPut(calls.map(toRow));
        await database.marks.bulkPut([
          { name: 'tally', tally },
          { name: 'count', count },
        ]);
      }),
    readAll: () => readAllRows(database),
    keepAside: (damaged, keptAt) => keepAside(database, damaged, keptAt),
    readKept: async () => (await database.kept.toArray()).map(kept => ({ store: 'database', ...kept })),
    isTakenOver,
    close: () => database.close({ disableAutoOpen: true }),
  };
}

const listRows = (database: Dexie & Tables) =>
  database.calls.where('[listed+startedAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);

/** A log of before it was kept is counted. */
async function countRows(database: Dexie & Tables): Promise<number> {
  const mark = await database.marks.get('count');
  return mark?.name === 'count' ? mark.count : listRows(database).count();
}

async function readTally(database: Dexie & Tables): Promise<Tally> {
  const mark = await database.marks.get('tally');
  return parseTally(mark?.name === 'tally' ? mark.tally : null);
}

function writeCalls(database: Dexie & Tables, calls: readonly SealedCall[]): Promise<readonly SealedCall[]> {
  return database.transaction('rw', database.calls, database.marks, async () => {
    const held = (await database.calls.bulkGet(calls.map(({ id }) => id))).map(parseSealedCall).filter(isCall);
    const before = new Map(held.map(call => [call.id, call]));
    const winning = calls.filter(call => {
      const stored = before.get(call.id);
      return !stored || compareCopies(call, stored) > 0;
    });
    if (winning.length === 0) return winning;
    const after = new Map(winning.map(call => [call.id, call]));
    const more = [...after].reduce((sum, [id, call]) => sum + listedOf(call) - listedOf(before.get(id)), 0);
    const count = (await countRows(database)) + more;
    const tally = addToTally(await readTally(database), winning);
    await database.calls.bulkPut(winning.map(toRow));
    await database.marks.bulkPut([
      { name: 'tally', tally },
      { name: 'count', count },
    ]);
    return winning;
  });
}

/** By portions, each a transaction of its own: whoever must know whether anything was written meanwhile compares tallies. */
async function readAllRows(database: Dexie & Tables): Promise<{ calls: SealedCall[]; damaged: unknown[] }> {
  const calls: SealedCall[] = [];
  const damaged: unknown[] = [];
  for (let after: unknown = Dexie.minKey; ; ) {
    const rows: CallRow[] = await database.calls.where(':id').above(after).limit(ROWS_AT_A_TIME).toArray();
    for (const row of rows) {
      const call = parseSealedCall(row);
      if (call) calls.push(call);
      else damaged.push(row);
    }
    if (rows.length < ROWS_AT_A_TIME) return { calls, damaged };
    after = rows.at(-1)?.id;
  }
}

function keepAside(database: Dexie & Tables, damaged: readonly unknown[], keptAt: number): Promise<void> {
  return database.transaction('rw', database.calls, database.kept, async () => {
    await database.kept.bulkAdd(damaged.map(value => ({ keptAt, value })));
    await database.calls.bulkDelete(damaged.map(value => (value as { id: string }).id));
  });
}
