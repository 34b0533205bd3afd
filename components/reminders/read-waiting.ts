import type { CallPorts } from '../../lib/calls/call-ports';
import type { CallRecord } from '../../lib/calls/call-record';
import type { Reminder } from '../../lib/reminders/reminder';
import type { ReminderPorts } from '../../lib/reminders/reminder-ports';

/** What was told and is not seen to, with what it takes to say and settle it. */
export interface Waiting {
  readonly reminders: ReminderPorts;
  readonly waiting: readonly Reminder[];
  /** Of the calls they are about, by call id. */
  readonly offices: ReadonlyMap<string, string>;
}

/** A follow-up that was done, moved or deleted since it was told is over, whether or not the background has looked. */
const isOver = ({ kind, on }: Reminder, call: CallRecord | null): boolean =>
  kind === 'follow_up' && (call?.followUp?.on !== on || call.followUp.isDone);

/** Reads it; rejects when it cannot be read. */
export async function readWaiting({ log, loadReminders }: CallPorts): Promise<Waiting> {
  const reminders = await loadReminders();
  const { waiting } = await reminders.readMemory();
  const about = await Promise.all(
    waiting.map(async one => ({ one, call: one.call === null ? null : await log.read(one.call) })),
  );
  const open = about.filter(({ one, call }) => !isOver(one, call));
  // What is over is on the badge until then.
  if (open.length < about.length) void reminders.plan().catch(() => undefined);
  const named = open.flatMap(({ call }) => (call?.details ? [[call.id, call.details.officeName] as const] : []));
  return { reminders, waiting: open.map(({ one }) => one), offices: new Map(named) };
}
