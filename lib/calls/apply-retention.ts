import type { CallLog } from './call-log';
import { readWholeLog } from './read-whole-log';
import { listRemovals, lookAtClock, type Retention, type SeenClock } from './retention';

/** Where the clock is kept as retention last saw it. */
export interface ClockMemory {
  /** Null before the first time. */
  read(): Promise<SeenClock | null>;
  write(seen: SeenClock): Promise<void>;
}

/** What retention works with. */
export interface RetentionPorts {
  readonly log: CallLog;
  readonly clock: ClockMemory;
  readonly at: number;
}

/** Windows opened shortly after each other do not read the whole log each time. */
const REST_MS = 3_600_000;

/** Deletes what is kept no longer, at a start; a clock that leapt since the last time must go on for a day first. Returns how many calls and notes went. */
export async function applyRetention(retention: Retention, ports: RetentionPorts): Promise<number> {
  if (retention.keepCallsDays === null && retention.keepNotesDays === null) return 0;
  const { clock, at } = ports;
  const seen = await clock.read();
  if (seen && at >= seen.seenAt && at - seen.seenAt < REST_MS) return 0;
  const { isTrusted, ...now } = lookAtClock(seen, at);
  await clock.write(now);
  return isTrusted ? removeNow(retention, ports) : 0;
}

/** Deletes what is kept no longer because the user has just seen how much that is and said yes. */
export async function removeNow(retention: Retention, { log, clock, at }: RetentionPorts): Promise<number> {
  await clock.write({ seenAt: at, leaptAt: null });
  const { calls, notes } = listRemovals(await readWholeLog(log), retention, at);
  if (calls.length + notes.length > 0) await log.saveMany([...calls, ...notes]);
  return calls.length + notes.length;
}
