import type { CallRecord } from '../call-record';
import { leaveUnrecorded, restoreCall } from '../call-session';

/** Which copy of a call the log has, tombstones too. */
export type CallRevision = Pick<CallRecord, 'revision' | 'state'>;

/** What bringing a backup back would do, for the user to see first. */
export interface ImportPlan {
  /** Calls the log does not know. */
  readonly fresh: readonly CallRecord[];
  /** Calls the log has in an earlier revision. */
  readonly newer: readonly CallRecord[];
  /** How many are here already, as they are in the file or in a later revision. */
  readonly here: number;
  /** Calls that were deleted here since, ready to be brought back above their tombstones; only if the user says so. */
  readonly deleted: readonly CallRecord[];
}

/** Compares a backup with the log by id and revision, so that nothing is doubled and no later correction is lost. */
export function planImport(calls: readonly CallRecord[], known: ReadonlyMap<string, CallRevision>): ImportPlan {
  const fresh: CallRecord[] = [];
  const newer: CallRecord[] = [];
  const deleted: CallRecord[] = [];
  for (const found of calls) {
    const held = known.get(found.id);
    // The attempt in hand here stays in hand.
    const call = found.state === 'open' && held?.state !== 'open' ? leaveUnrecorded(found) : found;
    if (!held) fresh.push(call);
    else if (held.state === 'deleted') {
      deleted.push(restoreCall(call, { ...call, revision: Math.max(held.revision, call.revision) }));
      // Without its details the later copy says less than the one here.
    } else if (held.revision < call.revision && call.details) newer.push(call);
  }
  return { fresh, newer, deleted, here: calls.length - fresh.length - newer.length - deleted.length };
}
