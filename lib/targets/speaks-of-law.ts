import type { Feed } from '../campaigns/campaign';

/** True when a feed's calls depend on the law: it says what the law is, or asks only where it is known. */
export function speaksOfLaw({ legal, campaigns }: Pick<Feed, 'legal' | 'campaigns'>): boolean {
  if (legal.length > 0) return true;
  const actions = campaigns.flatMap(campaign => campaign.actions);
  return actions.some(
    action => action.kind === 'call' && action.targets.some(({ asks_when: when }) => when && !when.includes('unknown')),
  );
}
