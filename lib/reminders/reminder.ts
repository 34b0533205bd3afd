import type { CampaignKey } from '../campaigns/campaign';
import type { PlainDate } from '../campaigns/local-date';

/** What the user can be reminded of. */
export type ReminderKind = 'call_day' | 'deadline' | 'weekly' | 'follow_up';

/** One thing to be told once; its moments are of the user's zone as it is now, and are reckoned anew when that changes. */
export interface Reminder {
  /** Kind, what it is about and its date on the calendar: the same whatever the clock and the zone do. */
  readonly id: string;
  readonly kind: ReminderKind;
  readonly dueAt: number;
  /** From when on there is no use in telling it; null: never. */
  readonly endsAt: number | null;
  /** The day it is about. */
  readonly on: PlainDate;
  readonly campaign: CampaignKey | null;
  /** Id of the call a follow-up belongs to. */
  readonly call: string | null;
}

/** Whether there is use in telling it again then, ms. */
export const lastsUntil = ({ endsAt }: Reminder, until: number): boolean => endsAt === null || until < endsAt;

/** A follow-up still to do, as far as reminding needs it. */
export interface OpenFollowUp {
  readonly call: string;
  readonly on: PlainDate;
  /** When the call was, ms. */
  readonly madeAt: number;
  readonly campaign: CampaignKey;
  /** Whom to ring, only where a notification may say it. */
  readonly office?: string;
}
