import { addDays } from '../calls/follow-up';
import type { Campaign } from '../campaigns/campaign';
import type { Moment } from '../campaigns/campaign-state';
import { chooseCampaign } from '../campaigns/choose';
import type { ReminderSettings } from '../settings/settings';
import type { Place } from '../targets/place';
import { leaveQuiet } from './quiet-hours';
import type { OpenFollowUp, Reminder } from './reminder';
import { createWallClock, type WallClock } from './wall-clock';

/** Everything that decides what there is to tell. */
export interface ReminderFacts {
  readonly reminders: ReminderSettings;
  /** Null while they cannot be read, like the follow-ups. */
  readonly campaigns: readonly Campaign[] | null;
  readonly place: Place;
  /** Null while they cannot be read: then none is told, and none that waits is forgotten. */
  readonly followUps: readonly OpenFollowUp[] | null;
  readonly now: Moment;
}

interface Listing extends ReminderFacts {
  readonly clock: WallClock;
  readonly today: string;
}

const HOUR = 3_600_000;
const WEEK_DAYS = 7;

/** All there is to tell, what lies behind too while there is use in telling it; in no order. */
export function listReminders(facts: ReminderFacts): readonly Reminder[] {
  const { reminders, now, followUps } = facts;
  const clock = createWallClock(now.timeZone);
  const listing = { ...facts, clock, today: clock.readDate(now.at) };
  const campaigns = reminders.callDays || reminders.deadlines ? listOwnCampaigns(facts) : [];
  return [
    ...(reminders.callDays ? campaigns.flatMap(campaign => listCallDays(campaign, listing)) : []),
    ...(reminders.deadlines ? campaigns.flatMap(campaign => listDeadline(campaign, listing)) : []),
    ...listWeekly(listing),
    ...(reminders.followUps ? (followUps ?? []).map(one => toReminder(one, listing)) : []),
  ].filter(({ endsAt }) => endsAt === null || endsAt > now.at);
}

/** Those on the screens that are not over and not for somebody else's place. */
function listOwnCampaigns({ campaigns, place, now }: ReminderFacts): readonly Campaign[] {
  return chooseCampaign({ campaigns: campaigns ?? [], place, ...now, topics: [], pinned: null, opened: null })
    .filter(({ state, reasons }) => state !== 'past' && !reasons.some(({ kind }) => kind === 'elsewhere'))
    .map(({ campaign }) => campaign);
}

/** The user's time of a day; where quiet hours would hold it back until it is over, when they end that morning. */
function findDayTime(day: string, endsAt: number, { clock, reminders }: Listing): number {
  const wished = clock.find(day, reminders.dayMinutes);
  if (leaveQuiet(wished, reminders.quiet, clock) < endsAt) return wished;
  return leaveQuiet(clock.find(day, 0), reminders.quiet, clock);
}

function listCallDays({ key, callDays }: Campaign, listing: Listing): readonly Reminder[] {
  return callDays
    .filter(on => on >= listing.today)
    .map(on => {
      const endsAt = listing.clock.find(addDays(on, 1), 0);
      const dueAt = findDayTime(on, endsAt, listing);
      return { id: `call_day ${key} ${on}`, kind: 'call_day', dueAt, endsAt, on, campaign: key, call: null };
    });
}

/** A decision is told the day before, while something can still be done. */
function listDeadline({ key, deadline }: Campaign, listing: Listing): readonly Reminder[] {
  if (!deadline) return [];
  const { at: endsAt } = deadline;
  const on = listing.clock.readDate(endsAt);
  const dueAt = findDayTime(addDays(on, -1), endsAt, listing);
  return [{ id: `deadline ${key} ${endsAt}`, kind: 'deadline', dueAt, endsAt, on, campaign: key, call: null }];
}

/** The user's own time: the last that was, until the next comes, and the next. */
function listWeekly({ clock, today, now, reminders: { weekly } }: Listing): readonly Reminder[] {
  if (weekly === null) return [];
  const { weekday, minutes } = weekly;
  const since = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + WEEK_DAYS) % WEEK_DAYS;
  const days = [-WEEK_DAYS, 0, WEEK_DAYS, 2 * WEEK_DAYS].map(more => addDays(today, more - since));
  const times = days.map(on => ({ on, dueAt: clock.find(on, minutes) }));
  const next = times.findIndex(({ dueAt }) => dueAt > now.at);
  return [next - 1, next].flatMap(index => {
    const [time, after] = [times[index], times[index + 1]];
    if (!time || !after) return [];
    const id = `weekly ${time.on} ${minutes}`;
    return [{ id, kind: 'weekly', ...time, endsAt: after.dueAt, campaign: null, call: null } as const];
  });
}

/** What is planned for the day of the call itself is not told before an hour has gone by. */
function toReminder({ call, on, madeAt, campaign }: OpenFollowUp, { clock, reminders }: Listing): Reminder {
  const dueAt = Math.max(clock.find(on, reminders.dayMinutes), madeAt + HOUR);
  return { id: `follow_up ${call} ${on}`, kind: 'follow_up', dueAt, endsAt: null, on, campaign, call };
}
