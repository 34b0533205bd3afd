import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { createCallLog } from '../../lib/platform/call-store';
import { eraseEverything } from '../../lib/platform/erase';
import { underLock } from '../../lib/platform/lock';
import { LOG_DATABASE } from '../../lib/platform/log-database';
import { writeReminderMemory } from '../../lib/platform/reminder-store';
import { KEY_DATABASE, keyInStorage } from '../../lib/platform/seal-key';
import { changeSettings, readSettings } from '../../lib/platform/settings-store';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { makeCall } from './log-faults';

const build = vi.hoisted(() => ({ BROWSER: 'chrome' }));
vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => build);

const { local, session } = fakeBrowser.storage;
const background = () => ({ resetCampaigns: vi.fn(async () => null), applyMarking: vi.fn(async () => null) });

beforeEach(resetFakeBrowser);

it.each(['chrome', 'firefox'])('in %s: the key is gone before anything else, then everything is', async name => {
  build.BROWSER = name;
  const log = await createCallLog();
  await log.save(makeCall());
  await changeSettings(now => ({ ...now, language: 'es' }));
  await session.set({ opened: 'starter end-287g' });

  const order: string[] = [];
  vi.spyOn(local, 'clear').mockImplementation(async () => {
    order.push('storage');
    local.items.clear();
  });
  const remove = vi.spyOn(Dexie, 'delete').mockImplementation(database => {
    order.push(database);
    return new Dexie(database).delete();
  });
  const told = background();
  await eraseEverything(told);
  vi.restoreAllMocks();
  remove.mockRestore();

  expect(order[0]).toBe(name === 'firefox' ? KEY_DATABASE : 'storage');
  expect(order).toContain(LOG_DATABASE);
  expect([local.items.size, session.items.size]).toEqual([0, 0]);
  expect(await indexedDB.databases()).toEqual([]);
  expect(told.resetCampaigns).toHaveBeenCalledOnce();
  expect(told.applyMarking).toHaveBeenCalledOnce();
  expect(fakeBrowser.permissions.remove).toHaveBeenCalledWith({ origins: ['https://added.example/*'] });
});

it.each(['chrome', 'firefox'])(
  'in %s: can be used at once, also by a window that was open all the while',
  async name => {
    build.BROWSER = name;
    const [mine, theirs] = [await createCallLog(), await createCallLog()];
    const old = makeCall();
    await mine.save(old);
    await eraseEverything(background());
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await theirs.readOpen()).toBeNull();

    const call = makeCall({ startedAt: Date.now() });
    expect(await theirs.save(call)).toEqual({ copies: 2 });
    expect(await mine.readMany({ limit: 9, offset: 0 })).toHaveLength(1);
    const fresh = await createCallLog();
    expect(await fresh.readOpen()).toEqual(call);
    expect(await fresh.repair()).toMatchObject({ restoredToDatabase: 0, unreadable: 0 });
  },
);

it('is noticed by a window that stays open: it repairs nothing with the destroyed key', async () => {
  build.BROWSER = 'chrome';
  const theirs = await createCallLog();
  await theirs.save(makeCall());
  await eraseEverything(background());
  const call = makeCall({ startedAt: Date.now() });
  await (await createCallLog()).save(call);
  expect(await theirs.repair()).toEqual({ restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 });
  expect(await theirs.readOpen()).toEqual(call);
});

it('is noticed by a window the news of it has not reached, before it repairs', async () => {
  build.BROWSER = 'chrome';
  const theirs = await createCallLog();
  await theirs.save(makeCall());
  await keyInStorage.destroy();
  const call = makeCall({ startedAt: Date.now() });
  await (await createCallLog()).save(call);
  expect(await theirs.repair()).toMatchObject({ unreadable: 0 });
  expect((await theirs.readKept()).length).toBe(0);
});

it('waits for reminders that are being told, and leaves nothing of them', async () => {
  build.BROWSER = 'chrome';
  let told = () => {};
  const telling = underLock('reminders', async () => {
    await new Promise<void>(resolve => (told = resolve));
    await writeReminderMemory({ told: ['call_day starter end-287g 2026-11-23'], snoozed: [], waiting: [] });
  });
  const erasing = eraseEverything(background());
  await new Promise(resolve => setTimeout(resolve, 20));
  told();
  await Promise.all([telling, erasing]);
  expect([...local.items.keys()]).toEqual([]);
});

it('gives the permissions back only once added sites are left and the notification is taken away, for which they are needed', async () => {
  build.BROWSER = 'chrome';
  const told = background();
  await eraseEverything(told);
  const [applied] = told.applyMarking.mock.invocationCallOrder;
  const [returned] = fakeBrowser.permissions.remove.mock.invocationCallOrder;
  expect(returned).toBeGreaterThan(Number(applied));
});

it('goes on when one step fails, and says so at the end', async () => {
  build.BROWSER = 'firefox';
  await (await createCallLog()).save(makeCall());
  local.failing = true;
  const told = background();
  await expect(eraseEverything(told)).rejects.toThrow('Not everything');
  expect(told.resetCampaigns).toHaveBeenCalledOnce();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
});
