import type { ReminderSettings } from '../settings/settings';

/** Reminders after a change; switching one on, or choosing another time of the week, notes when, so that what was due before is not told. */
export function changeReminders(
  now: ReminderSettings,
  change: Partial<Omit<ReminderSettings, 'since'>>,
  at: number,
): ReminderSettings {
  const changed = { ...now, ...change };
  const isOn = (['callDays', 'deadlines', 'followUps'] as const).some(kind => changed[kind] && !now[kind]);
  const { weekly } = changed;
  const isOther = weekly !== null && (weekly.weekday !== now.weekly?.weekday || weekly.minutes !== now.weekly.minutes);
  return isOn || isOther ? { ...changed, since: at } : changed;
}
