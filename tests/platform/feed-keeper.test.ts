import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { OPENED_LIST } from '../../lib/campaigns/opened-list';
import { CAMPAIGN_DATABASE } from '../../lib/platform/campaign-database';
import { readFeeds, readKeptFeeds } from '../../lib/platform/campaign-store';
import { download } from '../../lib/platform/download';
import { createFeedKeeper, type KeeperPorts } from '../../lib/platform/feed-keeper';
import { forgetListCopy, readCopiedDay, readListCopy, writeListCopy } from '../../lib/platform/list-copy';
import { underFeedLock } from '../../lib/platform/lock';
import { openSeal } from '../../lib/platform/seal';
import { SUBSCRIPTIONS } from '../../lib/platform/subscriptions';
import { verifySignature } from '../../lib/platform/verify-signature';
import { writeListFeed } from '../../lib/targets/agreements/file/list-file';
import { makeAccount } from '../../lib/targets/agreements/list-account';
import { createPublisher } from '../campaigns/make-signature';
import { changedFeed, sampleFeed } from '../campaigns/sample-feed';
import { SAMPLE_AGREEMENTS } from '../targets/agreements/sample-agreements';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { type Answer, endless, type FeedHost, startFeedHost, status } from './feed-host';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

const GOOD = JSON.stringify(sampleFeed());
const HOUR = 3_600_000;
let host: FeedHost;
let url = '';
let now = 0;
let packaged: StoredFeed[] = [];
let mayFetch = true;

beforeAll(async () => {
  host = await startFeedHost();
});
afterAll(() => host.close());

let next = 0;
beforeEach(async () => {
  await resetFakeBrowser();
  now = Date.parse('2026-11-21T12:00:00Z');
  packaged = [];
  mayFetch = true;
  url = `${host.base}/feed${next++}.json`;
  host.requests.length = 0;
});

const keeper = (ports: Partial<KeeperPorts> = {}) =>
  createFeedKeeper({
    download: request => download({ ...request, seconds: 0.5 }),
    verify: verifySignature,
    packagedTopics: ['287g'],
    version: '0.1.0',
    now: () => now,
    chance: () => 0.5,
    mayFetch: async () => mayFetch,
    alone: underFeedLock,
    readPackaged: () => packaged,
    subscriptions: SUBSCRIPTIONS,
    readKeyId: async () => (await openSeal()).keyId,
    listCopy: { read: readListCopy, write: writeListCopy, forget: forgetListCopy },
    ...ports,
  });

const serve = (answer: Answer, signature: Answer = status(404)) => {
  host.answer(new URL(url).pathname, answer);
  host.answer(`${new URL(url).pathname}.sig`, signature);
};
const asked = () => host.requests.map(request => request.url?.replace(/.*\/feed\d+/, ''));

async function stored(id = url): Promise<StoredFeed> {
  const feeds = await readFeeds();
  const found = feeds.ok ? feeds.value.find(feed => feed.id === id) : undefined;
  if (!found) throw new Error(`${id} is not stored`);
  return found;
}
const failure = async () => {
  const { failure: found } = await stored();
  return found && [found.why.code, found.where, found.why.detail].filter(Boolean).join(' ');
};
const refresh = () => keeper().refresh({ olderThanMinutes: 0 });
async function add(answer: Answer = GOOD, signature?: Answer) {
  serve(answer, signature);
  const added = await keeper().add(url);
  return added.ok ? added.value : [added.error.code, added.error.detail].filter(Boolean).join(' ');
}

describe('adding a feed', () => {
  it('fetches it once and stores what passed', async () => {
    expect(await add()).toBe(url);
    expect(await stored()).toMatchObject({ trust: 'unsigned', updatedAt: now, checkedAt: now, failures: 0 });
    expect((await stored()).feed?.campaigns).toHaveLength(2);
    expect(asked()).toEqual(['.json.sig', '.json']);
  });

  it.each<[string, Answer, string]>([
    ['words', 'hello', 'not_json hello'],
    ['an error page', '<!doctype html><title>Hi</title>', 'html_page Hi'],
    ['10,000 campaigns', changedFeed({ items: Array(10_000).fill({}) }), 'too_many items 10000 > 200'],
    ['nothing', status(404), 'http_error 404'],
    ['a redirect', status(302, '', { location: 'http://evil.example/' }), 'redirected'],
  ])('is refused when the host sends %s, and leaves nothing behind', async (_, answer, expected) => {
    expect(await add(answer)).toBe(expected);
    expect(await readFeeds()).toEqual({ ok: true, value: [] });
    expect(await SUBSCRIPTIONS.read()).toEqual([]);
  });

  it('is refused for an address that is none, without asking anybody', async () => {
    const added = await keeper().add('http://evil.example/feed.json');
    expect(added).toMatchObject({ ok: false, error: { code: 'bad_address' } });
    expect(host.requests).toEqual([]);
  });

  it('waits for the permission where one is needed', async () => {
    mayFetch = false;
    expect(await add()).toMatch(/^not_permitted/);
    expect(host.requests).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['an error', status(410)],
    ['a redirect', status(302, '', { location: '/404.html' })],
    ['a page', '<html>Not here</html>'],
    ['nothing that may be read', (_, response) => void response.destroy()],
  ])('is open to hosts that answer %s in place of a signature', async (_, signature) => {
    expect(await add(GOOD, signature)).toBe(url);
  });

  it('twice is the same feed', async () => {
    await add();
    host.requests.length = 0;
    expect(await add()).toBe(url);
    expect(host.requests).toEqual([]);
  });
});

describe('a refresh that goes wrong keeps the last good copy and says what and where', () => {
  const call = 'items[0]._call_in.actions[0]';
  it.each<[string, Answer, string]>([
    ['is not JSON', 'hello', 'not_json hello'],
    ['is cut', GOOD.slice(0, 500), 'truncated line 1'],
    ['is 20 MB', endless(' '.repeat(100_000), 200), 'too_large 1048576'],
    ['never ends', endless('x'.repeat(65_536)), 'too_large 1048576'],
    ['does not come', () => {}, 'too_slow'],
    ['is elsewhere', status(302, '', { location: 'http://evil.example/feed.json' }), 'redirected'],
    ['is an error page', status(200, '<html><head><title>Parked</title>'), 'html_page Parked'],
    ['is an error', status(500), 'http_error 500'],
    ['is gone', status(404), 'http_error 404'],
    ['has a later format', changedFeed({ '_call_in.format': 2 }), 'unknown_format _call_in.format 2'],
    ['has 10,000 campaigns', changedFeed({ items: Array(10_000).fill({}) }), 'too_many items 10000 > 200'],
    ['is too deep', changedFeed({ [`${call}.x`]: JSON.parse('[[[[[[[[[[1]]]]]]]]]]') }), 'too_deep 12'],
    ['is an older edition', changedFeed({ '_call_in.sequence': 6 }), 'older_sequence _call_in.sequence 6 < 7'],
    ['leaps', changedFeed({ '_call_in.sequence': 1_000_008 }), 'sequence_leap _call_in.sequence 1000008 > 7 + 1000000'],
  ])('because the file %s', async (_, answer, expected) => {
    await add();
    const before = await stored();
    now += HOUR;
    serve(answer);
    expect(await refresh()).toEqual({ refreshed: 0, failed: 1 });
    expect(await failure()).toBe(expected);
    expect(await stored()).toMatchObject({
      feed: before.feed,
      updatedAt: before.updatedAt,
      checkedAt: now,
      failures: 1,
    });
    serve(GOOD);
    expect(await refresh()).toEqual({ refreshed: 1, failed: 0 });
    expect(await failure()).toBeUndefined();
  });

  it('and an update that works says what it changed', async () => {
    await add();
    expect((await stored()).changes).toBeUndefined();
    serve(changedFeed({ 'items[1]._call_in.withdrawn': 'Wrong number.', '_call_in.sequence': 8 }));
    await refresh();
    const changes = { added: [], changed: [], gone: [], withdrawn: [`${url} second`] };
    expect((await stored()).changes).toEqual(changes);
    now += HOUR;
    await refresh();
    expect((await stored()).changes).toEqual(changes);
  });

  it('because the disk is full', async () => {
    await add();
    serve(changedFeed({ '_call_in.sequence': 8 }));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await refresh()).toEqual({ refreshed: 0, failed: 1 });
    put.mockRestore();
    expect(await failure()).toBe('storage_failed');
    expect((await stored()).feed?.sequence).toBe(7);
  });

  it('because the permission was taken back', async () => {
    await add();
    mayFetch = false;
    await refresh();
    expect(await failure()).toBe(`not_permitted ${url}`);
  });

  it('but takes an update whose bad entries are left out and named', async () => {
    await add();
    serve(
      changedFeed({
        '_call_in.offices[0].lines[0].number': '911',
        '_call_in.offices[0].lines[1].number': '+1 900 555 0123',
        'items[1]._call_in.actions[0].url': 'javascript:alert(1)',
        '_call_in.sequence': 8,
      }),
    );
    await refresh();
    const { feed } = await stored();
    expect(feed?.sequence).toBe(8);
    expect(feed?.refused.map(({ what, why }) => `${what} ${why.code}`)).toEqual([
      'line emergency_number',
      'line premium_number',
      'office bad_number',
      'action missing_office',
      'action bad_address',
      'campaign_part no_action_left',
    ]);
  });
});

describe('a signed feed', () => {
  const publisher = createPublisher(1);
  const other = createPublisher(2);
  const next = changedFeed({ '_call_in.sequence': 8 });

  it('is pinned when added, and its small signature is all that is fetched while nothing is new', async () => {
    await add(GOOD, publisher.sign(GOOD));
    expect(await stored()).toMatchObject({ trust: 'signed', key: publisher.key });
    host.requests.length = 0;
    now += HOUR;
    await refresh();
    expect(asked()).toEqual(['.json.sig']);
    expect(await stored()).toMatchObject({ updatedAt: now, failures: 0 });
    serve(next, publisher.sign(next));
    await refresh();
    expect((await stored()).feed?.sequence).toBe(8);
  });

  it('is read anew by another version of the extension, which may take what the one before left out', async () => {
    const old = changedFeed({ '_call_in.topics': [] });
    serve(old, publisher.sign(old));
    await keeper({ packagedTopics: [] }).add(url);
    expect((await stored()).feed?.campaigns[0]?.actions).toEqual([]);
    host.requests.length = 0;
    await keeper({ version: '0.2.0' }).refresh({ olderThanMinutes: 0 });
    expect((await stored()).feed?.campaigns[0]?.actions).not.toEqual([]);
    expect(asked()).toEqual(['.json.sig', '.json']);
    await keeper({ version: '0.2.0' }).refresh({ olderThanMinutes: 0 });
    expect(asked()).toEqual(['.json.sig', '.json', '.json.sig']);
  });

  it('is never replaced by an unsigned one, nor by a page in place of its signature', async () => {
    await add(GOOD, publisher.sign(GOOD));
    serve(next);
    await refresh();
    expect(await failure()).toBe('missing_signature');
    serve(next, '<html>Not here</html>');
    await refresh();
    expect(await failure()).toMatch(/^bad_signature/);
    expect((await stored()).feed?.sequence).toBe(7);
  });

  it('is not asked for while its signature cannot be fetched', async () => {
    await add(GOOD, publisher.sign(GOOD));
    serve(next, (_, response) => void response.destroy());
    host.requests.length = 0;
    await refresh();
    expect(await failure()).toBe('unreachable');
    expect(asked()).toEqual(['.json.sig']);
  });

  it('whose signature is of another moment is asked for once more', async () => {
    await add(GOOD, publisher.sign(GOOD));
    let asks = 0;
    serve(next, (_, response) => void response.end(publisher.sign(asks++ === 0 ? 'something else' : next)));
    expect(await refresh()).toEqual({ refreshed: 1, failed: 0 });
    expect(asks).toBe(2);
    serve(changedFeed({ '_call_in.sequence': 9 }), (_, response) => void response.end(publisher.sign(`x${asks++}`)));
    expect(await refresh()).toEqual({ refreshed: 0, failed: 1 });
    expect(asks).toBe(4);
    expect(await failure()).toMatch(/^bad_signature/);
  });

  it('with another key waits for the user, who sees both', async () => {
    await add(GOOD, publisher.sign(GOOD));
    serve(next, other.sign(next));
    await refresh();
    expect(await stored()).toMatchObject({
      key: publisher.key,
      offeredKey: other.key,
      failure: { why: { code: 'key_changed' } },
    });
    await keeper().acceptKey(url, publisher.key);
    expect((await stored()).key).toBe(publisher.key);
    await keeper().acceptKey(url, other.key);
    expect(await stored()).toMatchObject({ key: other.key, trust: 'signed', failures: 0, feed: { sequence: 8 } });
    expect((await stored()).offeredKey).toBeUndefined();
  });

  it('must be signed by the key its address pins', async () => {
    serve(GOOD, other.sign(GOOD));
    const added = await keeper().add(`${url}#key=${publisher.key}`);
    expect(added).toMatchObject({ ok: false, error: { code: 'key_changed' } });
    serve(GOOD, publisher.sign(GOOD));
    expect(await keeper().add(`${url}#key=${publisher.key}`)).toEqual({ ok: true, value: url });
    const again = await keeper().add(`${url}#key=${other.key}`);
    expect(again).toMatchObject({ ok: false, error: { code: 'key_changed' } });
    expect(await stored()).toMatchObject({ key: publisher.key, offeredKey: other.key });
  });
});

describe('when feeds are asked for', () => {
  it('is not before they are old enough', async () => {
    await add();
    now += 14 * 60_000;
    expect(await keeper().refresh({ olderThanMinutes: 15 })).toEqual({ refreshed: 0, failed: 0 });
    now += 60_000;
    expect(await keeper().refresh({ olderThanMinutes: 15 })).toEqual({ refreshed: 1, failed: 0 });
  });

  it('is once for two windows that ask at the same moment', async () => {
    await add();
    host.requests.length = 0;
    now += HOUR;
    await Promise.all([keeper().refresh({ olderThanMinutes: 15 }), keeper().refresh({ olderThanMinutes: 15 })]);
    expect(asked()).toEqual(['.json.sig', '.json']);
  });

  it('is every four hours, sooner after a failure, then ever more rarely up to a day', async () => {
    await add();
    expect((await keeper().refreshDue()) - now).toBe(4 * HOUR);
    serve(status(500));
    const checks: number[] = [];
    for (let wakes = 0; wakes < 60; wakes++) {
      now = await keeper().refreshDue();
      const { checkedAt = 0 } = await stored();
      if (checks.at(-1) !== checkedAt) checks.push(checkedAt);
    }
    const hours = checks.slice(1).map((at, index) => (at - (checks[index] ?? 0)) / HOUR);
    expect(hours.slice(0, 10)).toEqual([4, 0.25, 0.5, 1, 2, 4, 8, 12, 20, 20]);
  });

  it('leaves a feed removed meanwhile removed', async () => {
    await add();
    serve((_, response) => void setTimeout(() => response.end(GOOD), 100));
    const running = refresh();
    await keeper().remove(url);
    await running;
    expect(await readFeeds()).toEqual({ ok: true, value: [] });
    expect(await SUBSCRIPTIONS.read()).toEqual([]);
  });

  it('leaves a feed that could not be removed where it is: gone from the screen it would be back at the next start', async () => {
    await add();
    fakeBrowser.storage.local.failing = true;
    await expect(keeper().remove(url)).rejects.toThrow();
    fakeBrowser.storage.local.failing = false;
    const left = (await readFeeds()).ok && (await stored()).url;
    await keeper().prepare();
    expect([left, (await stored()).feed?.campaigns.length]).toEqual([url, 2]);
  });
});

describe('a feed put back after it was removed', () => {
  it('is what it was, with the names agreed to and its key kept, and nobody is asked for it', async () => {
    const { key, sign } = createPublisher(1);
    await add(GOOD, sign(GOOD));
    await keeper().markNames(url, ['287(g)']);
    const before = await stored();
    expect(before).toMatchObject({ trust: 'signed', key, markedNames: ['287(g)'] });
    await keeper().remove(url);
    host.requests.length = 0;
    mayFetch = false;
    expect(await keeper().putBack(before)).toBe(true);
    expect(await stored()).toEqual(before);
    expect(await SUBSCRIPTIONS.read()).toEqual([{ url, key, addedAt: now }]);
    expect(host.requests).toEqual([]);
  });

  it('does not stand in for one that is there again', async () => {
    await add();
    const before = await stored();
    await keeper().remove(url);
    await add(changedFeed({ title: 'Later' }));
    expect(await keeper().putBack(before)).toBe(true);
    expect((await stored()).feed?.title).toBe('Later');
  });

  it('is one the user had added: nothing else gets in that way', async () => {
    await add();
    expect(await keeper().putBack({ ...(await stored()), id: 'starter' })).toBe(false);
    expect(await readFeeds()).toMatchObject({ value: [{ id: url }] });
  });
});

describe('what comes inside the package', () => {
  const starter = (sequence: number, rest: Partial<StoredFeed> = {}): StoredFeed => ({
    id: 'starter',
    trust: 'packaged',
    addedAt: now,
    failures: 0,
    feed: { sequence, title: 'Starter', offices: [], campaigns: [], topics: [], agreements: [], refused: [] } as never,
    ...rest,
  });

  it('is stored at the first start, and replaced by the next package’s', async () => {
    packaged = [starter(1)];
    await keeper().prepare();
    expect((await stored('starter')).feed?.sequence).toBe(1);
    packaged = [starter(1, { feed: { ...starter(1).feed, title: 'Corrected' } as never })];
    await keeper().prepare();
    expect((await stored('starter')).feed?.title).toBe('Corrected');
  });

  it('gives way to what its address sends, and comes back only when it counts further', async () => {
    serve(GOOD);
    packaged = [starter(1, { url })];
    await keeper().prepare();
    await refresh();
    expect(await stored('starter')).toMatchObject({ trust: 'unsigned', feed: { sequence: 7 } });
    packaged = [starter(6, { url })];
    await keeper().prepare();
    expect((await stored('starter')).feed?.sequence).toBe(7);
    packaged = [starter(6, { url, key: createPublisher(1).key })];
    await keeper().prepare();
    expect(await stored('starter')).toMatchObject({ key: packaged[0]?.key, feed: { sequence: 7 } });
    packaged = [starter(9, { url })];
    await keeper().prepare();
    expect(await stored('starter')).toMatchObject({ trust: 'packaged', feed: { sequence: 9 } });
  });
});

describe('a list of agreements the user opened', () => {
  const list = { name: 'list.xlsx', agreements: SAMPLE_AGREEMENTS };
  const account = makeAccount([]);
  const keepList = (file: string) => keeper().keepList({ file, account });

  it('is kept dated and alone, over the one before, and removed when it is not wanted', async () => {
    expect(await keepList(writeListFeed(list, '2025-07-18'))).toBe(true);
    expect(await keepList(writeListFeed(list, '2026-09-15'))).toBe(true);
    const { feed, addedAt, trust, account: told } = await stored(OPENED_LIST);
    expect(feed?.agreements.map(({ as_of: day }) => day)).toEqual(SAMPLE_AGREEMENTS.map(() => '2026-09-15'));
    expect([addedAt, trust, told]).toEqual([now, 'unsigned', account]);
    expect(await keeper().refresh({ olderThanMinutes: 0 })).toEqual({ refreshed: 0, failed: 0 });
    await keeper().remove(OPENED_LIST);
    expect(await readFeeds()).toEqual({ ok: true, value: [] });
  });

  it('brings nothing but agreements, whoever made the file', async () => {
    const file = JSON.parse(changedFeed({ '_call_in.agreements': SAMPLE_AGREEMENTS }));
    expect(await keepList(JSON.stringify(file))).toBe(true);
    const { feed } = await stored(OPENED_LIST);
    expect([feed?.campaigns, feed?.offices, feed?.topics, feed?.legal]).toEqual([[], [], [], []]);
    expect(feed?.agreements).toHaveLength(SAMPLE_AGREEMENTS.length);
  });

  it.each([
    ['words', 'hello'],
    ['no agreement', changedFeed({ '_call_in.agreements': [] })],
    [
      'one that is none',
      writeListFeed({ ...list, agreements: [{ ...list.agreements[0], division: 'MD' } as never] }, 'x'),
    ],
  ])('with %s is not kept, and the one before stays', async (_, file) => {
    await keepList(writeListFeed(list, '2026-09-15'));
    expect(await keepList(file)).toBe(false);
    expect((await stored(OPENED_LIST)).feed?.agreements).toHaveLength(SAMPLE_AGREEMENTS.length);
  });
});

describe('the second copy of that list', () => {
  const row = (at: number) => ({ ...SAMPLE_AGREEMENTS[0], agency: `Agency ${at} Police Department` }) as never;
  const agreements = Array.from({ length: 832 }, (_, at) => row(at));
  const file = writeListFeed({ name: 'list.xlsx', agreements }, '2026-09-15');
  const keepList = () => keeper().keepList({ file, account: makeAccount([]) });
  const LIST = 'opened-list';

  it('brings it back when the whole store is gone, as it was, from little space', async () => {
    await keepList();
    const before = await stored(OPENED_LIST);
    await Dexie.delete(CAMPAIGN_DATABASE);
    now += HOUR;
    await keeper().prepare();
    expect(await stored(OPENED_LIST)).toEqual(before);
    const item = fakeBrowser.storage.local.items.get(LIST) ?? '';
    expect(item.length).toBeLessThan(50_000);
    expect(item).not.toContain('Police');
  });

  it('goes when the list is removed, also after the store is gone', async () => {
    await keepList();
    await keeper().remove(OPENED_LIST);
    await keeper().prepare();
    expect([await readFeeds(), await readCopiedDay()]).toEqual([{ ok: true, value: [] }, null]);
    await keepList();
    await Dexie.delete(CAMPAIGN_DATABASE);
    await keeper().remove(OPENED_LIST);
    expect(fakeBrowser.storage.local.items.has(LIST)).toBe(false);
  });

  it('that does not open brings nothing back, and still names the day', async () => {
    await keepList();
    const item = JSON.parse(fakeBrowser.storage.local.items.get(LIST) ?? '');
    await fakeBrowser.storage.local.set({ [LIST]: { ...item, sealed: `AAAA${item.sealed.slice(4)}` } });
    await Dexie.delete(CAMPAIGN_DATABASE);
    await keeper().prepare();
    expect([await readFeeds(), await readCopiedDay()]).toEqual([{ ok: true, value: [] }, '2026-09-15']);
    expect(await keepList()).toBe(true);
    expect((await readListCopy()).ok).toBe(true);
  });

  it('of a list before never stands in for the one in use', async () => {
    await keepList();
    fakeBrowser.storage.local.set = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    const newer = writeListFeed({ name: 'new.xlsx', agreements: SAMPLE_AGREEMENTS }, '2026-10-01');
    const kept = await keeper().keepList({ file: newer, account: makeAccount([]) });
    Reflect.deleteProperty(fakeBrowser.storage.local, 'set');
    expect([kept, await readCopiedDay()]).toEqual([true, null]);
  });
});

describe('a damaged store', () => {
  async function spoil(id: string, row: unknown) {
    const raw = await new Dexie(CAMPAIGN_DATABASE).open();
    await raw.table('feeds').put({ ...(row as object), id });
    raw.close();
  }

  it('says so, keeps the row that is no feed for export, and has the rest again', async () => {
    await add();
    await spoil('broken', { feed: 'garbage' });
    expect(await readFeeds()).toEqual({ ok: false, error: 'unreadable' });
    await keeper().prepare();
    expect((await stored()).feed?.campaigns).toHaveLength(2);
    expect(await readKeptFeeds()).toEqual([{ keptAt: now, value: { id: 'broken', feed: 'garbage' } }]);
  });

  it('does not let a number through that is no number any more', async () => {
    await add();
    const row = structuredClone(await stored());
    Object.assign(row.feed?.offices[0]?.lines[0] ?? {}, { number: '+19' });
    await spoil(url, row);
    expect(await readFeeds()).toEqual({ ok: false, error: 'unreadable' });
  });

  it('that lost everything has the user’s feeds and their keys again', async () => {
    const publisher = createPublisher(1);
    await add(GOOD, publisher.sign(GOOD));
    await Dexie.delete(CAMPAIGN_DATABASE);
    await refresh();
    await keeper().prepare();
    expect(await stored()).toMatchObject({ key: publisher.key });
    serve(GOOD, createPublisher(2).sign(GOOD));
    await refresh();
    expect(await failure()).toMatch(/^key_changed/);
  });

  it('is set up afresh on request, with the user’s feeds', async () => {
    await add();
    await spoil('broken', {});
    await keeper().reset('keep');
    expect((await stored()).feed).toBeUndefined();
    await refresh();
    expect((await stored()).feed?.campaigns).toHaveLength(2);
  });

  it('that is erased while a feed is being added does not have it', async () => {
    serve(GOOD);
    const slow = keeper({
      download: async request => {
        await fakeBrowser.storage.local.clear();
        await keeper().reset('forget');
        return download({ ...request, seconds: 0.5 });
      },
    });
    expect(await slow.add(url)).toMatchObject({ ok: false, error: { code: 'storage_failed' } });
    expect(await readFeeds()).toEqual({ ok: true, value: [] });
    expect(await SUBSCRIPTIONS.read()).toEqual([]);
  });

  it.each(['before', 'after'])(
    'that is erased with the feeds has none of them again, though one is fetched meanwhile and ends %s it',
    async end => {
      await add();
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      const slow = keeper({ download: async request => held.then(() => download({ ...request, seconds: 0.5 })) });
      const refreshing = slow.refresh({ olderThanMinutes: 0 });
      await fakeBrowser.storage.local.clear();
      if (end === 'before') release();
      if (end === 'before') await refreshing;
      await keeper().reset('forget');
      release();
      await refreshing;
      await keeper().prepare();
      expect(await readFeeds()).toEqual({ ok: true, value: [] });
      expect(await SUBSCRIPTIONS.read()).toEqual([]);
    },
  );

  it('that does not open is given up after a while', async () => {
    const blocking = new Dexie(CAMPAIGN_DATABASE);
    blocking.version(0.1).stores({ other: 'id' });
    blocking.on('versionchange', () => false);
    await blocking.open();
    expect(await readFeeds()).toEqual({ ok: false, error: 'unreadable' });
    blocking.close();
  });

  it('of a later version of Call-In is left alone', async () => {
    const newer = new Dexie(CAMPAIGN_DATABASE);
    newer.version(2).stores({ feeds: 'id', kept: '++', more: 'id' });
    await newer.open();
    newer.close();
    expect(await readFeeds()).toEqual({ ok: false, error: 'unreadable' });
    expect(await refresh()).toEqual({ refreshed: 0, failed: 0 });
    expect(await add()).toBe('storage_failed');
    expect((await indexedDB.databases()).find(({ name }) => name === CAMPAIGN_DATABASE)?.version).toBe(20);
  });

  it('keeps the addresses sealed, and nothing after the last feed is removed', async () => {
    await add();
    expect([...fakeBrowser.storage.local.items.values()].join()).not.toContain('127.0.0.1');
    expect(await SUBSCRIPTIONS.read()).toEqual([{ url, addedAt: now }]);
    await keeper().remove(url);
    expect(fakeBrowser.storage.local.items.has('feeds')).toBe(false);
  });
});
