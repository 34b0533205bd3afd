import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelDownload } from '../../lib/platform/directory-cancel';
import { DIRECTORY_DATABASE } from '../../lib/platform/directory-database';
import { createDirectoryKeeper, type DirectoryPorts } from '../../lib/platform/directory-keeper';
import {
  DIRECTORY_ITEM,
  DIRECTORY_PROGRESS_ITEM,
  readRecord,
  watchDirectory,
} from '../../lib/platform/directory-record';
import { readCongress, readDirectoryStatus } from '../../lib/platform/directory-store';
import { download } from '../../lib/platform/download';
import { underDirectoryLock } from '../../lib/platform/lock';
import { membersFile, moved, officesFile, PEOPLE, zipsFile } from '../targets/congress/sample-directory-files';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { type Answer, endless, type FeedHost, startFeedHost, status } from './feed-host';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const DAY = 86_400_000;
let host: FeedHost;
let now = 0;
let mayFetch = true;

beforeAll(async () => {
  host = await startFeedHost();
});
afterAll(() => host.close());

const serve = (files: Partial<Record<'members' | 'offices' | 'zips', Answer>> = {}) => {
  host.answer('/members.json', files.members ?? membersFile());
  host.answer('/offices.json', files.offices ?? officesFile());
  host.answer('/zips.csv', files.zips ?? zipsFile());
};

beforeEach(async () => {
  await resetFakeBrowser();
  now = Date.parse('2026-11-17T17:00:00Z');
  mayFetch = true;
  host.requests.length = 0;
  serve();
});

const keeper = (ports: Partial<DirectoryPorts> = {}) =>
  createDirectoryKeeper({
    addresses: {
      members: `${host.base}/members.json`,
      offices: `${host.base}/offices.json`,
      zips: `${host.base}/zips.csv`,
    },
    download: request => download({ ...request, seconds: 2 }),
    now: () => now,
    chance: () => 0.5,
    mayFetch: async () => mayFetch,
    alone: underDirectoryLock,
    ...ports,
  });
const fetchIt = async () => {
  const downloaded = await keeper().download();
  return downloaded.ok
    ? downloaded.value
    : [downloaded.error.file, downloaded.error.code, downloaded.error.where].filter(Boolean).join(' ');
};
async function numberFor(zip: string) {
  const { user } = await readCongress({ place: { state: '', zip, district: '' }, elsewhere: [] }, now);
  const [office] = user.representative.offices;
  return office?.office.lines[0]?.number ?? user.representative.gaps.map(({ kind }) => kind).join();
}

describe('the directory', () => {
  it('is not there, and no database is made, until the user asks for it', async () => {
    expect(await numberFor('78701')).toBe('no_directory');
    expect(await readDirectoryStatus()).toEqual({ record: null, about: null, progress: null });
    expect(await keeper().refreshDue()).toBe(now + 2 * DAY);
    expect([host.requests.length, await indexedDB.databases()]).toEqual([0, []]);
  });

  it('is downloaded whole, checked, and looked up on the device', async () => {
    expect(await fetchIt()).toBe('stored');
    expect(await numberFor('78701')).toBe('+12025550103');
    expect((await readDirectoryStatus()).about).toMatchObject({
      members: 14,
      numbers: 18,
      zips: 9,
      odd: 0,
      mapsUntil: '2027-01-03',
    });
    expect(host.requests.map(({ url }) => url)).toEqual(['/members.json', '/offices.json', '/zips.csv']);
  });

  it('looks up a publisher’s own division too', async () => {
    await fetchIt();
    const { elsewhere } = await readCongress(
      { place: { state: '', zip: '', district: '' }, elsewhere: ['VT', 'TX-21'] },
      now,
    );
    expect(elsewhere.VT?.senators.offices.map(({ member }) => member.name)).toEqual(['Finn Fay', 'Gus Gray']);
    expect(elsewhere['TX-21']?.representative.offices.map(({ member }) => member.name)).toEqual(['Dan Dale']);
  });

  it.each([
    ['a host that fails', { offices: status(500) }, 'offices http_error'],
    ['a file cut off', { members: membersFile().slice(0, 900) }, 'members truncated line 50'],
    ['a table cut off', { zips: zipsFile().slice(0, -8) }, 'zips truncated line 12'],
    ['a web page', { zips: '<!doctype html><title>Parked</title>' }, 'zips html_page'],
    ['a redirect', { zips: status(302, '', { location: '/members.json' }) }, 'zips redirected'],
    ['a file without end', { members: endless(' '.repeat(1_000_000)) }, 'members too_large'],
  ] as const)('is not harmed by %s', async (_, files, said) => {
    await fetchIt();
    serve(files);
    now += DAY;
    expect(await fetchIt()).toBe(said);
    expect(await numberFor('78701')).toBe('+12025550103');
    const { record, about } = await readDirectoryStatus();
    expect([record?.failures, record?.failure?.code, about?.fetchedAt]).toEqual([1, said.split(' ')[1], now - DAY]);
    serve();
    expect(await fetchIt()).toBe('unchanged');
    expect((await readDirectoryStatus()).about?.fetchedAt).toBe(now);
    expect((await readRecord())?.failure).toBeUndefined();
  });

  it('that changes many numbers waits, is used or dropped as the user says, and is not offered twice', async () => {
    await fetchIt();
    serve({ members: membersFile(moved(PEOPLE)) });
    expect(await fetchIt()).toBe('held');
    expect((await readRecord())?.held).toMatchObject({ changed: 13, all: 18 });
    expect(await numberFor('78701')).toBe('+12025550103');
    await keeper().decide(false);
    expect([await fetchIt(), (await readRecord())?.held]).toEqual(['unchanged', undefined]);
    expect(await numberFor('78701')).toBe('+12025550103');

    serve({ members: membersFile(moved(PEOPLE.slice(0, 13))) });
    expect(await fetchIt()).toBe('held');
    await keeper().decide(true);
    expect(await numberFor('78701')).toBe('+17035550103');
    expect((await readRecord())?.held).toBeUndefined();
  });

  it('is asked for again once a week, spread, and later after failures', async () => {
    await fetchIt();
    const asked = () => host.requests.length;
    now += 6.9 * DAY;
    expect(await keeper().refreshDue()).toBe(now + 0.1 * DAY);
    expect(asked()).toBe(3);
    now += 0.2 * DAY;
    serve({ members: status(500) });
    expect(await keeper({ chance: () => 1 }).refreshDue()).toBe(now + 0.25 * DAY * 1.15);
    expect(asked()).toBe(4);
    expect(await keeper().refreshDue()).toBe(now + 0.25 * DAY * 1.15);
    expect(asked()).toBe(4);
  });

  it('that was lost or damaged is said, and fetched again by itself', async () => {
    await fetchIt();
    await new Dexie(DIRECTORY_DATABASE).delete();
    expect(await numberFor('78701')).toBe('damaged');
    await keeper().refreshDue();
    expect(await numberFor('78701')).toBe('+12025550103');

    const database = await new Dexie(DIRECTORY_DATABASE).open();
    await database.table('members').put({ id: 'C000003', state: 'TX', name: 7 });
    database.close();
    expect(await numberFor('78701')).toBe('damaged');
    expect(await fetchIt()).toBe('stored');
    expect(await numberFor('78701')).toBe('+12025550103');
  });

  it('is not fetched where the request would give the installation away', async () => {
    mayFetch = false;
    expect(await fetchIt()).toBe('members not_permitted');
    expect(host.requests).toEqual([]);
  });

  it('can be cancelled: nothing is stored, and it is not tried again by itself', async () => {
    serve({ offices: () => cancelDownload() });
    expect(await fetchIt()).toBe('offices cancelled');
    expect([await readRecord(), fakeBrowser.storage.session.items.has(DIRECTORY_PROGRESS_ITEM)]).toEqual([null, false]);
    expect(await numberFor('78701')).toBe('no_directory');
  });

  it('removed, or erased, while a host was answering is not stored after all', async () => {
    serve({
      zips: (_, response) => {
        fakeBrowser.storage.local.items.delete(DIRECTORY_ITEM);
        response.writeHead(200).end(zipsFile());
      },
    });
    expect(await fetchIt()).toBe('members cancelled');
    expect(await readRecord()).toBeNull();
  });

  it('removed in the moment its refresh begins stays removed', async () => {
    expect(await fetchIt()).toBe('stored');
    now += 8 * DAY;
    let removing: Promise<void> | undefined;
    const clock = () => {
      removing ??= keeper().remove();
      return now;
    };
    await keeper({ now: clock }).refreshDue();
    await removing;
    expect(await readDirectoryStatus()).toEqual({ record: null, about: null, progress: null });
  });

  it('removed leaves nothing, and says so to every screen', async () => {
    const seen: string[] = [];
    const stop = watchDirectory(() => seen.push('changed'));
    await fetchIt();
    expect(seen.length).toBeGreaterThan(3);
    await keeper().remove();
    stop();
    expect([await readRecord(), await indexedDB.databases()]).toEqual([null, []]);
    expect(await numberFor('78701')).toBe('no_directory');
  });

  it('asks the same of the hosts whoever asks: two users’ requests are the same bytes', async () => {
    const rawOf = () => host.requests.map(({ method, url, rawHeaders }) => JSON.stringify([method, url, rawHeaders]));
    await fetchIt();
    const mine = rawOf();
    await resetFakeBrowser();
    await fakeBrowser.storage.local.set({ settings: 'somebody else’s' });
    host.requests.length = 0;
    now += 3 * DAY;
    await keeper({ chance: () => 0.1 }).download();
    expect(rawOf()).toEqual(mine);
  });
});
