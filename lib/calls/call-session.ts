import type { CallDetails, CallRecord, FollowUp, Outcome, Stance, Way } from './call-record';

/** An attempt without an outcome ends as *not recorded* after this long, in hours: a laptop closed for a night asks in the morning. */
export const OPEN_HOURS = 24;

/** What a page knows when a number is about to leave the screen; `id` is a fresh UUID. */
export interface Attempt {
  readonly id: string;
  readonly at: number;
  readonly way: Way;
  readonly campaign: CallRecord['campaign'];
  readonly action: string;
  readonly target: string;
  readonly also?: CallRecord['also'];
  readonly details: CallDetails;
}

/** Starts a record at revision 1, open until an outcome is given. */
export function openCall({ id, at, way, campaign, action, target, also, details }: Attempt): CallRecord {
  const parts = { campaign, action, target, ...(also && { also }) };
  return { id, revision: 1, state: 'open', startedAt: at, way, ...parts, details };
}

/** The call with the campaigns that are said now: more may have been taken up, or left out, while it rang. */
export function takeParts(call: CallRecord, { also, details }: Pick<Attempt, 'also' | 'details'>): CallRecord {
  const { also: _before, ...rest } = call;
  const { campaignTitle } = details;
  return { ...rest, ...(also && { also }), ...(call.details && { details: { ...call.details, campaignTitle } }) };
}

/** The open call, rung another way than it was begun: a number that was copied may be dialled here after all. */
export function takeWay(call: CallRecord, way: CallRecord['way']): CallRecord {
  return call.way === way ? call : { ...call, revision: call.revision + 1, way };
}

/** Ends an open call, or corrects the outcome of an ended one; a stance stays only with *reached*. */
export function endCall(call: CallRecord, outcome: Outcome, at: number): CallRecord {
  const heard = outcome === 'reached' ? call : withoutStance(call);
  return { ...heard, revision: call.revision + 1, state: 'ended', outcome, endedAt: at };
}

function withoutStance(call: CallRecord): CallRecord {
  if (call.details?.stance === undefined) return call;
  const { stance: _stance, ...details } = call.details;
  return { ...call, details };
}

/** A call whose own words cannot be opened any more, with those a copy of it has. */
export function takeDetails(call: CallRecord, details: CallDetails): CallRecord {
  const whole = { ...call, revision: call.revision + 1, details };
  return call.outcome === 'reached' ? whole : withoutStance(whole);
}

/** Takes an outcome back: the call is open again, as before it was logged. */
export function reopenCall(call: CallRecord): CallRecord {
  const { outcome: _outcome, endedAt: _endedAt, followUp: _followUp, ...rest } = withoutStance(call);
  return { ...rest, revision: call.revision + 1, state: 'open' };
}

/** What the caller may add to a call or correct; null takes it away, what is absent stays. */
export interface CallEdit {
  readonly note?: string;
  readonly promise?: string;
  readonly stance?: Stance | null;
  readonly followUp?: FollowUp | null;
}

/** Changes what the caller wrote about a call; the outcome is changed by `endCall`. Of a call whose details are sealed for good only the follow-up can change. */
export function editCall(call: CallRecord, { followUp, ...written }: CallEdit): CallRecord {
  const { followUp: before, details, ...rest } = call;
  const planned = followUp === undefined ? before : (followUp ?? undefined);
  return {
    ...rest,
    revision: call.revision + 1,
    ...(planned && { followUp: planned }),
    ...(details && { details: rewrite(details, written) }),
  };
}

function rewrite(
  { stance: said, promise: promised, ...details }: CallDetails,
  { note = details.note, promise = promised, stance = said }: Omit<CallEdit, 'followUp'>,
): CallDetails {
  return { ...details, note, ...(promise && { promise }), ...(stance && { stance }) };
}

/** Turns a call into a tombstone: id and revision stay so that no copy of it comes back, all that tells about the call goes. */
export function deleteCall(call: CallRecord): CallRecord {
  const { id, revision } = call;
  return { ...NOTHING_TOLD, id, revision: revision + 1, state: 'deleted' };
}

const NOTHING_TOLD = { startedAt: 0, way: 'none', campaign: ' ', action: '', target: '' } as const;

/** Brings back a call deleted a moment ago, from the copy the screen still holds, above the tombstone's revision. */
export function restoreCall(before: CallRecord, tombstone: CallRecord): CallRecord {
  return { ...before, revision: tombstone.revision + 1 };
}

/**
 * An attempt that comes back, from a file or by an undo: over, for it must not take the place of the call in hand, there being
 * one at a time. Its revision stays, so that the outcome it was given where it was made wins when a later file tells it.
 */
export const leaveUnrecorded = (attempt: CallRecord): CallRecord => ({
  ...endCall(attempt, 'not_recorded', attempt.startedAt),
  revision: attempt.revision,
});

/** True when an open attempt is older than a day; a clock set back never expires one. */
export function isExpired(call: CallRecord, at: number): boolean {
  return call.state === 'open' && at - call.startedAt >= OPEN_HOURS * 3_600_000;
}

/** Ends an expired attempt as *not recorded*, dated at the end of its day. */
export function expireCall(call: CallRecord): CallRecord {
  return endCall(call, 'not_recorded', call.startedAt + OPEN_HOURS * 3_600_000);
}
