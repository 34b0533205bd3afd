import { browser } from './browser';

/** Work that comes back: does it and says when it is due again, ms. */
export type Job = () => Promise<number>;

/** Where due times live and how the next one is waited for. */
export interface JobPorts {
  readonly now: () => number;
  readonly setAlarm: (at: number) => Promise<void>;
}

/** Key of `storage.local` for when each job is due, ms by job name. */
export const JOBS_ITEM = 'jobs';

/** No job waits longer; a later due time was set by a clock that has gone back since. */
const LONGEST_WAIT_MS = 2 * 86_400_000;

/** What a job that failed by accident waits. */
const AFTER_BUG_MS = 3_600_000;

async function readDueTimes(): Promise<ReadonlyMap<string, number>> {
  const stored: unknown = (await browser.storage.local.get(JOBS_ITEM))[JOBS_ITEM];
  if (typeof stored !== 'object' || stored === null) return new Map();
  return new Map(Object.entries(stored).filter(([, due]) => Number.isFinite(due)));
}

async function runJob(job: Job, now: () => number): Promise<number> {
  try {
    return await job();
  } catch (error) {
    console.error('Call-In: a background job failed', error);
    return now() + AFTER_BUG_MS;
  }
}

/** Runs the jobs that are due by the stored times, stores when each is due next, and sets the alarm for the first of them. */
export async function runDueJobs(jobs: Readonly<Record<string, Job>>, { now, setAlarm }: JobPorts): Promise<void> {
  const known = await readDueTimes();
  const due = new Map<string, number>();
  for (const [name, job] of Object.entries(jobs)) {
    const at = known.get(name);
    const mustWait = at !== undefined && at > now() && at <= now() + LONGEST_WAIT_MS;
    due.set(name, mustWait ? at : await runJob(job, now));
  }
  await browser.storage.local.set({ [JOBS_ITEM]: Object.fromEntries(due) });
  await setAlarm(Math.min(...due.values()));
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
