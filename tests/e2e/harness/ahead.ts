const DAY_MS = 86_400_000;
/** 52 weeks: weekdays stay, and for many years the season, with it daylight saving time. */
const STEP_DAYS = 364;

/**
 * By how many days a scenario that begins on this day is moved to lie ahead of today. A worker that began before it had the scenario's
 * clock, as that of a browser with permissions granted does, must not have seen its end.
 */
export const daysAhead = (first: string): number =>
  Math.max(0, Math.ceil((Date.now() - Date.parse(first)) / DAY_MS / STEP_DAYS)) * STEP_DAYS;

/** The text with every ISO date in it so many days later. */
export const moveDates = (text: string, days: number): string =>
  text.replace(/\d{4}-\d{2}-\d{2}/g, day => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10));
