import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { deleteCall, editCall, endCall, reopenCall, restoreCall } from '../../lib/calls/call-session';
import { createCallLog } from '../../lib/platform/call-store';
import { LOG_DATABASE, LOG_DATABASE_VERSION } from '../../lib/platform/log-database';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { duringGap, loseDatabase, loseJournal, makeCall, restartBrowser } from './log-faults';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

const ALL = { limit: 100, offset: 0 };
const HOUR = 3_600_000;

// An attempt is open for a day only.
beforeEach(async () => {
  vi.setSystemTime(makeCall().startedAt + HOUR);
  await resetFakeBrowser();
});
afterEach(() => vi.useRealTimers());

const rawStores = async () => {
  const database = await new Dexie(LOG_DATABASE).open();
  const rows = await database.table('calls').toArray();
  database.close();
  const texts = rows.map(({ details, ...head }) => `${JSON.stringify(head)}${new TextDecoder().decode(details)}`);
  return [...texts, ...fakeBrowser.storage.local.items.values()].join('\n');
};

describe('a call made, ended and found again', () => {
  it('is in both stores when it counts as logged, and there after a restart', async () => {
    const log = await createCallLog();
    const attempt = makeCall();
    expect(await log.save(attempt)).toEqual({ copies: 2 });
    expect(await log.readOpen()).toEqual(attempt);
    const ended = endCall(attempt, 'voicemail', attempt.startedAt + 60_000);
    expect(await log.save(ended)).toEqual({ copies: 2 });

    restartBrowser();
    const again = await createCallLog();
    expect(await again.readMany(ALL)).toEqual([ended]);
    expect(await again.count()).toBe(1);
    expect(await again.readOpen()).toBeNull();
  });

  it('keeps name, place, note and number readable by nobody without the key, in both stores', async () => {
    const log = await createCallLog();
    const call = makeCall();
    await log.save(endCall(editCall(call, { note: 'asked for the agreement' }), 'reached', call.startedAt));
    await log.repair();
    const raw = await rawStores();
    expect(raw).toContain(call.id);
    for (const secret of ['Marisol', 'Durham', '2024561111', 'agreement', 'White House', '287(g)']) {
      expect(raw).not.toContain(secret);
    }
  });

  it('lists newest first, a page at a time, without deleted ones', async () => {
    const log = await createCallLog();
    const calls = [1, 2, 3, 4].map(hour => makeCall({ state: 'ended', outcome: 'busy', startedAt: hour * HOUR }));
    for (const call of calls) await log.save(call);
    await log.save(deleteCall(calls[2] as CallRecord));
    const page = await log.readMany({ limit: 2, offset: 1 });
    expect(page.map(({ startedAt }) => startedAt / HOUR)).toEqual([2, 1]);
    expect(await log.count()).toBe(3);
    expect(await log.read(calls[2]?.id ?? '')).toBeNull();
  });

  it('says when it was saved once only, and rejects when it was saved nowhere', async () => {
    const log = await createCallLog();
    expect(await duringGap('journal only', () => log.save(makeCall()))).toEqual({ copies: 1, failed: 'database' });
    expect(await duringGap('database only', () => log.save(makeCall()))).toEqual({ copies: 1, failed: 'journal' });
    await expect(duringGap('neither', () => log.save(makeCall()))).rejects.toThrow('Neither store');
  });

  it('says that the second copy failed while nobody knows whether a torn log would take it along', async () => {
    const log = await createCallLog();
    await duringGap('database only', () => log.save(makeCall()));
    const write = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    set.mockImplementation(items => ('filler' in items ? Promise.reject(new Error('No room')) : write(items)));
    expect(await log.save(makeCall())).toEqual({ copies: 1, failed: 'journal' });
    set.mockRestore();
    expect(await log.save(makeCall())).toEqual({ copies: 2 });
  });

  it('can be saved again after a failure without doubling, and then is in both stores', async () => {
    const log = await createCallLog();
    const call = endCall(makeCall(), 'reached', 0);
    await duringGap('database only', () => log.save(call));
    expect(await log.save(call)).toEqual({ copies: 2 });
    expect(await log.count()).toBe(1);
    await loseDatabase();
    restartBrowser();
    const again = await createCallLog();
    await again.repairIfDue();
    expect(await again.readMany(ALL)).toEqual([call]);
  });
});

describe('one attempt at a time', () => {
  it('ends the attempt before as not recorded when a new one opens', async () => {
    const log = await createCallLog({ now: () => 3 * HOUR });
    const first = makeCall({ startedAt: HOUR });
    const second = makeCall({ startedAt: 2 * HOUR });
    await log.save(first);
    await log.save(second);
    expect(await log.read(first.id)).toMatchObject({ state: 'ended', outcome: 'not_recorded', endedAt: 2 * HOUR });
    expect((await log.readOpen())?.id).toBe(second.id);
    expect((await log.read(first.id))?.details).toEqual(first.details);
  });

  it('leaves the one before as it ended when only the second copy knows of its end, and tells the database', async () => {
    const log = await createCallLog({ now: () => 3 * HOUR });
    const first = makeCall({ startedAt: HOUR });
    const ended = endCall(first, 'reached', 2 * HOUR);
    await log.save(first);
    expect(await duringGap('journal only', () => log.save(ended))).toEqual({ copies: 1, failed: 'database' });
    await log.save(makeCall({ startedAt: 2 * HOUR }));
    expect(await log.read(first.id)).toEqual(ended);
    await loseDatabase();
    restartBrowser();
    const again = await createCallLog({ now: () => 3 * HOUR });
    await again.repairIfDue();
    expect(await again.read(first.id)).toEqual(ended);
  });

  it('ends an attempt nobody came back to after a day, not a minute before, and never when the clock goes back', async () => {
    let clock = 0;
    const log = await createCallLog({ now: () => clock });
    const call = makeCall({ startedAt: 100 * HOUR });
    await log.save(call);
    clock = 50 * HOUR;
    expect((await log.readOpen())?.id).toBe(call.id);
    clock = 124 * HOUR - 1;
    expect((await log.readOpen())?.id).toBe(call.id);
    clock = 124 * HOUR;
    expect(await log.readOpen()).toBeNull();
    expect(await log.read(call.id)).toMatchObject({ outcome: 'not_recorded', endedAt: 124 * HOUR });
  });
});

describe('two windows', () => {
  it('keeps what was written first when both change the same call, and shows it to the other', async () => {
    const [one, two] = [await createCallLog(), await createCallLog()];
    const call = endCall(makeCall(), 'reached', 0);
    await one.save(call);
    const corrected = editCall(call, { note: 'promised an answer' });
    expect(await one.save(corrected)).toEqual({ copies: 2 });
    const rival = editCall(call, { note: 'something else' });
    expect(await two.save(rival)).toEqual({ copies: 0, newer: corrected });
    expect(await two.save(call)).toEqual({ copies: 0, newer: corrected });
    expect(await one.readMany(ALL)).toEqual([corrected]);
  });

  it('never brings back with an old edit what the other window deleted, but undo does', async () => {
    const [one, two] = [await createCallLog(), await createCallLog()];
    const call = endCall(makeCall(), 'reached', 0);
    await one.save(call);
    const tombstone = deleteCall(call);
    await one.save(tombstone);
    expect(await two.save(editCall(call, { note: 'late' }))).toMatchObject({ copies: 0, newer: { state: 'deleted' } });
    expect(await two.count()).toBe(0);
    await two.save(restoreCall(call, tombstone));
    expect((await one.readMany(ALL)).map(({ id, details }) => [id, details])).toEqual([[call.id, call.details]]);
  });

  it('writes a hundred calls from two windows at once and keeps all of them in both stores', async () => {
    const logs = [await createCallLog(), await createCallLog()];
    const calls = Array.from({ length: 100 }, (_, index) =>
      makeCall({ state: 'ended', outcome: 'busy', startedAt: index }),
    );
    await logs[0]?.repairIfDue();
    const saved = await Promise.all(calls.map((call, index) => logs[index % 2]?.save(call)));
    expect(saved).toEqual(calls.map(() => ({ copies: 2 })));
    expect(await logs[0]?.repairIfDue()).toBeNull();
    expect(await logs[0]?.count()).toBe(100);
    restartBrowser();
    const report = await (await createCallLog()).repairIfDue();
    expect(report).toEqual({ restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 });
  });

  it('leaves one attempt open when both open one at the same moment', async () => {
    const logs = [await createCallLog(), await createCallLog()];
    const calls = Array.from({ length: 6 }, () => makeCall());
    await Promise.all(calls.map((call, index) => logs[index % 2]?.save(call)));
    const read = await Promise.all(calls.map(({ id }) => logs[0]?.read(id)));
    expect(read.filter(call => call?.state === 'open')).toHaveLength(1);
  });

  it('hears of a change in the other window', async () => {
    const [one, two] = [await createCallLog(), await createCallLog()];
    const heard = vi.fn();
    const stop = two.watch(heard);
    await one.save(makeCall());
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    stop();
  });
});

describe('repair', () => {
  it('brings everything back after the database was lost, and says how many until that is read', async () => {
    const log = await createCallLog();
    const calls = [1, 2, 3].map(hour => makeCall({ state: 'ended', outcome: 'reached', startedAt: hour }));
    for (const call of calls) await log.save(call);
    await loseDatabase();
    restartBrowser();

    const again = await createCallLog();
    expect(await again.count()).toBe(0);
    expect(await again.repairIfDue()).toEqual({ restoredToDatabase: 3, restoredToJournal: 0, unreadable: 0 });
    expect(await again.readMany(ALL)).toEqual([...calls].reverse());
    expect(await (await createCallLog()).readNotice()).toMatchObject({ restoredToDatabase: 3 });
    await again.dismissNotice();
    expect(await again.readNotice()).toBeNull();
  });

  it('runs once per browser start, also when two windows open together', async () => {
    await (await createCallLog()).save(makeCall());
    restartBrowser();
    const logs = [await createCallLog(), await createCallLog()];
    const reports = await Promise.all(logs.map(log => log.repairIfDue()));
    expect(reports.filter(report => report !== null)).toHaveLength(1);
    expect(await (await createCallLog()).repairIfDue()).toBeNull();
  });

  it('keeps a change that is written while the stores are being compared', async () => {
    const log = await createCallLog({ now: () => 0 });
    const call = endCall(makeCall(), 'reached', 1);
    await log.save(call);
    restartBrowser();
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const surveyed = () => expect(get).toHaveBeenCalledWith(null);
    let repaired: Promise<unknown> | undefined;
    let saved: Promise<unknown> | undefined;
    await navigator.locks.request('call-in-log', async () => {
      saved = log.save(editCall(call, { note: 'written meanwhile' }));
      repaired = log.repairIfDue();
      await vi.waitFor(surveyed);
      await new Promise(resolve => setTimeout(resolve, 50));
    });
    await Promise.all([saved, repaired]);
    get.mockRestore();
    await loseDatabase();
    restartBrowser();
    const again = await createCallLog();
    await again.repairIfDue();
    expect((await again.read(call.id))?.details?.note).toBe('written meanwhile');
  });

  it('runs again in the same browser session when the stores disagree', async () => {
    const log = await createCallLog();
    await log.repairIfDue();
    await log.save(makeCall());
    expect(await log.repairIfDue()).toBeNull();
    await duringGap('journal only', () => log.save(makeCall({ state: 'ended', outcome: 'busy' })));
    await log.save(makeCall({ state: 'ended', outcome: 'busy' }));
    expect(await log.repairIfDue()).toMatchObject({ restoredToDatabase: 1 });
  });

  it('moves what it cannot read out of the way, counts it, and keeps it for an export', async () => {
    const log = await createCallLog();
    const call = endCall(makeCall(), 'reached', 0);
    await log.save(call);
    await fakeBrowser.storage.local.set({ 'call.damaged': 'AAAA', 'call-chunk.7.0': 17 });
    const database = await new Dexie(LOG_DATABASE).open();
    await database.table('calls').put({ id: 'row', revision: 'many', text: 'was once a call' });
    database.close();

    expect(await log.repair()).toMatchObject({ unreadable: 3 });
    expect(await log.repair()).toMatchObject({ unreadable: 0 });
    expect(await log.readMany(ALL)).toEqual([call]);
    const kept = await log.readKept();
    expect(kept.map(({ store }) => store).sort()).toEqual(['database', 'journal', 'journal']);
    expect(JSON.stringify(kept)).toContain('was once a call');
  });

  it('compacts 450 calls into chunks, leaves full ones alone, and loses nothing when stopped before the old ones go', async () => {
    const log = await createCallLog();
    const calls = Array.from({ length: 450 }, (_, index) =>
      makeCall({ state: 'ended', outcome: 'busy', startedAt: index }),
    );
    await Promise.all(calls.map(call => log.save(call)));
    await log.repair();
    const chunks = () =>
      [...fakeBrowser.storage.local.items.keys()].filter(key => key.startsWith('call-chunk.')).sort();
    expect(chunks()).toEqual(['call-chunk.1.0', 'call-chunk.1.1', 'call-chunk.1.2']);
    expect([...fakeBrowser.storage.local.items.keys()].filter(key => key.startsWith('call.'))).toEqual([]);

    await log.save(editCall(calls[449] as CallRecord, { note: 'corrected' }));
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('stopped here'));
    await expect(log.repair()).rejects.toThrow('stopped here');
    remove.mockRestore();
    expect(log.health()).toEqual({ database: 'ok' });
    expect(chunks()).toContain('call-chunk.1.2');
    expect(chunks()).toContain('call-chunk.2.0');

    await loseDatabase();
    restartBrowser();
    const again = await createCallLog();
    expect(await again.repairIfDue()).toMatchObject({ restoredToDatabase: 450 });
    expect((await again.read(calls[449]?.id ?? ''))?.details?.note).toBe('corrected');
    expect(chunks()).toEqual(['call-chunk.1.0', 'call-chunk.1.1', 'call-chunk.3.0']);
  });
});

describe('a database that cannot be used', () => {
  const breakDatabase = () =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });

  it('is said to be damaged while the journal carries on, and is rebuilt from it when asked', async () => {
    const before = await createCallLog();
    const first = endCall(makeCall(), 'reached', 0);
    await before.save(first);
    const open = breakDatabase();
    const log = await createCallLog();
    expect(log.health()).toEqual({ database: 'damaged' });
    const second = makeCall({ startedAt: first.startedAt + 1 });
    expect(await log.save(second)).toEqual({ copies: 1, failed: 'database' });
    expect(await log.readOpen()).toEqual(second);
    expect(await log.readMany(ALL)).toEqual([second, first]);
    expect(await log.count()).toBe(2);

    open.mockRestore();
    expect(await log.rebuild()).toMatchObject({ restoredToDatabase: 2 });
    expect(log.health()).toEqual({ database: 'ok' });
    expect(await log.readMany(ALL)).toEqual([second, first]);
    expect(await log.save(endCall(second, 'busy', 1))).toEqual({ copies: 2 });
  });

  it('takes into the rebuilt one what only the old one had, and keeps the rest aside', async () => {
    const log = await createCallLog();
    const call = endCall(makeCall(), 'reached', 0);
    await duringGap('database only', () => log.save(call));
    const database = await new Dexie(LOG_DATABASE).open();
    await database.table('calls').put({ id: 'row', text: 'half a call' });
    database.close();
    await log.rebuild();
    expect(await log.readMany(ALL)).toEqual([call]);
    expect(JSON.stringify(await log.readKept())).toContain('half a call');
  });

  it('is not thrown away before what only it had is in the second copy', async () => {
    const log = await createCallLog();
    const call = endCall(makeCall(), 'reached', 0);
    await duringGap('database only', () => log.save(call));
    const killed = vi.spyOn(Dexie, 'delete').mockImplementationOnce(async name => {
      await new Dexie(name).delete();
      throw new Error('killed');
    });
    await expect(log.rebuild()).rejects.toThrow('killed');
    killed.mockRestore();
    restartBrowser();
    const again = await createCallLog();
    await again.repairIfDue();
    expect(await again.readMany(ALL)).toEqual([call]);
  });

  it('of a later version is left exactly as it is, and the journal carries on', async () => {
    const newer = new Dexie(LOG_DATABASE);
    newer.version(LOG_DATABASE_VERSION + 1).stores({ calls: 'id', later: 'id' });
    await newer.open();
    await newer.table('later').put({ id: 'theirs' });
    newer.close();

    const log = await createCallLog();
    expect(log.health()).toEqual({ database: 'newer' });
    const call = makeCall();
    expect(await log.save(call)).toEqual({ copies: 1, failed: 'database' });
    await log.rebuild();
    expect(await log.readOpen()).toEqual(call);
    const after = await new Dexie(LOG_DATABASE).open();
    expect(after.verno).toBe(LOG_DATABASE_VERSION + 1);
    expect(await after.table('calls').count()).toBe(0);
    expect(await after.table('later').count()).toBe(1);
    after.close();
  });

  it('upgraded by a later version under an open page is not written by that page any more', async () => {
    const log = await createCallLog();
    const newer = new Dexie(LOG_DATABASE);
    newer
      .version(LOG_DATABASE_VERSION + 1)
      .stores({ calls: 'id, state, [listed+startedAt]', marks: 'name', kept: '++' });
    await newer.open();
    const call = makeCall();
    expect(await log.save(call)).toEqual({ copies: 1, failed: 'database' });
    expect(log.health()).toEqual({ database: 'newer' });
    expect(await newer.table('calls').count()).toBe(0);
    expect(await log.readOpen()).toEqual(call);
    newer.close();
  });
});

describe('an outcome taken back', () => {
  it('opens the call again as it was', async () => {
    const log = await createCallLog();
    const call = makeCall();
    await log.save(call);
    const ended = endCall(call, 'busy', 1);
    await log.save(ended);
    await log.save(reopenCall(ended));
    expect(await log.readOpen()).toEqual({ ...call, revision: 3 });
  });
});

it('starts anew with another key when everything was lost, without hiding the calls the database still has', async () => {
  const log = await createCallLog();
  const call = endCall(makeCall(), 'reached', 0);
  await log.save(call);
  loseJournal();
  fakeBrowser.storage.local.items.delete('seal');
  restartBrowser();
  const again = await createCallLog();
  await again.repairIfDue();
  const { details: _unreadable, ...head } = call;
  expect(await again.readMany(ALL)).toEqual([head]);
});

it('still opens when the key cannot be read, so that the scripts do; but says of no call that it was saved', async () => {
  const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('storage is broken'));
  const log = await createCallLog();
  expect(log.health()).toEqual({ database: 'damaged' });
  expect(await log.readMany(ALL)).toEqual([]);
  await expect(log.save(makeCall())).rejects.toThrow('key');
  get.mockRestore();
});
