import type { ReminderMemory } from './reminder-memory';
import type { Settling } from './snooze';

/** What our pages need for reminders; the platform gives the real ones, tests may give some in memory. */
export interface ReminderPorts {
  readMemory(): Promise<ReminderMemory>;
  /** Calls `show` after every change of what was told; returns the way to stop. */
  watch(show: () => void): () => void;
  /** The background looks afresh at what is to be told; call it after a change of the settings. */
  plan(): Promise<void>;
  /** The user saw to these, or put them off; false when that could not be noted. */
  settle(ids: readonly string[], how: Settling): Promise<boolean>;
  /** True while the browser lets us show notifications. */
  mayNotify(): Promise<boolean>;
  /** Asks the user for notifications, from the click itself; false when they decline. */
  askToNotify(): Promise<boolean>;
}
