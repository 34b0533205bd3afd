import type { CallPorts } from '../../lib/calls/call-ports';
import type { Reminder } from '../../lib/reminders/reminder';
import type { ReminderPorts } from '../../lib/reminders/reminder-ports';

/** What was told and is not seen to, with what it takes to say and settle it. */
export interface Waiting {
  readonly reminders: ReminderPorts;
  readonly waiting: readonly Reminder[];
  /** Of the calls they are about, by call id. */
  readonly offices: ReadonlyMap<string, string>;
}

/** Reads it; rejects when it cannot be read. */
export async function readWaiting({ log, loadReminders }: CallPorts): Promise<Waiting> {
  const reminders = await loadReminders();
  const { waiting } = await reminders.readMemory();
  const calls = await Promise.all(waiting.flatMap(({ call }) => (call === null ? [] : [log.read(call)])));
  const named = calls.flatMap(call => (call?.details ? [[call.id, call.details.officeName] as const] : []));
  return { reminders, waiting, offices: new Map(named) };
}
