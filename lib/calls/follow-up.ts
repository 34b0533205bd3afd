import { type PlainDate, showLocalDate } from '../campaigns/local-date';
import type { CallRecord } from './call-record';
import { editCall } from './call-session';

const DAY_MS = 86_400_000;

/** The last day a field takes: given none, browsers let years have six digits. */
export const LAST_DAY: PlainDate = '9999-12-31';

/** The day so many days later on the calendar. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The next day offices are open after an instant: tomorrow, or Monday. */
export function findNextWeekday(at: number, timeZone: string): PlainDate {
  const tomorrow = addDays(showLocalDate(at, timeZone), 1);
  const weekday = new Date(`${tomorrow}T00:00:00Z`).getUTCDay();
  return addDays(tomorrow, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** A call that ended with *call back*, with a day for it when it has none; any other as it is, and at the same revision. */
export function planCallBack(call: CallRecord, at: number, timeZone: string): CallRecord {
  if (call.outcome !== 'call_back' || call.followUp) return call;
  const followUp = { on: findNextWeekday(at, timeZone), isDone: false };
  return { ...editCall(call, { followUp }), revision: call.revision };
}
