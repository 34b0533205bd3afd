import type { CampaignKey } from '../campaigns/campaign';
import { type CallPart, type CallRecord, partsOf } from './call-record';

/** Where is about to be rung; `present` is the call in hand, which says nothing of an earlier one. */
export interface Ringing {
  /** For which campaign: ids of offices are each publisher's own. */
  readonly campaign: CampaignKey;
  readonly target: string;
  /** E.164. */
  readonly number: string;
  readonly present: string | null;
}

const feedOf = (campaign: CampaignKey): string => campaign.slice(0, campaign.indexOf(' '));

/** Members of Congress are the same in every feed. */
const isSameOffice = ({ campaign, target }: CallPart, ringing: Ringing): boolean =>
  target === ringing.target && (feedOf(campaign) === feedOf(ringing.campaign) || target.startsWith('congress:'));

/** The call to this office whose follow-up is still to do: the latest with a promise, else the latest. */
export function findFollowUp(calls: readonly CallRecord[], ringing: Ringing): CallRecord | null {
  const open = calls
    .filter(({ id, followUp }) => id !== ringing.present && followUp?.isDone === false)
    .filter(call => call.details?.number === ringing.number || partsOf(call).some(part => isSameOffice(part, ringing)))
    .toSorted((one, other) => other.startedAt - one.startedAt);
  return open.find(({ details }) => details?.promise) ?? open[0] ?? null;
}

/** A promise as it stands in a sentence: the caller's own words without the stop at their end. */
export const quotable = (promise: string): string => promise.trim().replace(/[\s.]+$/u, '');
