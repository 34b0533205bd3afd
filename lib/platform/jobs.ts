import { browser } from './browser';
import { underJobLock } from './lock';
import { whileAwake } from './while-awake';
import { writeLocal } from './write-local';

/** Work that comes back: does it and says when it is due again, ms. */
export type Job = () => Promise<number>;

/** Where due times live and how the next one is waited for. */
export interface JobPorts {
  readonly now: () => number;
  readonly setAlarm: (at: number) => Promise<void>;
}

/** Key of `storage.local` for when each job is due, ms by job name. */
export const JOBS_ITEM = 'jobs';

/** Stands beside the jobs' names: when the due times were stored, ms. */
const STORED_AT = 'stored-at';

/** What a job that failed by accident waits. */
const AFTER_BUG_MS = 3_600_000;

/** None of them is known any more once the clock has gone back since they were stored: each would come later by as much. */
async function readDueTimes(now: number): Promise<ReadonlyMap<string, number>> {
  const stored: unknown = (await browser.storage.local.get(JOBS_ITEM))[JOBS_ITEM];
  if (typeof stored !== 'object' || stored === null) return new Map();
  const times = new Map(Object.entries(stored).filter(([, due]) => Number.isFinite(due)));
  return (times.get(STORED_AT) ?? Number.POSITIVE_INFINITY) > now ? new Map() : times;
}

async function runJob(job: Job, now: () => number): Promise<number> {
  try {
    return await whileAwake(job);
  } catch (error) {
    console.error('Call-In: a background job failed', error);
    return now() + AFTER_BUG_MS;
  }
}

/** What is overdue after all is being done, or was by a worker that died: looked at again so much later, ms. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Runs the jobs that are due by the stored times, and one that is asked for whatever its time; stores when each is due next,
 * and has the alarm set for the first of them all the while, for the worker may die in any. Each runs alone, and what one of
 * them stores is there before the next begins: a slow one neither holds up nor undoes what another run does meanwhile.
 */
export async function runDueJobs(
  jobs: Readonly<Record<string, Job>>,
  { now, setAlarm }: JobPorts,
  asked?: string,
): Promise<void> {
  const unstored = new Map<string, number>();
  // Alone as well, or of two runs the one that knows less might set the alarm last.
  const arm = (noted: Readonly<Record<string, number>> = {}) =>
    underJobLock('', async () => {
      await noteDue(noted, now()).catch((error: unknown) => {
        console.error('Call-In: when a job is due was not stored', error);
        for (const [name, at] of Object.entries(noted)) unstored.set(name, at);
      });
      const due = new Map([...(await readDueTimes(now())), ...unstored]);
      const times = Object.keys(jobs).map(name => due.get(name) ?? now());
      await setAlarm(Math.min(...times.map(at => (at > now() ? at : now() + LOOK_AGAIN_MS))));
    });
  await arm();
  for (const [name, job] of Object.entries(jobs)) {
    await underJobLock(name, async () => {
      const due = (await readDueTimes(now())).get(name);
      const mustWait = due !== undefined && due > now() && name !== asked;
      if (!mustWait) await arm({ [name]: await runJob(job, now) });
    });
  }
}

/** The caller holds the table's lock. */
async function noteDue(noted: Readonly<Record<string, number>>, now: number): Promise<void> {
  if (Object.keys(noted).length === 0) return;
  const before = Object.fromEntries(await readDueTimes(now));
  await writeLocal({ [JOBS_ITEM]: { ...before, ...noted, [STORED_AT]: now } });
}

/**
 * True where what is due must not wait for the ring that is set (ms): it was lost; it is overdue, for timers may stand still
 * while a machine sleeps; or the clock has gone back since.
 */
export async function isRingLate(ringsAt: number | undefined, now: number): Promise<boolean> {
  return ringsAt === undefined || ringsAt <= now || (await readDueTimes(now)).size === 0;
}

/** Key of `storage.session`, which empties when the browser or the extension starts anew. */
const PREPARED_ITEM = 'prepared';

/** True when the stores were put in order since the browser, or this version of the extension, started. */
export async function isPrepared(): Promise<boolean> {
  return (await browser.storage.session.get(PREPARED_ITEM))[PREPARED_ITEM] === true;
}

/** Notes that they were. */
export async function notePrepared(): Promise<void> {
  await browser.storage.session.set({ [PREPARED_ITEM]: true });
}
