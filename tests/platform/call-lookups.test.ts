import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { deleteCall, editCall, restoreCall } from '../../lib/calls/call-session';
import type { CampaignKey } from '../../lib/campaigns/campaign';
import { createCallLog } from '../../lib/platform/call-store';
import { LOG_DATABASE, LOG_DATABASE_VERSION } from '../../lib/platform/log-database';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { loseDatabase, makeCall, restartBrowser } from './log-faults';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

const HOUR = 3_600_000;
const ALL = { limit: 1000, offset: 0 };

beforeEach(resetFakeBrowser);

const ended = (hour: number, outcome: Outcome, part: Partial<CallRecord> = {}) =>
  makeCall({ state: 'ended', outcome, startedAt: hour * HOUR, endedAt: hour * HOUR, ...part });

const CALLS = [
  ended(1, 'busy'),
  ended(2, 'reached', { campaign: 'starter other' }),
  ended(3, 'wrong_number'),
  ended(4, 'reached'),
];

/** The log with the calls, once from its database and once from its journal alone. */
const PLACES = ['the database', 'the journal alone'] as const;

async function openWith(place: (typeof PLACES)[number], calls: readonly CallRecord[]) {
  const log = await createCallLog();
  await log.saveMany(calls);
  if (place === 'the database') return log;
  await loseDatabase();
  const newer = new Dexie(LOG_DATABASE);
  newer.version(LOG_DATABASE_VERSION + 1).stores({ later: 'id' });
  await newer.open();
  newer.close();
  return createCallLog();
}

describe.each(PLACES)('what is looked up in %s', place => {
  it('by outcome, campaign and time, newest first, and counted alike', async () => {
    const log = await openWith(place, CALLS);
    const hours = async (filter: object) =>
      (await (await log.lookUp()).find({ ...ALL, ...filter })).map(({ startedAt }) => startedAt / HOUR);
    expect(await hours({ outcome: 'reached' })).toEqual([4, 2]);
    expect(await hours({ campaign: 'starter end-287g' })).toEqual([4, 3, 1]);
    expect(await hours({ campaign: 'starter other', outcome: 'reached' })).toEqual([2]);
    expect(await hours({ from: 2 * HOUR, to: 4 * HOUR })).toEqual([3, 2]);
    expect(await hours({ outcome: 'reached', to: 4 * HOUR })).toEqual([2]);
    expect(await (await log.lookUp()).count({ outcome: 'reached', from: 3 * HOUR })).toBe(1);
    expect(await (await log.lookUp()).countTargets({ outcome: 'reached' })).toBe(1);
    expect(await log.count()).toBe(4);
    expect([...(await (await log.lookUp()).listCampaigns())].sort()).toEqual(['starter end-287g', 'starter other']);
  });

  it('as offices: each publisher’s own, by whichever of its campaigns, but a member of Congress once', async () => {
    const reached = (hour: number, campaign: CampaignKey, target: string) =>
      ended(hour, 'reached', { campaign, target });
    const log = await openWith(place, [
      reached(1, 'https://one.example/feed.json end-it', 'board'),
      reached(2, 'https://one.example/feed.json warrant', 'board'),
      reached(3, 'https://two.example/feed.json end-it', 'board'),
      reached(4, 'https://one.example/feed.json end-it', 'congress:M000001'),
      reached(5, 'https://two.example/feed.json end-it', 'congress:M000001'),
    ]);
    expect(await (await log.lookUp()).countTargets({ outcome: 'reached' })).toBe(3);
  });

  it('under every campaign a call was for, in its place and once', async () => {
    const also = (...campaigns: CampaignKey[]) => ({
      also: campaigns.map(campaign => ({ campaign, action: 'call', target: 'office' })),
    });
    const shared = ended(3, 'reached', also('starter other', 'starter third', 'starter end-287g'));
    const gone = ended(5, 'reached', also('starter third'));
    const log = await openWith(place, [
      ended(1, 'busy', { campaign: 'starter other' }),
      ended(2, 'busy'),
      shared,
      ended(4, 'busy', { campaign: 'starter other' }),
      gone,
    ]);
    await log.save(deleteCall(gone));
    const lookups = await log.lookUp();
    const hours = async (filter: object) =>
      (await lookups.find({ ...ALL, ...filter })).map(({ startedAt }) => startedAt / HOUR);
    expect(await hours({ campaign: 'starter other' })).toEqual([4, 3, 1]);
    expect(await hours({ campaign: 'starter other', limit: 1, offset: 1 })).toEqual([3]);
    expect(await hours({ campaign: 'starter other', from: 4 * HOUR })).toEqual([4]);
    expect(await hours({ campaign: 'starter other', outcome: 'reached' })).toEqual([3]);
    expect(await hours({ campaign: 'starter end-287g' })).toEqual([3, 2]);
    expect(await lookups.count({ campaign: 'starter other' })).toBe(3);
    expect(await lookups.count({ campaign: 'starter third' })).toBe(1);
    expect([...(await lookups.listCampaigns())].sort()).toEqual(['starter end-287g', 'starter other', 'starter third']);
  });

  it('how many there are, after calls were saved, corrected, deleted and brought back', async () => {
    const log = await openWith(place, CALLS);
    const [first, second] = CALLS as [CallRecord, CallRecord];
    const gone = [deleteCall(first), deleteCall(second)] as const;
    await log.saveMany(gone).catch(() => Promise.all(gone.map(log.save)));
    await log.save(editCall(ended(9, 'busy'), { note: 'new' }));
    expect([await log.count(), (await log.readMany(ALL)).length]).toEqual([3, 3]);
    await log.save(restoreCall(first, gone[0]));
    await log.repair();
    expect([await log.count(), (await log.readMany(ALL)).length]).toEqual([4, 4]);
  });

  it('follow-ups still to do, the earliest first, with what was promised', async () => {
    const later = editCall(ended(1, 'reached'), { followUp: { on: '2026-12-02', isDone: false }, promise: 'A letter' });
    const sooner = editCall(ended(2, 'call_back'), { followUp: { on: '2026-12-01', isDone: false } });
    const done = editCall(ended(3, 'reached'), { followUp: { on: '2026-11-30', isDone: true } });
    const log = await openWith(place, [later, sooner, done]);
    const found = await (await log.lookUp()).readFollowUps();
    expect(found).toEqual([sooner, later]);
    expect(found[1]?.details?.promise).toBe('A letter');
  });
});

it('a promise is sealed in both stores, its day is not', async () => {
  const log = await createCallLog();
  const call = editCall(ended(1, 'reached'), {
    stance: 'opposes',
    promise: 'A letter',
    followUp: { on: '2026-12-02', isDone: false },
  });
  await log.saveMany([call]);
  const raw = await new Dexie(LOG_DATABASE).open();
  const [row] = await raw.table('calls').toArray();
  raw.close();
  expect(row).toMatchObject({ followUp: { on: '2026-12-02' }, due: '2026-12-02' });
  expect(`${JSON.stringify({ ...row, details: '' })}${new TextDecoder().decode(row.details)}`).not.toMatch(
    /letter|opposes/,
  );
});

it('many deleted at once come back above their tombstones, in both stores', async () => {
  const log = await createCallLog();
  const many = Array.from({ length: 230 }, (_, index) => ended(index, 'busy'));
  expect(await log.saveMany(many)).toMatchObject({ copies: 2 });
  const gone = many.map(deleteCall);
  await log.saveMany(gone);
  expect(await log.count()).toBe(0);
  await log.saveMany(many.map((call, index) => restoreCall(call, gone[index] as CallRecord)));
  await loseDatabase();
  restartBrowser();
  const again = await createCallLog();
  await again.repairIfDue();
  expect(await again.count()).toBe(230);
});

const SHARED = [{ campaign: 'starter other', action: 'call', target: 'office' }] as const;

it.each([1, 2])('a database of version %i keeps every call, counts them and can be looked up', async version => {
  const old = new Dexie(LOG_DATABASE);
  old.version(version).stores({
    calls: `id, state, [listed+startedAt], [listed+campaign+startedAt]${version > 1 ? ', [listed+outcome+startedAt], due' : ''}`,
    marks: 'name',
    kept: '++',
  });
  await old.open();
  const { details: _sealed, ...head } = ended(5, 'wrong_number', { also: SHARED });
  await old.table('calls').bulkPut([
    { ...head, listed: 1 },
    { ...head, id: 'another', also: undefined, listed: 1 },
  ]);
  old.close();
  const log = await createCallLog();
  const lookups = await log.lookUp();
  expect(await lookups.find({ ...ALL, outcome: 'wrong_number' })).toHaveLength(2);
  expect(await lookups.find({ ...ALL, campaign: 'starter other' })).toEqual([head]);
  await log.save(ended(6, 'busy'));
  expect(await log.count()).toBe(3);
  expect(log.health()).toEqual({ database: 'ok' });
});

it('a browser that names its keys has the journal read in portions, and again when calls are moved meanwhile', async () => {
  const log = await createCallLog();
  await log.saveMany(Array.from({ length: 450 }, (_, index) => ended(index, 'busy')));
  await log.save(ended(600, 'reached'));
  const { local } = fakeBrowser.storage;
  let namings = 0;
  const area = Object.assign(local, {
    getKeys: async () => {
      namings += 1;
      const keys = [...local.items.keys()];
      // Another window's compaction has put a call somewhere else by the second time.
      return namings === 2 ? keys.filter(key => !key.startsWith('call.')) : keys;
    },
  });
  const get = vi.spyOn(local, 'get');
  const whole = () => get.mock.calls.filter(([keys]) => keys === null).length;
  try {
    await loseDatabase();
    restartBrowser();
    const again = await createCallLog();
    expect(await again.repairIfDue()).toEqual({ restoredToDatabase: 451, restoredToJournal: 0, unreadable: 0 });
    expect([await again.count(), whole()]).toEqual([451, 1]);
    restartBrowser();
    await again.repairIfDue();
    expect(whole()).toBe(1);
  } finally {
    get.mockRestore();
    Reflect.deleteProperty(area, 'getKeys');
  }
});
