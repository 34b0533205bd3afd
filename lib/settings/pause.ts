import { countDays, type PlainDate, showLocalDate } from '../campaigns/local-date';

/** *Pause for today*, kept as calendar days and not as an instant, because clocks and time zones change under it. */
export interface Pause {
  /** The local day it is for; it ends when a later one begins. */
  readonly day: PlainDate;
  /** The local day the clock showed last: `day`, unless the clock went back since. */
  readonly seenDay: PlainDate;
}

const HOUR_MS = 3_600_000;
/** No local day is longer: 24 hours, one for summer time, and a zone moved across the date line. */
const LONGEST_DAY_HOURS = 50;

/** A pause for the local day that is now. */
export const startPause = (today: PlainDate): Pause => ({ day: today, seenDay: today });

/**
 * The pause as it is on a local day, null once it is over. A clock set back, or a journey west, makes it last to the next
 * midnight there; a clock that returns to the right day finds it as it was; no midnight that is reached leaves it standing.
 */
export function advancePause(pause: Pause | null, today: PlainDate): Pause | null {
  if (pause === null || today > pause.day) return null;
  if (today === pause.seenDay) return pause;
  const wentBack = today < pause.seenDay;
  const isRightAgain = today === pause.day && countDays(pause.seenDay, today) > 1;
  return wentBack || isRightAgain ? { ...pause, seenDay: today } : null;
}

/** When a pause that holds now ends (ms): the first instant of the next local day, which is not 0:00 where summer time begins at midnight. */
export function findPauseEnd(at: number, timeZone: string): number {
  const today = showLocalDate(at, timeZone);
  const isLater = (instant: number) => showLocalDate(instant, timeZone) > today;
  let hours = 1;
  while (hours < LONGEST_DAY_HOURS && !isLater(at + hours * HOUR_MS)) hours += 1;
  let high = at + hours * HOUR_MS;
  let low = high - HOUR_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isLater(middle)) high = middle;
    else low = middle;
  }
  return high;
}
