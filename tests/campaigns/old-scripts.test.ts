import { describe, expect, it } from 'vitest';
import { findSpokenScript } from '../../lib/calls/spoken-script';
import type { OldScript } from '../../lib/campaigns/campaign';
import { keepOldScripts } from '../../lib/campaigns/old-scripts';
import { noteCopy } from '../../lib/campaigns/refresh-plan';
import { sampleCall } from '../components/sample-calls';
import { storedSample } from '../components/sample-feeds';
import { setAt } from './sample-feed';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T12:00:00Z');
const CAMPAIGN = 'https://neighbours.example/feed.json end-it';
const saying = (greeting: string) =>
  storedSample({}, file => setAt(file, 'items[0]._call_in.actions[0].scripts[0].blocks[0].text', greeting));
const feedOf = (stored: ReturnType<typeof saying>) => {
  if (!stored.feed) throw new Error('no feed');
  return stored.feed;
};

describe('earlier versions of a script', () => {
  const first = saying('Hello, I am [NAME].');

  it('are kept when a refresh changes the words, and only then', () => {
    expect(keepOldScripts(first, feedOf(saying('Hello, I am [NAME].')), NOW)).toEqual([]);
    const [old, ...others] = keepOldScripts(first, feedOf(saying('Good day.')), NOW);
    expect(others).toEqual([]);
    expect(old).toMatchObject({ campaign: CAMPAIGN, action: 'call', until: NOW });
    expect(old?.script.blocks[0]?.text).toBe('Hello, I am [NAME].');
  });

  it('pile up newest first, and go after half a year or with their campaign', () => {
    const next = saying('Good day.');
    const second = noteCopy(first, { feed: feedOf(next), trust: 'signed' }, NOW);
    expect(second.oldScripts).toHaveLength(1);
    const third = noteCopy(second, { feed: feedOf(saying('Good evening.')), trust: 'signed' }, NOW + DAY);
    expect(third.oldScripts?.map(({ script }) => script.blocks[0]?.text)).toEqual(['Good day.', 'Hello, I am [NAME].']);
    const late = keepOldScripts(third, feedOf(saying('Good evening.')), NOW + 182.5 * DAY);
    expect(late.map(({ until }) => until)).toEqual([NOW + DAY]);
    const gone = storedSample({}, file => void file.items.shift());
    expect(keepOldScripts(third, feedOf(gone), NOW + DAY)).toEqual([]);
  });
});

describe('what the caller last said', () => {
  const old = (text: string, until: number): OldScript => ({
    campaign: CAMPAIGN,
    action: 'call',
    until,
    script: { id: 'call-en', language: 'en', blocks: [{ say: 'ask', when: 'always', text }] },
  });
  const versions = [old('second', NOW), old('first', NOW - 5 * DAY)];
  const which = { campaign: CAMPAIGN, action: 'call', script: 'call-en' } as const;
  const call = (daysAgo: number, more = {}) =>
    sampleCall({ id: `c${daysAgo}`, campaign: CAMPAIGN, startedAt: NOW - daysAgo * DAY, ...more });
  const find = (...calls: ReturnType<typeof call>[]) => findSpokenScript(calls, versions, which);

  it('is the version of that day', () => {
    expect(find(call(9))?.script.blocks[0]?.text).toBe('first');
    expect(find(call(2))?.script.blocks[0]?.text).toBe('second');
    expect(find(call(2), call(9))?.at).toBe(NOW - 2 * DAY);
  });

  it('is nothing where they never spoke it, or it has not changed since', () => {
    expect(find()).toBeNull();
    expect(find(call(2, { outcome: 'busy' }))).toBeNull();
    expect(find(call(2, { campaign: 'other one' }))).toBeNull();
    expect(find(call(-1))).toBeNull();
  });

  it('is the message for who spoke to a machine, and counts a call shared with another campaign', () => {
    expect(find(call(2, { outcome: 'voicemail' }))?.part).toBe('voicemail');
    const also = [{ campaign: CAMPAIGN, action: 'call', target: 'board' }];
    expect(find(call(2, { campaign: 'other one', also }))?.part).toBe('call');
  });
});
