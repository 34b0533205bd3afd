import type { CampaignKey } from '../campaigns/campaign';
import type { CallLookups } from './call-log';

/** Calls looked at for a campaign's title. */
const FEW = 5;

/** A campaign's title as it was when last called; null when it cannot be read. */
export async function readLoggedTitle(
  lookups: Pick<CallLookups, 'find'>,
  campaign: CampaignKey,
): Promise<string | null> {
  const newest = await lookups.find({ campaign, limit: FEW, offset: 0 });
  // A call for several campaigns has all their titles.
  const named = newest.find(({ also, details }) => also === undefined && details) ?? newest[0];
  return named?.details?.campaignTitle || null;
}
