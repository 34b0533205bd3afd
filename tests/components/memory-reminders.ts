import { EMPTY_MEMORY, type ReminderMemory, settle } from '../../lib/reminders/reminder-memory';
import type { ReminderPorts } from '../../lib/reminders/reminder-ports';

/** Reminders in memory; `mayNotify` is what the user answers, too. */
export interface MemoryReminders extends ReminderPorts {
  memory: ReminderMemory;
  isAllowed: boolean;
  answers: boolean;
  /** The background does not answer. */
  isGone: boolean;
  /** Everything asked of background and browser, in order. */
  readonly asked: string[];
}

/** Reminders in memory, with what was asked of them. */
export function createMemoryReminders(memory = EMPTY_MEMORY): MemoryReminders {
  const watchers = new Set<() => void>();
  const reminders: MemoryReminders = {
    memory,
    isAllowed: false,
    answers: true,
    isGone: false,
    asked: [],
    readMemory: async () => reminders.memory,
    watch(show) {
      watchers.add(show);
      return () => watchers.delete(show);
    },
    async plan() {
      reminders.asked.push('plan');
    },
    async settle(ids, how) {
      if (reminders.isGone) return false;
      reminders.asked.push(`${how} ${ids.join(', ')}`);
      reminders.memory = settle(reminders.memory, ids, how === 'seen' ? null : 1);
      for (const show of watchers) show();
      return true;
    },
    mayNotify: async () => reminders.isAllowed,
    async askToNotify() {
      reminders.asked.push('ask');
      reminders.isAllowed = reminders.answers;
      return reminders.isAllowed;
    },
  };
  return reminders;
}
