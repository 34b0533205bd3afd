import type { Campaign, CampaignKey, Feed, FeedChanges } from './campaign';

/** The same value always as the same text, whatever order its fields were written in. */
export function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** A campaign with the offices it rings: a changed number is a change of the campaign. */
function writeWhole(campaign: Campaign, feed: Feed): string {
  const used = campaign.actions.flatMap(action =>
    action.kind === 'call' ? action.targets.flatMap(target => ('office' in target ? [target.office] : [])) : [],
  );
  return writeSorted([campaign, feed.offices.filter(office => used.includes(office.id))]);
}

/** Compares a feed's stored copy with its next one, campaign by campaign. */
export function reconcile(previous: Feed | undefined, next: Feed): FeedChanges {
  const before = new Map((previous?.campaigns ?? []).map(campaign => [campaign.key, campaign]));
  const after = new Map(next.campaigns.map(campaign => [campaign.key, campaign]));
  const changed: CampaignKey[] = [];
  const withdrawn: CampaignKey[] = [];
  for (const [key, campaign] of after) {
    const old = before.get(key);
    if (!old || !previous) continue;
    if (campaign.withdrawn !== undefined && old.withdrawn === undefined) withdrawn.push(key);
    else if (writeWhole(old, previous) !== writeWhole(campaign, next)) changed.push(key);
  }
  return {
    added: [...after.keys()].filter(key => !before.has(key)),
    changed,
    gone: [...before.keys()].filter(key => !after.has(key)),
    withdrawn,
  };
}
