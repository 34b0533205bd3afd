import type { OffsetReader } from '../campaigns/zone-offsets';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** What a clock on a wall shows, as a number: its digits as ms since the epoch, as if it hung in Greenwich. */
export type WallTime = number;

/** What the clocks of a zone show at an instant (ms). */
export const readWall = (at: number, readOffset: OffsetReader): WallTime => at + readOffset(at) * MINUTE;

/**
 * The first instant at which the clocks of a zone have come to a wall time: the first of two where clocks go back, the
 * moment of the change where they skip it.
 */
export function findWall(wall: WallTime, readOffset: OffsetReader): number {
  const [before, after] = [readOffset(wall - DAY), readOffset(wall + DAY)];
  const fits = [before, after].map(offset => wall - offset * MINUTE).find(at => readWall(at, readOffset) === wall);
  if (fits !== undefined) return fits;
  // Clocks skip it: the change lies between what the two offsets make of it.
  let [low, high] = [wall - after * MINUTE, wall - before * MINUTE];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / (2 * MINUTE)) * MINUTE;
    if (readOffset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
