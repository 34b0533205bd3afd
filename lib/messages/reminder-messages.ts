import type { Settling } from '../reminders/snooze';
import { sendToBackground } from './send';

/** The messages about reminders, as plain functions; a background that does not answer looks again within the hour. */
export const REMINDER_MESSAGES = {
  async plan(): Promise<void> {
    await sendToBackground('reminders.plan', {});
  },
  async settle(ids: readonly string[], how: Settling): Promise<void> {
    await sendToBackground('reminders.settle', { ids: [...ids], how });
  },
};
