import type { PlainDate } from '../campaigns/local-date';
import { createOffsetReader } from '../campaigns/zone-offsets';
import { findWall, readWall } from '../targets/wall-time';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** The user's own clock and calendar, in one zone. */
export interface WallClock {
  /** The date at an instant (ms). */
  readDate(at: number): PlainDate;
  /** Minutes after midnight at an instant, as the wall shows them. */
  readMinutes(at: number): number;
  /** The first instant at which the clock has come to a time of a day; where it skips that time, the moment of the change. */
  find(date: PlainDate, minutes: number): number;
}

/** The clock of an IANA zone; make it once for many questions. */
export function createWallClock(timeZone: string): WallClock {
  const readOffset = createOffsetReader(timeZone);
  const wall = (at: number) => Math.floor(readWall(at, readOffset) / MINUTE);
  return {
    readDate: at => new Date(readWall(at, readOffset)).toISOString().slice(0, 10),
    readMinutes: at => ((wall(at) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES,
    find: (date, minutes) => findWall(Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE, readOffset),
  };
}
