import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { openCampaignDatabase } from '../../lib/platform/campaign-database';
import { createFeedKeeper } from '../../lib/platform/feed-keeper';
import { forgetListCopy, readListCopy, writeListCopy } from '../../lib/platform/list-copy';
import { hasPageNames, NAMES_ITEM, readNamesFor, readPageNames, watchNames } from '../../lib/platform/page-names';
import { readToday } from '../../lib/platform/pause-end';
import { changeSettings } from '../../lib/platform/settings-store';
import { SUBSCRIPTIONS } from '../../lib/platform/subscriptions';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { storedSample } from '../components/sample-feeds';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/alarms', () => ({ setAlarm: async () => undefined }));

const FEED = 'https://neighbours.example/feed.json';
const NEWS = 'https://www.news.example/story';
const naming = (names: string[], part: Partial<StoredFeed> = {}) =>
  storedSample({ trust: 'unsigned', ...part }, file => {
    const [topic] = file._call_in.topics;
    if (topic) topic.names = names;
  });

async function store(feed: StoredFeed): Promise<void> {
  const opened = await openCampaignDatabase();
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.put(feed);
  opened.value.close();
}

const keeper = createFeedKeeper({
  download: () => Promise.reject(new Error('nothing is fetched here')),
  verify: async () => true,
  packagedTopics: ['287g'],
  version: '0.1.0',
  now: () => 0,
  chance: () => 0.5,
  mayFetch: async () => true,
  alone: (_, work) => work(),
  readPackaged: () => [],
  subscriptions: SUBSCRIPTIONS,
  readKeyId: async () => 'one',
  listCopy: { read: readListCopy, write: writeListCopy, forget: forgetListCopy },
});

const namesNow = async () => (await readPageNames()).topics.map(({ names, mayPaint }) => [names, mayPaint] as const);
const follow = vi.fn();
const change = (work: () => Promise<unknown>) => watchNames(work, follow);

beforeEach(async () => {
  await resetFakeBrowser();
  follow.mockClear();
});

describe('names for pages', () => {
  it('are none, and nothing to ask for, while no feed has any', async () => {
    await store(naming([]));
    expect(await readPageNames()).toEqual({ topics: [], gateSource: '' });
    expect(await hasPageNames()).toBe(false);
  });

  it('are kept ready where no content script reads, and there again after the browser started anew', async () => {
    await store(naming(['Lone Star']));
    expect(await namesNow()).toEqual([[['Lone Star'], false]]);
    expect([...fakeBrowser.storage.session.items.keys()]).toEqual([NAMES_ITEM]);
    expect(JSON.stringify([...fakeBrowser.storage.local.items])).not.toContain('Lone Star');
    fakeBrowser.storage.session.items.clear();
    expect(await namesNow()).toEqual([[['Lone Star'], false]]);
  });

  it('are followed by open tabs when they changed, and only then', async () => {
    await change(() => store(naming(['Lone Star'])));
    expect(follow).toHaveBeenCalledTimes(1);
    await change(() => store(naming(['Lone Star'], { failures: 3 })));
    expect(follow).toHaveBeenCalledTimes(1);
    await change(() => store(naming(['Lone Star', 'Second Star'])));
    expect(follow).toHaveBeenCalledTimes(2);
  });

  it('are not followed when the first look at the feeds finds none', async () => {
    await change(() => store(naming([])));
    expect(follow).not.toHaveBeenCalled();
  });

  it('follow also what failed half way', async () => {
    const work = async () => {
      await store(naming(['Lone Star']));
      throw new Error('disk full');
    };
    await expect(change(work)).rejects.toThrow('disk full');
    expect(follow).toHaveBeenCalledTimes(1);
  });

  it('may be painted once the user agreed, those added later not, and none after taking it back', async () => {
    await store(naming(['Lone Star']));
    await change(() => keeper.markNames(FEED, ['Lone Star']));
    expect(await namesNow()).toEqual([[['Lone Star'], true]]);
    const marked = { markedNames: ['Lone Star'] };
    await change(() => store(naming(['Lone Star', 'Second Star'], marked)));
    expect((await namesNow()).sort()).toEqual([
      [['Lone Star'], true],
      [['Second Star'], false],
    ]);
    await change(() => keeper.markNames(FEED, []));
    expect(await namesNow()).toEqual([[['Lone Star', 'Second Star'], false]]);
    expect(follow).toHaveBeenCalledTimes(3);
  });

  it('go with their feed, and so does what was agreed to: the feed added again is asked about again', async () => {
    await store(naming(['Lone Star'], { markedNames: ['Lone Star'] }));
    await SUBSCRIPTIONS.keep([naming(['Lone Star'])]);
    await change(() => keeper.remove(FEED));
    expect(await namesNow()).toEqual([]);
    expect(follow).toHaveBeenCalledTimes(1);
    await change(() => store(naming(['Lone Star'])));
    expect(await namesNow()).toEqual([[['Lone Star'], false]]);
  });

  it('are not given to a site the user wants left alone, nor to what is no site', async () => {
    await store(naming(['Lone Star']));
    expect((await readNamesFor(NEWS)).topics).toHaveLength(1);
    await changeSettings(now => ({ ...now, offHosts: ['news.example'] }));
    expect((await readNamesFor(NEWS)).topics).toEqual([]);
    expect((await readNamesFor('about:blank')).topics).toEqual([]);
  });

  it('are not given while marking is off or paused, nor while nobody can read which sites are to be left alone', async () => {
    await store(naming(['Lone Star']));
    const today = readToday();
    for (const quiet of [{ marking: 'off' }, { pause: { day: today, seenDay: today } }] as const) {
      await changeSettings(now => ({ ...now, ...quiet }));
      expect((await readNamesFor(NEWS)).topics).toEqual([]);
      await changeSettings(() => DEFAULT_SETTINGS);
    }
    await fakeBrowser.storage.local.set({ settings: 'AQ' });
    expect((await readNamesFor(NEWS)).topics).toEqual([]);
  });

  it('are none when the store cannot be read, and pages go on', async () => {
    await store(naming(['Lone Star']));
    await store({ ...naming(['Lone Star'], { id: 'torn' }), markedNames: [7] as unknown as string[] });
    expect((await readPageNames()).topics).toEqual([]);
  });
});
