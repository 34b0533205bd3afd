import type { CallRecord } from './call-record';
import { deleteCall, editCall } from './call-session';

/** How long the log keeps what; null: for ever. */
export interface Retention {
  readonly keepCallsDays: number | null;
  /** Notes may go earlier than their calls. */
  readonly keepNotesDays: number | null;
}

/** What keeping no longer would take now, as the revisions that do it. */
export interface Removal {
  readonly calls: readonly CallRecord[];
  readonly notes: readonly CallRecord[];
}

const DAY = 86_400_000;

const isOlder = (call: CallRecord, days: number | null, at: number): boolean =>
  days !== null && call.state === 'ended' && at - call.startedAt > days * DAY;

/** Finds the calls and notes that are kept no longer; an open attempt is never one of them. */
export function listRemovals(calls: readonly CallRecord[], retention: Retention, at: number): Removal {
  const gone = calls.filter(call => isOlder(call, retention.keepCallsDays, at));
  const noted = calls.filter(
    call =>
      isOlder(call, retention.keepNotesDays, at) &&
      !isOlder(call, retention.keepCallsDays, at) &&
      (call.details?.note ?? '') !== '',
  );
  return { calls: gone.map(deleteCall), notes: noted.map(call => editCall(call, { note: '' })) };
}

/** A clock that went further than this since it was last looked at may be a wrong one, ms. */
const LEAP = 60 * DAY;

/** What to do at a start: with the clock as last seen (ms, null at the first time), remove now or only note the time and wait a day. */
export function trustClock(seenAt: number | null, at: number): boolean {
  return seenAt !== null && at >= seenAt && at - seenAt <= LEAP;
}
