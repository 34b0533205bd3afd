import type { ReminderPorts } from '../reminders/reminder-ports';
import type { Settling } from '../reminders/snooze';
import { askToNotify, mayNotify } from './notifications';
import { readReminderMemory, watchReminderMemory } from './reminder-store';

/** What only the background does; given by the entrypoint, because the platform knows no messages. */
export interface AskReminders {
  (name: 'reminders.plan', request: Record<string, never>): Promise<unknown>;
  (name: 'reminders.settle', request: { ids: string[]; how: Settling }): Promise<{ readonly ok: boolean }>;
}

/** The real reminders of our pages; a background that does not answer looks again within the hour. */
export const createReminderPorts = (ask: AskReminders): ReminderPorts => ({
  readMemory: readReminderMemory,
  watch: watchReminderMemory,
  async plan() {
    await ask('reminders.plan', {});
  },
  async settle(ids, how) {
    return (await ask('reminders.settle', { ids: [...ids], how })).ok;
  },
  mayNotify,
  askToNotify,
});
