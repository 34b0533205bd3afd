import type { RepairReport } from '../calls/call-log';
import { mergeCopies } from '../calls/merge-copies';
import type { SealedCall } from '../calls/sealed-call';
import { addToTally, NO_TALLY, talliesAgree } from '../calls/tally';
import { browser } from './browser';
import type { Journal } from './journal';
import type { LogDatabase } from './log-database';
import type { OpenLog } from './open-log';

/** Key of `storage.session` that says the stores were compared since the browser started. */
export const CHECKED_ITEM = 'log-checked';

/** True when the stores disagree or nobody has compared them since the browser started. */
export async function isRepairDue(log: OpenLog): Promise<boolean> {
  if (!(CHECKED_ITEM in (await browser.storage.session.get(CHECKED_ITEM)))) return true;
  return log.ask(
    async database => {
      const [inDatabase, { tally }] = await Promise.all([database.readTally(), log.places().journal.look([])]);
      return !talliesAgree(inDatabase, tally);
    },
    async () => false,
  );
}

/** Copies from elsewhere to unite with the stores' own, and the time things kept aside are dated with. */
interface RepairInput {
  readonly at: number;
  readonly extra: readonly SealedCall[];
}

/** Unites both stores, heals each from the other and compacts the journal, alone when the database fails; the caller holds the `log` lock. */
export function repairLog(log: OpenLog, input: RepairInput): Promise<RepairReport> {
  return log.ask(
    database => repairStores(log.places().journal, database, input),
    places => repairStores(places.journal, null, input),
  );
}

async function repairStores(journal: Journal, database: LogDatabase | null, { at, extra }: RepairInput) {
  const contents = await journal.readAll();
  const inDatabase = database ? await readDatabase(database, at) : { calls: [], damaged: 0 };
  const merged = mergeCopies([...inDatabase.calls, ...extra], contents.calls);
  const missingInDatabase = mergeCopies(inDatabase.calls, merged.all.values()).missingInFirst;
  const tally = addToTally(NO_TALLY, merged.all.values());
  await journal.keepAside(contents.unreadable, at);
  // The journal first: until it has everything, the database keeps what it had.
  await journal.compact(contents, merged.all, tally);
  if (database) await database.heal(missingInDatabase, tally);
  await browser.storage.session.set({ [CHECKED_ITEM]: at });
  return {
    restoredToDatabase: database ? countCalls(missingInDatabase) : 0,
    restoredToJournal: database ? countCalls(merged.missingInSecond) : 0,
    unreadable: contents.unreadable.size + inDatabase.damaged,
  };
}

const countCalls = (calls: readonly SealedCall[]) => calls.filter(({ state }) => state !== 'deleted').length;

async function readDatabase(database: LogDatabase, at: number): Promise<{ calls: SealedCall[]; damaged: number }> {
  const { calls, damaged } = await database.readAll();
  if (damaged.length > 0) await database.keepAside(damaged, at);
  return { calls, damaged: damaged.length };
}
