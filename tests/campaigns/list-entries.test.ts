import { describe, expect, it } from 'vitest';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { findEntry, type Listing, listEntries } from '../../lib/campaigns/list-entries';
import { readFeed, readTopics } from './read-packaged';
import { sampleCampaign, storedFeed } from './sample-campaign';

const feeds: readonly StoredFeed[] = (['starter', 'archive'] as const).map(id => ({
  id,
  trust: 'packaged',
  feed: readFeed(id),
  addedAt: 0,
  failures: 0,
}));

const listing = (part: Partial<Listing> = {}): Listing => ({
  feeds,
  packagedTopics: readTopics(),
  language: 'en',
  at: Date.parse('2026-11-21T12:00:00-05:00'),
  timeZone: 'America/New_York',
  place: { state: '', county: '' },
  topics: [],
  pinned: null,
  opened: null,
  ...part,
});

describe('entries of the list', () => {
  it('has every campaign of every feed, live ones first', () => {
    const entries = listEntries(listing());
    expect(entries).toHaveLength(feeds.flatMap(({ feed }) => feed?.campaigns ?? []).length);
    const states = entries.map(({ state }) => state);
    expect(states).toEqual([...states].sort((one, other) => one.localeCompare(other)));
    expect(new Set(states)).toEqual(new Set(['live', 'past']));
  });

  it('puts the call-in day first on its day', () => {
    const [first] = listEntries(listing({ at: Date.parse('2012-12-17T09:00:00-05:00') }));
    expect(first).toMatchObject({ state: 'live', campaign: { id: '2012-call-in-day' } });
    expect(first?.reasons[0]).toEqual({ kind: 'call_day_today' });
  });

  it('says titles, topics and offices in the reader’s language', () => {
    const [entry] = listEntries(listing({ language: 'es', pinned: 'starter end-local-287g' }));
    expect(entry?.campaign.title).toBe('Poner fin a los acuerdos locales 287(g)');
    expect(entry?.offices.get('white-house-comments')?.name).toBe('Línea de comentarios de la Casa Blanca');
    expect(entry?.topicLabels).toContain('287(g)');
  });

  it('knows when a feed is out of date', () => {
    const old = feeds.map(stored => ({ ...stored, ...(stored.feed && { feed: { ...stored.feed, expiresAt: 5 } }) }));
    expect(listEntries(listing({ feeds: old })).every(({ expiredAt }) => expiredAt === 5)).toBe(true);
    expect(listEntries(listing()).every(({ expiredAt }) => expiredAt === null)).toBe(true);
  });

  it('puts those of an expired feed behind those of a working one', () => {
    const newer = storedFeed('newer', {
      expiresAt: listing().at,
      campaigns: [sampleCampaign({ feed: 'newer', publishedAt: listing().at })],
    });
    const [first, ...others] = listEntries(listing({ feeds: [newer, ...feeds] }));
    expect(first?.campaign.feed).toBe('starter');
    expect(others.find(({ state, expiredAt }) => state === 'live' && expiredAt !== null)?.campaign.feed).toBe('newer');
  });

  it('leaves a withdrawn campaign out of the list but finds it by its key', () => {
    const withdrawn = feeds.map(stored => ({
      ...stored,
      ...(stored.feed && {
        feed: { ...stored.feed, campaigns: stored.feed.campaigns.map(one => ({ ...one, withdrawn: 'over' })) },
      }),
    }));
    const now = listing({ feeds: withdrawn });
    expect(listEntries(now)).toEqual([]);
    expect(findEntry('starter end-local-287g', [], now)).toMatchObject({ state: 'withdrawn', publisher: 'Call-In' });
    expect(findEntry('starter nothing', [], now)).toBeNull();
  });
});
