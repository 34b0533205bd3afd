import type { ReminderSettings, ReminderSwitch } from '../settings/settings';
import { listReminders, type ReminderFacts } from './list-reminders';
import { leaveQuiet } from './quiet-hours';
import type { Reminder, ReminderKind } from './reminder';
import type { ReminderMemory } from './reminder-memory';
import { createWallClock, type WallClock } from './wall-clock';

/** A reminder with when it will be told, ms. */
export interface PlannedReminder extends Reminder {
  readonly tellAt: number;
}

/** What is to be told now, what comes after it, the next first, and what of the told ones still waits to be seen. */
export interface ReminderPlan {
  readonly due: readonly Reminder[];
  readonly next: readonly PlannedReminder[];
  readonly memory: ReminderMemory;
}

const HOUR = 3_600_000;
/** No journey moves a wall time further, and no small correction of the clock: what was told further ahead than this was told by a wrong clock. */
const TOO_EARLY = 36 * HOUR;
/** Nothing is put off for longer. */
const LONGEST_SNOOZE = 48 * HOUR;

const SWITCHES: Readonly<Record<ReminderKind, (settings: ReminderSettings) => boolean>> = {
  call_day: ({ callDays }) => callDays,
  deadline: ({ deadlines }) => deadlines,
  weekly: ({ weekly }) => weekly !== null,
  follow_up: ({ followUps }) => followUps,
};

const SWITCH_OF: Readonly<Record<ReminderKind, ReminderSwitch>> = {
  call_day: 'callDays',
  deadline: 'deadlines',
  weekly: 'weekly',
  follow_up: 'followUps',
};

/**
 * What is due and when what comes next. All of it is reckoned from dates on the calendar each time, so that a change of
 * zone or summer time, a clock that jumps and a browser that was closed need nothing of their own.
 */
export function planReminders(facts: ReminderFacts, before: ReminderMemory): ReminderPlan {
  const { now } = facts;
  const listed = listReminders(facts);
  const memory = forget(before, { facts, listed });
  const told = new Set(memory.told);
  const fresh = listed.filter(one => !told.has(one.id) && !isBefore(one, facts));
  const clock = createWallClock(now.timeZone);
  const planned = [...fresh, ...memory.snoozed.map(one => wake(one, now.at))].flatMap(one => time(one, facts, clock));
  return {
    due: planned.filter(({ tellAt }) => tellAt <= now.at).map(({ tellAt: _now, ...one }) => one),
    next: planned.filter(({ tellAt }) => tellAt > now.at).sort((one, other) => one.tellAt - other.tellAt),
    memory,
  };
}

/** From before it was asked for; a switch of a clock that has gone back since says nothing. */
function isBefore({ kind, dueAt }: Reminder, { reminders, now }: ReminderFacts): boolean {
  const since = reminders.since[SWITCH_OF[kind]];
  return since !== null && since <= now.at && dueAt < since;
}

/** A snooze further off than there are was set by a clock that has gone back since. */
const wake = (one: Reminder, at: number): Reminder => (one.dueAt - at > LONGEST_SNOOZE ? { ...one, dueAt: at } : one);

function time(one: Reminder, { reminders, now }: ReminderFacts, clock: WallClock): readonly PlannedReminder[] {
  const tellAt = leaveQuiet(Math.max(one.dueAt, now.at), reminders.quiet, clock);
  return one.endsAt !== null && tellAt >= one.endsAt ? [] : [{ ...one, tellAt }];
}

/** Whether all there is of a kind is listed. A weekly time stands in no store: it lasts until the next. */
function isKnown(kind: ReminderKind, { campaigns, followUps }: ReminderFacts): boolean {
  if (kind === 'weekly') return false;
  return (kind === 'follow_up' ? followUps : campaigns) !== null;
}

/** Without what the user no longer wants to hear of, has done meanwhile, was called off, is over, or was told by a wrong clock. */
function forget(
  { told, snoozed, waiting }: ReminderMemory,
  { facts, listed }: { readonly facts: ReminderFacts; readonly listed: readonly Reminder[] },
): ReminderMemory {
  const open = new Set(listed.map(({ id }) => id));
  const isWanted = ({ id, kind, endsAt }: Reminder) =>
    SWITCHES[kind](facts.reminders) &&
    (!isKnown(kind, facts) || open.has(id)) &&
    (endsAt === null || endsAt > facts.now.at);
  const early = new Set(listed.filter(({ dueAt }) => dueAt - facts.now.at > TOO_EARLY).map(({ id }) => id));
  const isSound = (one: Reminder) => isWanted(one) && !early.has(one.id);
  return {
    told: told.some(id => early.has(id)) ? told.filter(id => !early.has(id)) : told,
    snoozed: snoozed.filter(isSound),
    waiting: waiting.filter(isSound),
  };
}
