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

/** When something put off is told again, ms: in three hours, in one where it grows quiet before, else tomorrow; null for what was seen. */
export function findSnoozeEnd(how: Settling, { at, timeZone }: Moment, reminders: ReminderSettings): number | null {
  if (how === 'seen') return null;
  const clock = createWallClock(timeZone);
  const isFree = (later: number) => leaveQuiet(later, reminders.quiet, clock) === later;
  const later = LATER_HOURS.map(hours => at + hours * HOUR).find(isFree);
  if (how === 'later' && later !== undefined) return later;
  const tomorrow = clock.find(addDays(clock.readDate(at), 1), reminders.dayMinutes);
  return leaveQuiet(tomorrow, reminders.quiet, clock);
}

/** The ways to settle these: those that put off something before it is over, and *seen*. */
export function listSettlings(
  waiting: readonly Reminder[],
  now: Moment,
  reminders: ReminderSettings,
): readonly Settling[] {
  const ways: readonly Settling[] = ['later', 'tomorrow', 'seen'];
  return ways.filter(how => {
    const until = findSnoozeEnd(how, now, reminders);
    return until === null || waiting.some(one => lastsUntil(one, until));
  });
}
