import { type PlainDate, showLocalDate } from '../campaigns/local-date';
import { listFederalHolidays } from '../targets/congress/federal-holidays';
import type { CallRecord } from './call-record';
import { editCall } from './call-session';

const DAY_MS = 86_400_000;

/** The last day a field takes: given none, browsers let years have six digits. */
export const LAST_DAY: PlainDate = '9999-12-31';

/** The day so many days later on the calendar. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** A weekend, or a holiday that federal offices keep, and nearly all others with them. */
const isOfficeClosed = (date: PlainDate): boolean =>
  new Date(date).getUTCDay() % 6 === 0 || listFederalHolidays(Number.parseInt(date, 10)).includes(date);

/** The next day offices are open after an instant: tomorrow, or the first after weekend and holidays. */
export function findNextOfficeDay(at: number, timeZone: string): PlainDate {
  let day = addDays(showLocalDate(at, timeZone), 1);
  while (isOfficeClosed(day)) day = addDays(day, 1);
  return day;
}

/** A call that ended with *call back*, with a day for it when it has none; any other as it is, and at the same revision. */
export function planCallBack(call: CallRecord, at: number, timeZone: string): CallRecord {
  if (call.outcome !== 'call_back' || call.followUp) return call;
  const followUp = { on: findNextOfficeDay(at, timeZone), isDone: false };
  return { ...editCall(call, { followUp }), revision: call.revision };
}
