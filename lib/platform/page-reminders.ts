import type { ReminderPorts } from '../reminders/reminder-ports';
import { askToNotify, mayNotify } from './permissions';
import { readReminderMemory, watchReminderMemory } from './reminder-store';

/** What only the background does; given by the entrypoint, because the platform knows no messages. */
export type ReminderMessages = Pick<ReminderPorts, 'plan' | 'settle'>;

/** The real reminders of our pages. */
export const createReminderPorts = (messages: ReminderMessages): ReminderPorts => ({
  readMemory: readReminderMemory,
  watch: watchReminderMemory,
  plan: messages.plan,
  settle: messages.settle,
  mayNotify,
  askToNotify,
});
