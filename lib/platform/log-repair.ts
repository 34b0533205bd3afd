import type { RepairReport } from '../calls/call-log';
import { type Merged, mergeCopies } from '../calls/merge-copies';
import type { SealedCall } from '../calls/sealed-call';
import { addToTally, NO_TALLY, type Tally, talliesAgree } from '../calls/tally';
import { browser } from './browser';
import type { JournalContents } from './journal';
import { underLock } from './lock';
import type { OpenLog } from './open-log';
import { addToNotice } from './repair-notice';
import { keyPlace } from './seal-key';

/** Key of `storage.session` that says the stores were compared since the browser started. */
export const CHECKED_ITEM = 'log-checked';

/** What each store says it was given; null for a database that cannot be asked. */
interface Tallies {
  readonly journal: Tally;
  readonly database: Tally | null;
}

/** Everything both stores hold and what to do about it, and the tallies at that time. */
export interface Survey {
  /** Name of the key it was read with. */
  readonly keyId: string;
  readonly tallies: Tallies;
  readonly contents: JournalContents;
  readonly database: { readonly calls: readonly SealedCall[]; readonly damaged: readonly unknown[] } | null;
  /** Both united, with copies from elsewhere. */
  readonly merged: Merged;
  readonly missingInDatabase: readonly SealedCall[];
  readonly tally: Tally;
}

async function readTallies(log: OpenLog): Promise<Tallies> {
  const { tally } = await log.places().journal.look([]);
  const database = await log.ask<Tally | null>(
    store => store.readTally(),
    async () => null,
  );
  return { journal: tally, database };
}

/** True when the stores disagree or nobody has compared them since the browser started. */
export async function isRepairDue(log: OpenLog): Promise<boolean> {
  if (!(CHECKED_ITEM in (await browser.storage.session.get(CHECKED_ITEM)))) return true;
  const { journal, database } = await readTallies(log);
  return database !== null && !talliesAgree(database, journal);
}

/** Reads and compares both stores, with copies from elsewhere; needs no lock, because `isStillTrue` tells whether anything was written since. It is most of a repair's time. */
export async function surveyLog(log: OpenLog, extra: readonly SealedCall[] = []): Promise<Survey> {
  const { journal, seal } = log.places();
  const tallies = await readTallies(log);
  const contents = await journal.readAll();
  const database = await log.ask<Survey['database']>(
    store => store.readAll(),
    async () => null,
  );
  const inDatabase = database?.calls ?? [];
  const merged = mergeCopies(extra.length > 0 ? [...inDatabase, ...extra] : inDatabase, contents.calls);
  return {
    ...{ keyId: seal.keyId, tallies, contents, database, merged },
    missingInDatabase:
      extra.length > 0 ? mergeCopies(inDatabase, merged.all.values()).missingInFirst : merged.missingInFirst,
    tally: addToTally(NO_TALLY, merged.all.values()),
  };
}

/** True when neither store was written since the survey; the caller holds the `log` lock. */
export async function isStillTrue(log: OpenLog, { tallies }: Survey): Promise<boolean> {
  const { journal, database } = await readTallies(log);
  if ((database === null) !== (tallies.database === null)) return false;
  return (
    talliesAgree(journal, tallies.journal) &&
    (!database || !tallies.database || talliesAgree(database, tallies.database))
  );
}

/** Heals each store from the other, as the survey found, and compacts the journal; the caller holds the `log` lock. `at` dates what is kept aside. */
export async function healLog(log: OpenLog, survey: Survey, at: number): Promise<RepairReport> {
  const { contents, database, merged, missingInDatabase, tally } = survey;
  const { journal } = log.places();
  const report = reportOn(survey);
  // Told before it is done: killed half-way it would have been silent; now it is told once more instead.
  await addToNotice(report);
  await journal.keepAside(contents.unreadable, at);
  // The journal first: until it has everything, the database keeps what it had.
  await journal.compact(contents, merged.all, tally);
  await log.ask(
    async store => {
      if (!database) return;
      if (database.damaged.length > 0) await store.keepAside(database.damaged, at);
      await store.heal(missingInDatabase, { tally, count: countCalls(merged.all.values()) });
    },
    async () => undefined,
  );
  await keyPlace().keepCopy();
  await browser.storage.session.set({ [CHECKED_ITEM]: at });
  return report;
}

/** A long log takes seconds to survey: what was saved meanwhile is worth looking again rather than holding up the next save. */
const SURVEYS = 4;

/** Surveys outside the `log` lock, so that a call can be saved meanwhile, and heals inside; null where no repair is due. The caller holds the `repair` lock. */
export async function repairWhileDue(log: OpenLog, now: () => number): Promise<RepairReport | null> {
  for (let left = SURVEYS; await isRepairDue(log); left -= 1) {
    await log.keepUp();
    const survey = await surveyLog(log);
    const report = await underLock('log', async () => {
      if (!(await isRepairDue(log))) return null;
      const { seal } = await log.keepUp();
      if (seal.keyId === survey.keyId && (await isStillTrue(log, survey))) return healLog(log, survey, now());
      // Who saves all the time waits once.
      return left > 1 ? 'changed' : healLog(log, await surveyLog(log), now());
    });
    if (report !== 'changed') return report;
  }
  return null;
}

function reportOn({ contents, database, merged, missingInDatabase }: Survey): RepairReport {
  return {
    restoredToDatabase: database ? countCalls(missingInDatabase) : 0,
    restoredToJournal: database ? countCalls(merged.missingInSecond) : 0,
    unreadable: contents.unreadable.size + (database?.damaged.length ?? 0),
  };
}

const countCalls = (calls: Iterable<SealedCall>) => [...calls].filter(({ state }) => state !== 'deleted').length;
