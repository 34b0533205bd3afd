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

/** A day is over in the last zone that has it so long after it began in Greenwich, ms. */
const OVER_EVERYWHERE = 1.5 * DAY;

/** True while the day to ring again is still to come: kept no longer, the call could not remind of it. */
const isAwaited = ({ followUp }: CallRecord, at: number): boolean =>
  followUp?.isDone === false && at < Date.parse(followUp.on) + OVER_EVERYWHERE;

/** Finds the calls and notes that are kept no longer; an open attempt is never one of them, nor a call that is to be followed up on a day to come. */
export function listRemovals(calls: readonly CallRecord[], retention: Retention, at: number): Removal {
  const isGone = (call: CallRecord) => isOlder(call, retention.keepCallsDays, at) && !isAwaited(call, at);
  const gone = calls.filter(isGone);
  const kept = calls.filter(call => !isGone(call));
  const noted = kept.filter(call => isOlder(call, retention.keepNotesDays, at) && hasWritten(call));
  return { calls: gone.map(deleteCall), notes: noted.map(call => editCall(call, forget(call))) };
}

/** What the caller wrote goes, but a promise still to be asked after stays until that is done. */
const forget = ({ followUp }: CallRecord) => ({ note: '', ...(followUp?.isDone !== false && { promise: '' }) });

const hasWritten = (call: CallRecord): boolean =>
  Object.keys(forget(call)).some(field => (call.details?.[field as 'note' | 'promise'] ?? '') !== '');

/** The clock as a start last saw it, in ms; `leaptAt` while it must first show that it goes on from there. */
export interface SeenClock {
  readonly seenAt: number;
  readonly leaptAt: number | null;
}

/** A clock that went further than this since it was last looked at may be a wrong one, ms. */
const LEAP = 60 * DAY;

/** Looks at the clock: one that was never seen, went back or leapt has to go on for a day before anything is deleted by it. */
export function lookAtClock(seen: SeenClock | null, at: number): SeenClock & { readonly isTrusted: boolean } {
  const isLeap = seen === null || at < seen.seenAt || at - seen.seenAt > LEAP;
  const leaptAt = isLeap ? at : seen.leaptAt;
  const isTrusted = leaptAt === null || at - leaptAt >= DAY;
  return { seenAt: at, leaptAt: isTrusted ? null : leaptAt, isTrusted };
}
