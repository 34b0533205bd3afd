import type { ReminderSettings, ReminderSwitch } from '../settings/settings';

const SWITCHES: readonly ReminderSwitch[] = ['callDays', 'deadlines', 'followUps', 'weekly'];

/** Reminders after a change; switching one on, or choosing another time of the week, notes when, so that what of it was due before is not told. */
export function changeReminders(
  now: ReminderSettings,
  change: Partial<Omit<ReminderSettings, 'since'>>,
  at: number,
): ReminderSettings {
  const changed = { ...now, ...change };
  const begun = SWITCHES.filter(one => isOn(changed, one) && (!isOn(now, one) || isOtherTime(now, changed, one)));
  return { ...changed, since: { ...now.since, ...Object.fromEntries(begun.map(one => [one, at])) } };
}

const isOn = (settings: ReminderSettings, one: ReminderSwitch): boolean => Boolean(settings[one]);

const isOtherTime = (before: ReminderSettings, { weekly }: ReminderSettings, one: ReminderSwitch): boolean =>
  one === 'weekly' && (weekly?.weekday !== before.weekly?.weekday || weekly?.minutes !== before.weekly?.minutes);
