import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { endCall } from '../../lib/calls/call-session';
import { createCallLog } from '../../lib/platform/call-store';
import { eraseEverything } from '../../lib/platform/erase';
import { handOver, handOverRepair } from '../../lib/platform/hand-over';
import { keepHanded, watchHanded } from '../../lib/platform/keep-handed';
import { underLock } from '../../lib/platform/lock';
import { createFakeLocks, fakeBrowser, resetFakeBrowser } from './fake-browser';
import { duringGap, loseDatabase, makeCall, restartBrowser } from './log-faults';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

beforeEach(resetFakeBrowser);
afterEach(() => void vi.useRealTimers());

const { session } = fakeBrowser.storage;
const ALL = { limit: 9, offset: 0 };
const readLog = async () => (await createCallLog()).readMany(ALL);
const attempt = makeCall();
const ended = endCall(attempt, 'reached', attempt.startedAt + 60_000);

/** The window is gone in the task of the click: what it held is free, what it had begun never ends. */
function closeInTheClick(...calls: CallRecord[]): void {
  for (const call of calls) void handOver(call, () => new Promise(() => {}));
  releaseLocks();
}

const releaseLocks = () => vi.stubGlobal('navigator', { ...globalThis.navigator, locks: createFakeLocks() });

describe('a call whose window is closed in the task of the click', () => {
  it('is handed over before anything is waited for, and saved by the background in both stores', async () => {
    await (await createCallLog()).save(attempt);
    const woken = vi.fn();
    watchHanded(woken);
    closeInTheClick(ended);
    expect(session.items.size).toBeGreaterThan(1);
    expect(woken).toHaveBeenCalled();
    await keepHanded();
    expect(await readLog()).toEqual([ended]);
    const log = await createCallLog();
    expect((await log.repair()).restoredToJournal + (await log.repair()).restoredToDatabase).toBe(0);
    expect([...session.items.keys()].filter(key => key.startsWith('handed'))).toEqual([]);
  });

  it('keeps its outcome though the next attempt was handed over with it', async () => {
    const next = makeCall({ id: 'aaaaaaaa-0000-4000-8000-000000000000', startedAt: attempt.startedAt + 120_000 });
    closeInTheClick(next, ended);
    await keepHanded();
    expect(await readLog()).toEqual([next, ended]);
  });

  it('is not brought back by it when everything was erased', async () => {
    closeInTheClick(ended);
    await eraseEverything({ resetCampaigns: async () => null, applyMarking: async () => null });
    await keepHanded();
    expect(await readLog()).toEqual([]);
  });

  it('is tried again where neither store took it', async () => {
    closeInTheClick(ended);
    const silent = vi.spyOn(console, 'error').mockReturnValue();
    await duringGap('neither', keepHanded);
    expect(silent).toHaveBeenCalled();
    await keepHanded();
    expect(await readLog()).toEqual([ended]);
  });
});

describe('a call whose window lives', () => {
  it('is left to it: saved once, and handed over no longer', async () => {
    const log = await createCallLog();
    await log.repairIfDue();
    const saving = log.save(ended);
    const keeping = keepHanded();
    expect(await saving).toEqual({ copies: 2 });
    await keeping;
    expect([...session.items.keys()].filter(key => key.startsWith('handed'))).toEqual([]);
    expect([await log.readMany(ALL), await log.repairIfDue()]).toEqual([[ended], null]);
  });

  it('is not saved behind its back when it says that it could not be', async () => {
    const log = await createCallLog();
    await duringGap('neither', () => expect(log.save(ended)).rejects.toThrow());
    await keepHanded();
    expect(await log.readMany(ALL)).toEqual([]);
  });

  it('is not doubled when the window is closed after it had saved', async () => {
    const log = await createCallLog();
    await log.repairIfDue();
    await log.save(ended);
    closeInTheClick(ended);
    await keepHanded();
    expect([await log.readMany(ALL), await log.repairIfDue()]).toEqual([[ended], null]);
  });

  it('wakes the background once, not when it has saved', async () => {
    const woken = vi.fn();
    watchHanded(woken);
    await (await createCallLog()).save(ended);
    await new Promise(resolve => setTimeout(resolve));
    expect(woken).toHaveBeenCalledTimes(1);
  });
});

describe('a repair', () => {
  const REPAIR = 'handed-repair';
  const openTorn = async () => {
    const log = await createCallLog();
    await log.save(ended);
    await loseDatabase();
    restartBrowser();
    return createCallLog();
  };

  it('whose window is closed is done by the background, and told', async () => {
    await openTorn();
    const woken = vi.fn();
    watchHanded(woken);
    void handOverRepair(() => new Promise(() => {}));
    expect(woken).toHaveBeenCalledTimes(1);
    releaseLocks();
    await keepHanded();
    const log = await createCallLog();
    expect([await log.readMany(ALL), await log.repairIfDue()]).toEqual([[ended], null]);
    expect(await log.readNotice()).toMatchObject({ restoredToDatabase: 1 });
  });

  it('keeps the background awake while it lasts, and no longer', async () => {
    await openTorn();
    void handOverRepair(() => new Promise(() => {}));
    releaseLocks();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const asked = vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo');
    // Somebody saves all the while, so that the repair has to wait.
    let letGo = () => {};
    const busy = underLock('log', () => new Promise<void>(resolve => (letGo = resolve)));
    const keeping = keepHanded();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(25_000);
    expect(asked).toHaveBeenCalledTimes(2);
    letGo();
    await Promise.all([busy, keeping]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is left to the window that is there', async () => {
    const log = await openTorn();
    const [report] = await Promise.all([log.repairIfDue(), keepHanded()]);
    await keepHanded();
    expect(report).toMatchObject({ restoredToDatabase: 1 });
    expect([await log.readNotice(), session.items.has(REPAIR)]).toEqual([report, false]);
  });

  it('is asked for by no window while none is due', async () => {
    const log = await createCallLog();
    await log.repairIfDue();
    const woken = vi.fn();
    watchHanded(woken);
    expect(await log.repairIfDue()).toBeNull();
    expect(woken).not.toHaveBeenCalled();
  });

  it('that fails is not begun again at every wake', async () => {
    await openTorn();
    void handOverRepair(() => new Promise(() => {}));
    releaseLocks();
    const silent = vi.spyOn(console, 'error').mockReturnValue();
    await duringGap('neither', keepHanded);
    expect([silent.mock.calls.length, session.items.has(REPAIR)]).toEqual([1, false]);
  });
});
