import type { CampaignKey } from '../campaigns/campaign';
import { showLocalDate } from '../campaigns/local-date';
import { type CallRecord, type Outcome, partsOf } from './call-record';

/** Outcomes after which the office still has to be rung. */
const STILL_OPEN: readonly Outcome[] = ['busy', 'no_answer', 'call_back', 'not_recorded'];

/**
 * Targets of one action the caller is done with today, by target id: progress is per local day, so a second call day
 * starts afresh and an evergreen campaign can be rung again tomorrow.
 */
export function listDoneTargets(
  calls: readonly CallRecord[],
  which: { readonly campaign: CampaignKey; readonly action: string; readonly at: number; readonly timeZone: string },
): ReadonlySet<string> {
  const today = showLocalDate(which.at, which.timeZone);
  const done = calls.filter(
    call =>
      call.state === 'ended' &&
      call.outcome !== undefined &&
      !STILL_OPEN.includes(call.outcome) &&
      showLocalDate(call.startedAt, which.timeZone) === today,
  );
  const here = done.flatMap(partsOf).filter(part => part.campaign === which.campaign && part.action === which.action);
  return new Set(here.map(part => part.target));
}

/** How many calls were ended today with an outcome other than skipped or not recorded, over all campaigns. */
export function countCallsToday(calls: readonly CallRecord[], at: number, timeZone: string): number {
  const today = showLocalDate(at, timeZone);
  return calls.filter(
    call =>
      call.state === 'ended' &&
      call.outcome !== 'skipped' &&
      call.outcome !== 'not_recorded' &&
      showLocalDate(call.startedAt, timeZone) === today,
  ).length;
}
