import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editCall, endCall, openCall } from '../../lib/calls/call-session';
import { planCallBack } from '../../lib/calls/follow-up';
import { openLogDatabase } from '../../lib/platform/log-database';
import { readOpenFollowUps } from '../../lib/platform/open-follow-ups';
import { createReminderKeeper, type KeeperPorts, type Telling } from '../../lib/platform/reminder-keeper';
import { REMINDERS_ITEM, readReminderMemory, writeReminderMemory } from '../../lib/platform/reminder-store';
import { DEFAULT_SETTINGS, type ReminderSettings } from '../../lib/settings/settings';
import { sampleCampaign } from '../campaigns/sample-campaign';
import { createFakeLocks, fakeBrowser, resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
const campaign = sampleCampaign({ id: 'stop', callDays: ['2012-12-13', '2012-12-17'] });
const CALL_DAY = `call_day ${campaign.key} 2012-12-17`;

let now = 0;
let on: Partial<ReminderSettings> = {};
const told: Telling[] = [];
const shown: boolean[] = [];

function createKeeper(changes: Partial<KeeperPorts> = {}) {
  const locks = createFakeLocks();
  return createReminderKeeper({
    now: () => now,
    timeZone: () => 'America/New_York',
    readSettings: async () => ({ ...DEFAULT_SETTINGS, reminders: { ...DEFAULT_SETTINGS.reminders, ...on } }),
    readCampaigns: async () => [campaign],
    readFollowUps: readOpenFollowUps,
    memory: { read: readReminderMemory, write: writeReminderMemory },
    async tell(telling) {
      told.push(telling);
    },
    async showWaiting(isWaiting) {
      shown.push(isWaiting);
    },
    alone: work => locks.request('reminders', work),
    ...changes,
  });
}

beforeEach(async () => {
  await resetFakeBrowser();
  told.length = 0;
  shown.length = 0;
  on = { callDays: true };
  now = at('2012-12-17T09:00:00-05:00');
});

describe('the job of reminders', () => {
  it('tells a call day once, however many runs meet, and it waits until the user has seen to it', async () => {
    const keeper = createKeeper();
    const [next] = await Promise.all([keeper.tellDue(), keeper.tellDue(), keeper.tellDue()]);
    expect(told.map(({ due }) => due.map(({ id }) => id))).toEqual([[CALL_DAY]]);
    expect(next).toBe(now + HOUR);
    expect(shown.at(-1)).toBe(true);
    expect((await keeper.readWaiting()).map(({ id }) => id)).toEqual([CALL_DAY]);
    await keeper.settle([CALL_DAY], 'seen');
    expect([await keeper.readWaiting(), shown.at(-1)]).toEqual([[], false]);
    now += HOUR;
    await keeper.tellDue();
    expect(told).toHaveLength(1);
  });

  it('wakes for what comes within the hour, looks again each hour, and each day while nothing is wanted', async () => {
    now = at('2012-12-17T08:20:00-05:00');
    expect(await createKeeper().tellDue()).toBe(at('2012-12-17T09:00:00-05:00'));
    now = at('2012-12-16T08:20:00-05:00');
    expect(await createKeeper().tellDue()).toBe(now + HOUR);
    on = {};
    expect(await createKeeper().tellDue()).toBe(now + 24 * HOUR);
  });

  it('has it waiting though the notification fails, and does not tell it again', async () => {
    const broken = createKeeper({ tell: () => Promise.reject(new Error('no notifications')) });
    await expect(broken.tellDue()).rejects.toThrow();
    expect(await broken.readWaiting()).toHaveLength(1);
    await createKeeper().tellDue();
    expect(told).toEqual([]);
  });

  it('tells nothing while the settings cannot be read', async () => {
    const keeper = createKeeper({ readSettings: () => Promise.reject(new Error('sealed off')) });
    await expect(keeper.tellDue()).rejects.toThrow();
    expect(await keeper.readWaiting()).toEqual([]);
  });

  it('tells again what was put off', async () => {
    const keeper = createKeeper();
    await keeper.tellDue();
    await keeper.settleAll('later');
    expect(await keeper.tellDue()).toBe(now + HOUR);
    now += 3 * HOUR;
    await keeper.tellDue();
    expect(told).toHaveLength(2);
  });

  it('shows anew that something waits when how it is shown was changed', async () => {
    const keeper = createKeeper();
    await keeper.showAgain();
    await keeper.tellDue();
    await keeper.showAgain();
    expect(shown).toEqual([false, true, true]);
  });

  it('keeps nothing in clear that says which campaign it is', async () => {
    await createKeeper().tellDue();
    const items = await fakeBrowser.storage.local.get(null);
    expect(items).toHaveProperty(REMINDERS_ITEM);
    expect(JSON.stringify(items)).not.toContain('stop');
  });
});

describe('follow-ups', () => {
  const DETAILS = {
    officeName: 'Senator Ruiz',
    number: '+12025550101',
    campaignTitle: '',
    name: '',
    place: '',
    note: '',
  };
  const subject = { way: 'call', campaign: campaign.key, action: 'call', target: 'ruiz', details: DETAILS } as const;

  const openCallLog = async () => (await import('../../lib/platform/call-store')).createCallLog({ now: () => now });
  async function openPlanned() {
    const log = await openCallLog();
    await log.save(planCallBack(endCall(openCall({ id: 'one', at: now, ...subject }), 'call_back', now), now, 'UTC'));
    return log;
  }

  it('come from the log, which the background only reads', async () => {
    const { createCallLog } = await import('../../lib/platform/call-store');
    const madeAt = at('2012-12-14T15:00:00-05:00');
    const log = await createCallLog({ now: () => madeAt });
    const ended = endCall(openCall({ id: 'one', at: madeAt, ...subject }), 'call_back', madeAt);
    await log.save(planCallBack(ended, madeAt, 'America/New_York'));
    const before = JSON.stringify(await fakeBrowser.storage.local.get(null));
    on = { followUps: true, showsDetails: true };
    await createKeeper({ memory: { read: readReminderMemory, write: async () => {} } }).tellDue();
    expect(told[0]?.due).toMatchObject([{ kind: 'follow_up', call: 'one', on: '2012-12-17' }]);
    expect(told[0]?.followUps).toMatchObject([{ office: 'Senator Ruiz' }]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(before);
  });

  it('are unknown where there is no log, and none is made by looking', async () => {
    expect(await readOpenFollowUps({ named: false })).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('call-in-log');
  });

  it('are unknown in a log that lost everything, until it is repaired', async () => {
    await openPlanned();
    await Dexie.delete('call-in-log');
    const opened = await openLogDatabase();
    if (opened.ok) opened.value.close();
    expect(await readOpenFollowUps({ named: false })).toBeNull();
    await (await openCallLog()).repair();
    expect(await readOpenFollowUps({ named: false })).toHaveLength(1);
  });

  it('are none once the last is done', async () => {
    const log = await openPlanned();
    const [call] = await log.readMany({ limit: 1, offset: 0 });
    if (!call) throw new Error('not there');
    await log.save(editCall(call, { followUp: { on: '2012-12-18', isDone: true } }));
    expect(await readOpenFollowUps({ named: false })).toEqual([]);
  });

  it('wait on and are told again while an update has left the log to the next page that opens', async () => {
    await openPlanned();
    on = { followUps: true };
    now = at('2012-12-18T09:00:00-05:00');
    const keeper = createKeeper();
    await keeper.tellDue();
    expect((await keeper.readWaiting()).map(({ call }) => call)).toEqual(['one']);

    const unread = createKeeper({ readFollowUps: async () => null });
    await unread.tellDue();
    expect(await unread.readWaiting()).toHaveLength(1);
    await unread.settleAll('later');
    now += HOUR;
    await unread.tellDue();
    now += 2 * HOUR;
    await keeper.tellDue();
    expect(told).toHaveLength(2);
  });

  it('say no office where a notification may not', async () => {
    await openPlanned();
    expect(await readOpenFollowUps({ named: false })).toEqual([
      { call: 'one', on: '2012-12-18', madeAt: now, campaign: campaign.key },
    ]);
  });
});
