import type { CampaignKey } from '../campaigns/campaign';
import { type CallRecord, type Outcome, partsOf } from './call-record';

/** Which calls of the log are meant, by what lies open in both stores; what is absent matches all. */
export interface CallFilter {
  readonly outcome?: Outcome;
  /** Also when a call was for several. */
  readonly campaign?: CampaignKey;
  /** Started at this moment or later (ms). */
  readonly from?: number;
  /** Started before this moment (ms). */
  readonly to?: number;
}

type Filtered = Pick<CallRecord, 'outcome' | 'campaign' | 'action' | 'target' | 'also' | 'startedAt'>;

/** True when a call is among those meant. */
export function isAmong(call: Filtered, { outcome, campaign, from, to }: CallFilter): boolean {
  return (
    (outcome === undefined || call.outcome === outcome) &&
    (campaign === undefined || partsOf(call).some(part => part.campaign === campaign)) &&
    (from === undefined || call.startedAt >= from) &&
    (to === undefined || call.startedAt < to)
  );
}
