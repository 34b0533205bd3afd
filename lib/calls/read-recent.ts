import { listWrongNumbers } from './after-call';
import type { CallLog, LogHealth, RepairReport } from './call-log';
import type { CallRecord } from './call-record';

/** What the call screen shows of the log. */
export interface RecentCalls {
  /** Newest first, enough for today's progress. */
  readonly recent: readonly CallRecord[];
  readonly count: number;
  /** Still to do, the earliest first. */
  readonly followUps: readonly CallRecord[];
  /** Numbers the caller noted as wrong, E.164, with when they last did. */
  readonly wrongNumbers: ReadonlyMap<string, number>;
  readonly notice: RepairReport | null;
  readonly logHealth: LogHealth['database'];
}

/** How many of the newest calls are read for today's progress. */
const RECENT = 100;
/** More wrong numbers than anybody notes are not read. */
const WRONG = 200;

/** Reads it, whatever the log's size; rejects when the log cannot be read. */
export async function readRecent(log: CallLog): Promise<RecentCalls> {
  const [recent, count, notice, lookedUp] = await Promise.all([
    log.readMany({ limit: RECENT, offset: 0 }),
    log.count(),
    log.readNotice(),
    // What they say is left out where they fail: the log's own health says why.
    lookUp(log).catch(() => NOTHING_LOOKED_UP),
  ]);
  return { recent, count, notice, ...lookedUp, logHealth: log.health().database };
}

/** What was read, without a call that has left the log since; one put back comes with a higher revision. */
export function leaveOut<Read extends Pick<RecentCalls, 'recent' | 'wrongNumbers'>>(
  read: Read,
  gone: CallRecord,
): Read {
  const { details, startedAt } = gone;
  const recent = read.recent.filter(({ id, revision }) => id !== gone.id || revision > gone.revision);
  const wrongNumbers = new Map(read.wrongNumbers);
  if (wrongNumbers.get(details?.number ?? '') === startedAt) wrongNumbers.delete(details?.number ?? '');
  return { ...read, recent, wrongNumbers };
}

type LookedUp = Pick<RecentCalls, 'followUps' | 'wrongNumbers'>;
const NOTHING_LOOKED_UP: LookedUp = { followUps: [], wrongNumbers: new Map() };

async function lookUp(log: CallLog): Promise<LookedUp> {
  const lookups = await log.lookUp();
  const [followUps, wrong] = await Promise.all([
    lookups.readFollowUps(),
    lookups.find({ outcome: 'wrong_number', limit: WRONG, offset: 0 }),
  ]);
  return { followUps, wrongNumbers: listWrongNumbers(wrong) };
}
