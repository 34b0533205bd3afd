import type { CallLog, RepairReport } from '../calls/call-log';
import type { CallRecord } from '../calls/call-record';
import { endCall, expireCall, isExpired } from '../calls/call-session';
import { winningCopies } from '../calls/merge-copies';
import type { SealedCall } from '../calls/sealed-call';
import { createClosedLog } from './closed-log';
import { handOver, handOverRepair } from './hand-over';
import { readKeptCopies, takeApartDatabase } from './kept-copies';
import { underLock } from './lock';
import { createLookups } from './log-lookups';
import { createLogNews, type LogNews } from './log-news';
import { type LogPlaces, openCopy } from './log-places';
import { healLog, isRepairDue, repairWhileDue, type Survey, surveyLog } from './log-repair';
import { type OpenLog, openLog } from './open-log';
import { dismissNotice, readNotice } from './repair-notice';
import { saveCall } from './save-call';

/** An open log with the ways in and out of its window. */
interface OpenedLog {
  readonly log: OpenLog;
  readonly news: LogNews;
  readonly now: () => number;
}

/**
 * Opens the call log: key loaded, database open, so that a save is short enough to finish before `tel:` closes the popup.
 * Only extension pages call it. Always resolves: see `health` for a damaged or newer database; when the key itself cannot be
 * read, every save rejects.
 */
export async function createCallLog({ now = Date.now }: { now?: () => number } = {}): Promise<CallLog> {
  const news = createLogNews();
  try {
    return createOpenedLog({ log: await openLog(() => news.tell('changed')), news, now });
  } catch (cause) {
    return createClosedLog(cause);
  }
}

function createOpenedLog({ log, news, now }: OpenedLog): CallLog {
  const lookups = createLookups(log);
  const save: CallLog['save'] = async call => {
    let written: readonly string[] = [call.id];
    const note = (ids: readonly string[]) => {
      written = ids;
    };
    const saved = await handOver(call, () => underLock('log', () => saveCall(log, call, note)));
    news.tell('changed', written);
    return saved;
  };
  news.watch(change => {
    if (change === 'erased') log.forget();
  });
  return {
    save,
    // Whoever saves many waits a moment anyway; the popup's first paint need not carry it.
    async saveMany(calls, tell) {
      const { saveCalls } = await import('./save-calls');
      const saved = await saveCalls(log, calls, tell);
      news.tell('changed');
      return saved;
    },
    readOpen: () => readOpen({ log, now, save }),
    ...createReads(log),
    lookUp: async () => lookups,
    watch: show => news.watch((_, ids) => show(ids)),
    health: log.health,
    ...createRepairs({ log, news, now }),
    readNotice,
    dismissNotice,
    readKept: () => readKeptCopies(log.places()),
  };
}

/** Every repair keeps up with the key first: what another key sealed would pass for damaged. */
function createRepairs({ log, news, now }: OpenedLog): Pick<CallLog, 'repair' | 'repairIfDue' | 'rebuild'> {
  const heal = async (survey: Survey): Promise<RepairReport> => {
    const report = await healLog(log, survey, now());
    news.tell('changed');
    return report;
  };
  return {
    repair: () =>
      underLock('log', async () => {
        await log.keepUp();
        return heal(await surveyLog(log));
      }),
    async repairIfDue() {
      if (!(await isRepairDue(log))) return null;
      const report = await handOverRepair(() => repairWhileDue(log, now));
      if (report) news.tell('changed');
      return report;
    },
    rebuild: () =>
      underLock('log', async () => {
        const salvaged = await takeApartDatabase(await log.keepUp(), now());
        await log.reopen();
        return heal(await surveyLog(log, salvaged));
      }),
  };
}

function createReads(log: OpenLog): Pick<CallLog, 'read' | 'readMany' | 'readRevisions' | 'count'> {
  const open = (call: SealedCall) => openCopy(log.places().seal, call);
  return {
    async read(id) {
      const call = await log.ask(
        database => database.read(id),
        async places => (await readJournal(places)).get(id) ?? null,
      );
      return call && call.state !== 'deleted' ? open(call) : null;
    },
    async readMany({ limit, offset }) {
      const calls = await log.ask(
        database => database.readMany({ limit, offset }),
        async places => (await readListed(places)).slice(offset, offset + limit),
      );
      return Promise.all(calls.map(open));
    },
    async readRevisions() {
      const calls = await log.ask(
        async database => (await database.readAll()).calls,
        async places => [...(await readJournal(places)).values()],
      );
      return new Map(calls.map(({ id, revision, state }) => [id, { revision, state }]));
    },
    count: () =>
      log.ask(
        database => database.count(),
        async places => (await readListed(places)).length,
      ),
  };
}

const readJournal = async ({ journal }: LogPlaces) => winningCopies((await journal.readAll()).calls);

const readListed = async (places: LogPlaces) =>
  [...(await readJournal(places)).values()].filter(({ state }) => state !== 'deleted').sort(newestFirst);

const newestFirst = (a: SealedCall, b: SealedCall) => b.startedAt - a.startedAt;

/** The newest attempt; older ones (two windows while a store was down) and expired ones end as *not recorded*. */
async function readOpen({ log, now, save }: { log: OpenLog; now: () => number; save: CallLog['save'] }) {
  const found = await log.ask(
    database => database.readOpen(),
    async places => [...(await readJournal(places)).values()].filter(({ state }) => state === 'open'),
  );
  const [newest, ...older] = found.sort(newestFirst);
  const { seal } = log.places();
  for (const call of older) await save(endCall(await openCopy(seal, call), 'not_recorded', newest?.startedAt ?? now()));
  if (!newest) return null;
  const call: CallRecord = await openCopy(seal, newest);
  if (!isExpired(call, now())) return call;
  await save(expireCall(call));
  return null;
}
