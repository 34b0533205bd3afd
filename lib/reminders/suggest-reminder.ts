import type { CallRecord } from '../calls/call-record';
import type { Campaign } from '../campaigns/campaign';
import type { Moment } from '../campaigns/campaign-state';
import type { PlainDate } from '../campaigns/local-date';
import type { ReminderSettings, Settings } from '../settings/settings';
import { compareDivisions } from '../targets/place';
import { leaveQuiet } from './quiet-hours';
import { createWallClock } from './wall-clock';

/** The one reminder worth offering after a call, with what saying yes switches on. */
export type Suggestion = { readonly change: Partial<ReminderSettings> } & (
  | { readonly kind: 'follow_up' | 'call_day'; readonly on: PlainDate }
  | { readonly kind: 'weekly'; readonly at: number }
);

const HALF_HOUR = 1_800_000;

/** The day planned for this call, else the next call day of a campaign that is not for another place (those are not told), else this time of the week: to the half hour, never in the quiet hours. */
export function suggestReminder(
  { followUp }: Pick<CallRecord, 'followUp'>,
  { callDays, jurisdictions }: Pick<Campaign, 'callDays' | 'jurisdictions'>,
  { now, settings }: { readonly now: Moment; readonly settings: Pick<Settings, 'reminders' | 'profile'> },
): Suggestion {
  if (followUp?.isDone === false) return { kind: 'follow_up', on: followUp.on, change: { followUps: true } };
  const clock = createWallClock(now.timeZone);
  const today = clock.readDate(now.at);
  const isTold = compareDivisions(jurisdictions, settings.profile) !== 'elsewhere';
  const next = isTold ? callDays.find(day => day > today) : undefined;
  if (next !== undefined) return { kind: 'call_day', on: next, change: { callDays: true } };
  const half = Math.floor(now.at / HALF_HOUR) * HALF_HOUR;
  const at = leaveQuiet(half, settings.reminders.quiet, clock);
  const weekday = new Date(`${clock.readDate(at)}T00:00:00Z`).getUTCDay();
  return { kind: 'weekly', at, change: { weekly: { weekday, minutes: clock.readMinutes(at) } } };
}
