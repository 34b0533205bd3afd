import { type PlainDate, showLocalDate } from '../campaigns/local-date';
import { createOffsetReader } from '../campaigns/zone-offsets';
import { findWall } from '../targets/wall-time';
import { addDays } from './follow-up';

/** The first instant (ms) of a calendar day in a zone, which is not 0:00 where clocks change at midnight. */
export const findDayStart = (date: PlainDate, timeZone: string): number =>
  findWall(Date.parse(`${date}T00:00:00Z`), createOffsetReader(timeZone));

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
