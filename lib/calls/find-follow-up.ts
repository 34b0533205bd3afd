import type { CampaignKey } from '../campaigns/campaign';
import { type CallRecord, nameOffice, partsOf } from './call-record';

/** Where is about to be rung; `present` is the call in hand, which says nothing of an earlier one. */
export interface Ringing {
  /** For which campaign: ids of offices are each publisher's own. */
  readonly campaign: CampaignKey;
  readonly target: string;
  /** E.164. */
  readonly number: string;
  readonly present: string | null;
}

/** The call to this office whose follow-up is still to do: the latest with a promise, else the latest. */
export function findFollowUp(calls: readonly CallRecord[], ringing: Ringing): CallRecord | null {
  const office = nameOffice(ringing);
  const open = calls
    .filter(({ id, followUp }) => id !== ringing.present && followUp?.isDone === false)
    .filter(call => call.details?.number === ringing.number || partsOf(call).some(part => nameOffice(part) === office))
    .toSorted((one, other) => other.startedAt - one.startedAt);
  return open.find(({ details }) => details?.promise) ?? open[0] ?? null;
}

/** A promise as it stands in a sentence: the caller's own words without the stop at their end. */
export const quotable = (promise: string): string => promise.trim().replace(/[\s.]+$/u, '');
