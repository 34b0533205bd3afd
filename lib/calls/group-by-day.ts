import { showLocalDate } from '../campaigns/local-date';
import type { CallRecord } from './call-record';

/** The calls of one day in the caller's zone. */
export interface DayOfCalls {
  /** Plain date, 2012-12-17. */
  readonly date: string;
  readonly calls: readonly CallRecord[];
}

/** Parts a list of calls, newest first, into days; the order inside is kept. */
export function groupByDay(calls: readonly CallRecord[], timeZone: string): readonly DayOfCalls[] {
  const days: { date: string; calls: CallRecord[] }[] = [];
  for (const call of calls) {
    const date = showLocalDate(call.startedAt, timeZone);
    const last = days.at(-1);
    if (last?.date === date) last.calls.push(call);
    else days.push({ date, calls: [call] });
  }
  return days;
}
