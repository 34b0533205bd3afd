import { addDays } from '../calls/follow-up';
import type { Hours } from '../settings/settings';
import type { WallClock } from './wall-clock';

const MINUTE = 60_000;

/** True where the wall's minutes lie between the two, over midnight when the first is the later. */
function isWithin({ from, to }: Hours, minutes: number): boolean {
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** The instant itself when it is not in the quiet hours, else when they end. */
export function leaveQuiet(at: number, quiet: Hours | null, clock: WallClock): number {
  const minutes = clock.readMinutes(at);
  if (quiet === null || !isWithin(quiet, minutes)) return at;
  const today = clock.readDate(at);
  const end = clock.find(minutes < quiet.to ? today : addDays(today, 1), quiet.to);
  // In the hour that clocks repeat, the first coming of that time may lie behind.
  return end > at ? end : at + (quiet.to - minutes) * MINUTE;
}
