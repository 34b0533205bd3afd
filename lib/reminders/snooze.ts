import { addDays } from '../calls/follow-up';
import type { Moment } from '../campaigns/campaign-state';
import type { ReminderSettings } from '../settings/settings';
import { leaveQuiet } from './quiet-hours';
import { lastsUntil, type Reminder } from './reminder';
import { createWallClock } from './wall-clock';

/** What the user did about a reminder: saw to it, or put it off. */
export type Settling = 'seen' | 'later' | 'tomorrow';

const HOUR = 3_600_000;
const LATER_HOURS = [3, 1];

/** When something put off is told again, ms: in three hours, in one, or when it is no longer quiet, the first of them that is still today, else tomorrow; null for what was seen. */
export function findSnoozeEnd(how: Settling, { at, timeZone }: Moment, reminders: ReminderSettings): number | null {
  if (how === 'seen') return null;
  const clock = createWallClock(timeZone);
  const today = clock.readDate(at);
  const endQuiet = (instant: number) => leaveQuiet(instant, reminders.quiet, clock);
  const laters = LATER_HOURS.map(hours => at + hours * HOUR);
  const ways = [...laters.filter(later => endQuiet(later) === later), endQuiet(at + HOUR)];
  const later = ways.find(instant => clock.readDate(instant) === today);
  if (how === 'later' && later !== undefined) return later;
  return endQuiet(clock.find(addDays(today, 1), reminders.dayMinutes));
}

/** The ways to settle these: those that put off something before it is over, *later today* as long as it comes today, and *seen*. */
export function listSettlings(
  waiting: readonly Reminder[],
  now: Moment,
  reminders: ReminderSettings,
): readonly Settling[] {
  const ways: readonly Settling[] = ['later', 'tomorrow', 'seen'];
  return ways.filter(how => {
    const until = findSnoozeEnd(how, now, reminders);
    if (how === 'later' && until === findSnoozeEnd('tomorrow', now, reminders)) return false;
    return until === null || waiting.some(one => lastsUntil(one, until));
  });
}
