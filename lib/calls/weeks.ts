import { type PlainDate, showLocalDate } from '../campaigns/local-date';
import { readOffset } from '../campaigns/zone-offsets';
import { addDays } from './follow-up';

const HOUR_MS = 3_600_000;

/** The first instant (ms) of a calendar day in a zone, which is not 0:00 where clocks change at midnight. */
export function findDayStart(date: PlainDate, timeZone: string): number {
  const utc = Date.parse(`${date}T00:00:00Z`);
  // Clocks that change around this midnight leave two candidates; the right one is the earliest that lies in the day.
  const candidates = [utc - 15 * HOUR_MS, utc + 15 * HOUR_MS]
    .map(near => utc - readOffset(near, timeZone) * 60_000)
    .sort((a, b) => a - b);
  const start = candidates.find(at => showLocalDate(at, timeZone) === date);
  return start ?? Number(candidates[0]);
}

/** A calendar week, Sunday to Saturday, as a span of time. */
export interface Week {
  readonly sunday: PlainDate;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** The week an instant lies in, or one so many weeks before it. */
export function findWeek(at: number, timeZone: string, weeksBefore = 0): Week {
  const today = showLocalDate(at, timeZone);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const sunday = addDays(today, -weekday - 7 * weeksBefore);
  return { sunday, from: findDayStart(sunday, timeZone), to: findDayStart(addDays(sunday, 7), timeZone) };
}
