import type { Campaign } from './campaign';
import { type PlainDate, showLocalDate } from './local-date';

/** Where a campaign is in its life: only a live one's numbers may be dialled; a withdrawn one is on no screen. */
export type CampaignState = 'upcoming' | 'live' | 'past' | 'withdrawn';

/** The caller's moment: the instant in ms and the IANA zone of their own clock. */
export interface Moment {
  readonly at: number;
  readonly timeZone: string;
}

/** Call days are days on the caller's wall, so an edge of the window that falls on one lies at the caller's own midnight. */
function hasBegun({ opensAt, callDays, timeZone }: Campaign, today: PlainDate, at: number): boolean {
  const first = callDays[0];
  if (opensAt === undefined) return true;
  if (first !== undefined && showLocalDate(opensAt, timeZone) === first) return today >= first;
  return at >= opensAt;
}

function hasEnded({ closesAt, callDays, timeZone }: Campaign, today: PlainDate, at: number): boolean {
  const last = callDays.at(-1);
  if (closesAt === undefined) return false;
  if (last !== undefined && showLocalDate(closesAt - 1, timeZone) === last) return today > last;
  return at >= closesAt;
}

/** A campaign's state by the clock: a call day of the caller's own calendar always falls inside it. */
export function readState(campaign: Campaign, { at, timeZone }: Moment): CampaignState {
  if (campaign.withdrawn !== undefined) return 'withdrawn';
  const today = showLocalDate(at, timeZone);
  if (campaign.callDays.includes(today)) return 'live';
  if (hasEnded(campaign, today, at)) return 'past';
  return hasBegun(campaign, today, at) ? 'live' : 'upcoming';
}
