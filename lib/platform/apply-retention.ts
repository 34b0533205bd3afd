import type { CallLog } from '../calls/call-log';
import { readWholeLog } from '../calls/read-whole-log';
import { listRemovals, type Retention, trustClock } from '../calls/retention';
import { browser } from './browser';

/** Key of `storage.local` for the time (ms) retention last looked at the clock. */
export const CLOCK_ITEM = 'clock-seen';

/** Windows opened shortly after each other do not read the whole log each time. */
const REST_MS = 3_600_000;

const isKeptForEver = ({ keepCallsDays, keepNotesDays }: Retention) => keepCallsDays === null && keepNotesDays === null;

/** Deletes what is kept no longer, at a start; a clock that leapt since the last time must say the same again first. Returns how many calls and notes went. */
export async function applyRetention(log: CallLog, retention: Retention, at: number): Promise<number> {
  if (isKeptForEver(retention)) return 0;
  const stored: unknown = (await browser.storage.local.get(CLOCK_ITEM))[CLOCK_ITEM];
  const seenAt = typeof stored === 'number' ? stored : null;
  if (seenAt !== null && at >= seenAt && at - seenAt < REST_MS) return 0;
  await browser.storage.local.set({ [CLOCK_ITEM]: at });
  return trustClock(seenAt, at) ? removeNow(log, retention, at) : 0;
}

/** Deletes what is kept no longer because the user has just seen how much that is and said yes. */
export async function removeNow(log: CallLog, retention: Retention, at: number): Promise<number> {
  await browser.storage.local.set({ [CLOCK_ITEM]: at });
  const { calls, notes } = listRemovals(await readWholeLog(log), retention, at);
  if (calls.length + notes.length > 0) await log.saveMany([...calls, ...notes]);
  return calls.length + notes.length;
}
