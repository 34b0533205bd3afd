import type { RepairReport } from '../calls/call-log';
import { mergeCopies } from '../calls/merge-copies';
import type { SealedCall } from '../calls/sealed-call';
import { addToTally, NO_TALLY, type Tally, talliesAgree } from '../calls/tally';
import { browser } from './browser';
import type { LogDatabase } from './log-database';
import type { OpenLog } from './open-log';
import { addToNotice } from './repair-notice';

/** Key of `storage.session` that says the stores were compared since the browser started. */
export const CHECKED_ITEM = 'log-checked';

/** True when the stores disagree or nobody has compared them since the browser started. */
export async function isRepairDue(log: OpenLog): Promise<boolean> {
  if (!(CHECKED_ITEM in (await browser.storage.session.get(CHECKED_ITEM)))) return true;
  const { tally } = await log.places().journal.look([]);
  return log.ask(
    async database => !talliesAgree(await database.readTally(), tally),
    async () => false,
  );
}

/** Copies from elsewhere to unite with the stores' own, and the time things kept aside are dated with. */
interface RepairInput {
  readonly at: number;
  readonly extra: readonly SealedCall[];
}

/** Unites both stores, heals each from the other and compacts the journal, alone when the database fails; the caller holds the `log` lock. */
export async function repairLog(log: OpenLog, { at, extra }: RepairInput): Promise<RepairReport> {
  const { journal } = log.places();
  const contents = await journal.readAll();
  const inDatabase = await log.ask(
    database => readDatabase(database, at),
    async () => NO_DATABASE,
  );
  const merged = mergeCopies([...inDatabase.calls, ...extra], contents.calls);
  const missing = mergeCopies(inDatabase.calls, merged.all.values()).missingInFirst;
  const isUsable = inDatabase !== NO_DATABASE;
  const report: RepairReport = {
    restoredToDatabase: isUsable ? countCalls(missing) : 0,
    restoredToJournal: isUsable ? countCalls(merged.missingInSecond) : 0,
    unreadable: contents.unreadable.size + inDatabase.damaged,
  };
  // Told before it is done: killed half-way it would have been silent; now it is told once more instead.
  await addToNotice(report);
  const tally = addToTally(NO_TALLY, merged.all.values());
  await journal.keepAside(contents.unreadable, at);
  // The journal first: until it has everything, the database keeps what it had.
  await journal.compact(contents, merged.all, tally);
  if (isUsable) await healDatabase(log, missing, tally);
  await browser.storage.session.set({ [CHECKED_ITEM]: at });
  return report;
}

const NO_DATABASE = { calls: [] as SealedCall[], damaged: 0 };

const healDatabase = (log: OpenLog, missing: readonly SealedCall[], tally: Tally): Promise<void> =>
  log.ask(
    database => database.heal(missing, tally),
    async () => undefined,
  );

const countCalls = (calls: readonly SealedCall[]) => calls.filter(({ state }) => state !== 'deleted').length;

async function readDatabase(database: LogDatabase, at: number): Promise<{ calls: SealedCall[]; damaged: number }> {
  const { calls, damaged } = await database.readAll();
  if (damaged.length > 0) await database.keepAside(damaged, at);
  return { calls, damaged: damaged.length };
}
