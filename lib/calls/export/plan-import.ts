import type { CallRecord } from '../call-record';
import { leaveUnrecorded, restoreCall, takeDetails } from '../call-session';

/** Which copy of a call the log has, tombstones too. */
export type CallRevision = Pick<CallRecord, 'revision' | 'state'>;

/** What bringing a backup back would do, for the user to see first. */
export interface ImportPlan {
  /** Calls the log does not know. */
  readonly fresh: readonly CallRecord[];
  /** Calls the log has in an earlier revision. */
  readonly newer: readonly CallRecord[];
  /** Calls that are here, and whose words can be read in the file alone. */
  readonly worded: readonly CallRecord[];
  /** How many are here already, as they are in the file or in a later revision. */
  readonly here: number;
  /** Calls that were deleted here since, ready to be brought back above their tombstones; only if the user says so. */
  readonly deleted: readonly CallRecord[];
}

/** What of the log a backup is compared with. */
export interface HeldCalls {
  readonly known: ReadonlyMap<string, CallRevision>;
  /** Those whose words cannot be opened, by id. */
  readonly wordless: ReadonlyMap<string, CallRecord>;
}

/** Compares a backup with the log by id and revision, so that nothing is doubled and no later correction is lost. */
export function planImport(calls: readonly CallRecord[], { known, wordless }: HeldCalls): ImportPlan {
  const fresh: CallRecord[] = [];
  const newer: CallRecord[] = [];
  const deleted: CallRecord[] = [];
  const worded: CallRecord[] = [];
  for (const found of calls) {
    const held = known.get(found.id);
    const mute = wordless.get(found.id);
    // The attempt in hand here stays in hand.
    const call = found.state === 'open' && held?.state !== 'open' ? leaveUnrecorded(found) : found;
    if (!held) fresh.push(call);
    else if (held.state === 'deleted') {
      deleted.push(restoreCall(call, { ...call, revision: Math.max(held.revision, call.revision) }));
      // Without its details the later copy says less than the one here.
    } else if (held.revision < call.revision && call.details) newer.push(call);
    else if (mute && call.details) worded.push(takeDetails(mute, call.details));
  }
  const here = calls.length - [fresh, newer, deleted, worded].reduce((sum, { length }) => sum + length, 0);
  return { fresh, newer, deleted, worded, here };
}
