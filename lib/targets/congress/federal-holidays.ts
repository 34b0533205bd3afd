import type { PlainDate } from '../../campaigns/local-date';

/** Holidays with a date of their own, after 5 U.S.C. 6103(a): month and day. */
const FIXED = [
  [1, 1],
  [6, 19],
  [7, 4],
  [11, 11],
  [12, 25],
] as const;

/** The others: month, weekday from Sunday, and which of them; the fifth stands for the last. */
const FLOATING = [
  [1, 1, 3],
  [2, 1, 3],
  [5, 1, 5],
  [9, 1, 1],
  [10, 1, 2],
  [11, 4, 4],
] as const;

const DAY = 86_400_000;

/** A holiday on a Saturday is kept on the Friday, one on a Sunday on the Monday. */
function keepOn(at: number): number {
  const weekday = new Date(at).getUTCDay();
  return weekday === 6 ? at - DAY : weekday === 0 ? at + DAY : at;
}

function findWeekday(year: number, [month, weekday, which]: (typeof FLOATING)[number]): number {
  const first = Date.UTC(year, month - 1, 1);
  const found = first + (((weekday - new Date(first).getUTCDay() + 7) % 7) + 7 * (which - 1)) * DAY;
  return new Date(found).getUTCMonth() === month - 1 ? found : found - 7 * DAY;
}

/** The dates on which federal offices are closed in a year, as they are kept; Inauguration Day every fourth (kept on the day itself). */
export function listFederalHolidays(year: number): readonly PlainDate[] {
  const inauguration = year % 4 === 1 ? [Date.UTC(year, 0, 20)] : [];
  const days = [
    ...FIXED.map(([month, day]) => Date.UTC(year, month - 1, day)),
    // A New Year's Day on a Saturday is kept on the last day of the year before.
    Date.UTC(year + 1, 0, 1),
  ].map(keepOn);
  const all = [...days, ...inauguration, ...FLOATING.map(rule => findWeekday(year, rule))];
  const dates = all.map(at => new Date(at).toISOString().slice(0, 10)).filter(date => date.startsWith(String(year)));
  return [...new Set(dates)].sort();
}
