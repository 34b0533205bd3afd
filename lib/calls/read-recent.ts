import type { CallLog, LogHealth, RepairReport } from './call-log';
import type { CallRecord } from './call-record';

/** What the call screen shows of the log. */
export interface RecentCalls {
  /** Newest first, enough for today's progress. */
  readonly recent: readonly CallRecord[];
  readonly count: number;
  readonly notice: RepairReport | null;
  readonly logHealth: LogHealth['database'];
}

/** How many of the newest calls are read for today's progress. */
const RECENT = 100;

/** Reads it, whatever the log's size; rejects when the log cannot be read. */
export async function readRecent(log: CallLog): Promise<RecentCalls> {
  const [recent, count, notice] = await Promise.all([
    log.readMany({ limit: RECENT, offset: 0 }),
    log.count(),
    log.readNotice(),
  ]);
  return { recent, count, notice, logHealth: log.health().database };
}
