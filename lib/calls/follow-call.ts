import type { CallLog } from './call-log';
import type { CallRecord } from './call-record';

/** How long after it a call that was logged without an attempt is still what another window talks about, in ms. */
const FRESH_MS = 10_000;

/** True for an outcome given a moment ago without dialling here: no window knew of an attempt. */
function wasJustLogged({ state, way, startedAt }: CallRecord, at: number): boolean {
  return state === 'ended' && way === 'none' && at - startedAt >= 0 && at - startedAt < FRESH_MS;
}

/** What the log says after another window wrote to it. */
interface WrittenElsewhere {
  /** The call held, as it is now; null when it is gone. */
  readonly stored: CallRecord | null;
  readonly open: CallRecord | null;
  /** A call of which `wasJustLogged` is true. */
  readonly fresh: CallRecord | null;
}

/** The call in hand after another window wrote to the log; an attempt begun there takes its place, for there is one at a time. */
export function followCall(held: CallRecord | null, { stored, open, fresh }: WrittenElsewhere): CallRecord | null {
  if (open && open.id !== held?.id) return open;
  if (!held || !stored || stored.state === 'deleted') return fresh;
  return stored.revision > held.revision ? stored : held;
}

/** What a window holds that hears of a change of the log. */
interface Holding {
  readonly held: CallRecord | null;
  /** Id of the call it put away last, which does not come back. */
  readonly away: string;
  /** When it opened: what was logged before is over, and only a repair may have told of it. */
  readonly openedAt: number;
  readonly at: number;
}

/** Reads what `followCall` goes by. */
export async function readFollowed(
  log: Pick<CallLog, 'read' | 'readOpen' | 'readMany'>,
  { held, away, openedAt, at }: Holding,
): Promise<CallRecord | null> {
  const [stored, open, [newest]] = await Promise.all([
    held && log.read(held.id),
    log.readOpen(),
    log.readMany({ limit: 1, offset: 0 }),
  ]);
  const fresh =
    newest && newest.id !== away && newest.startedAt >= openedAt && wasJustLogged(newest, at) ? newest : null;
  return followCall(held, { stored, open, fresh });
}
