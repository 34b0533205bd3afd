import type { Campaign, Feed, StoredFeed } from '../../lib/campaigns/campaign';

/** A live evergreen campaign of feed `f`; tests say only what matters to them. */
export function sampleCampaign({ id = 'a', feed = 'f', ...rest }: Partial<Campaign> = {}): Campaign {
  return {
    key: `${feed} ${id}`,
    feed,
    id,
    title: `Campaign ${id}`,
    language: 'en',
    topics: ['287g'],
    jurisdictions: [],
    callDays: [],
    timeZone: 'America/New_York',
    sponsors: [],
    actions: [{ id: 'read', kind: 'article', title: 'Read this' }],
    ...rest,
  };
}

/** The call-in day of December 2012: two call days, a decision on the second, closed at the end of it. */
export const callInDay = sampleCampaign({
  id: 'call-in-day',
  opensAt: Date.parse('2012-12-13T00:00:00-05:00'),
  closesAt: Date.parse('2012-12-18T00:00:00-05:00'),
  deadline: { at: Date.parse('2012-12-17T17:00:00-05:00'), label: 'Review of the applications' },
  callDays: ['2012-12-13', '2012-12-17'],
});

/** A stored feed without campaigns of its own; tests say only what matters to them. */
export function storedFeed(id: string, feed: Partial<Feed> = {}): StoredFeed {
  const lists = { topics: [], offices: [], agreements: [], legal: [], campaigns: [], refused: [] };
  const whole = { id, title: id, language: 'en', sequence: 1, ...lists, ...feed };
  return { id, trust: 'unsigned', addedAt: 0, failures: 0, feed: whole };
}
