import type { Moment } from '../campaigns/campaign-state';
import type { ReminderSettings } from '../settings/settings';
import { findSnoozeEnd } from './snooze';

/** Whether what is put off until later is told today still; late in the evening, and before quiet hours, it comes tomorrow. */
export const isLaterToday = (now: Moment, reminders: ReminderSettings): boolean =>
  findSnoozeEnd('later', now, reminders) !== findSnoozeEnd('tomorrow', now, reminders);
