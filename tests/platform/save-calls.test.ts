import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallLog } from '../../lib/calls/call-log';
import type { CallRecord } from '../../lib/calls/call-record';
import { deleteCall, editCall, endCall } from '../../lib/calls/call-session';
import { writeBackup } from '../../lib/calls/export/backup';
import { pickKeptSettings } from '../../lib/calls/export/kept-settings';
import { planImport } from '../../lib/calls/export/plan-import';
import { readBackup } from '../../lib/calls/export/read-backup';
import { readFile } from '../../lib/calls/export/read-file';
import { readHeld } from '../../lib/calls/export/read-held';
import { readWholeLog } from '../../lib/calls/read-whole-log';
import { takeSha256 } from '../../lib/platform/backup-cipher';
import { createCallLog } from '../../lib/platform/call-store';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { randomLog } from '../calls/export/random-calls';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { duringGap, loseDatabase, loseJournal, makeCall, restartBrowser } from './log-faults';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

beforeEach(resetFakeBrowser);

const ended = (startedAt: number, note = '') => {
  const call = makeCall({ state: 'ended', outcome: 'reached', startedAt, revision: 2 });
  return { ...call, ...(call.details && { details: { ...call.details, note } }) };
};
const many = (count: number) => Array.from({ length: count }, (_, index) => ended(1_000 + index));
const openAgain = async () => {
  restartBrowser();
  const log = await createCallLog({ now: () => 0 });
  await log.repairIfDue();
  return log;
};
const byId = (calls: readonly CallRecord[]) => [...calls].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Backs a log up and brings the file back into another, as the screens do. */
async function carry(from: readonly CallRecord[], into: CallLog) {
  const content = { calls: from, unreadable: [], settings: pickKeptSettings(DEFAULT_SETTINGS), feeds: [] };
  const { text } = await writeBackup(content, { at: 0, timeZone: 'UTC' }, takeSha256);
  const file = readFile(new TextEncoder().encode(text));
  const backup = file.ok ? await readBackup(file.value, takeSha256) : file;
  if (!backup.ok) throw new Error(backup.error.why);
  const plan = planImport(backup.value.calls, await readHeld(into));
  await into.saveMany([...plan.fresh, ...plan.newer, ...plan.worded]);
  return plan;
}

describe('many calls at once', () => {
  it('are in both stores, each of which has them all alone', async () => {
    const log = await createCallLog();
    const calls = many(450);
    const told: number[] = [];
    const written = calls.map(({ id }) => id);
    expect(await log.saveMany(calls, done => told.push(done))).toEqual({ copies: 2, written });
    expect(told).toEqual([200, 400, 450]);
    expect(byId(await readWholeLog(log))).toEqual(byId(calls));
    for (const lose of [loseDatabase, loseJournal]) {
      await lose();
      expect(byId(await readWholeLog(await openAgain()))).toEqual(byId(calls));
    }
  });

  it('leave both stores agreeing, so that nothing is repaired and nothing told', async () => {
    const log = await createCallLog();
    await log.save(ended(1));
    await log.repair();
    await log.saveMany(many(3));
    expect(await log.repairIfDue()).toBeNull();
    restartBrowser();
    const again = await createCallLog();
    expect(await again.repairIfDue()).toEqual({ restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 });
    expect(await again.readNotice()).toBeNull();
  });

  it('are all there or none is, when the database fails half-way', async () => {
    const log = await createCallLog();
    await log.save(ended(1));
    const before = [...fakeBrowser.storage.local.items.keys()].sort();
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      puts += 1;
      if (puts > 6) throw new DOMException('The disk is full', 'QuotaExceededError');
      return real.apply(this, given);
    });
    await expect(log.saveMany(many(9))).rejects.toThrow();
    put.mockRestore();
    expect(puts).toBeGreaterThan(6);
    expect(await log.count()).toBe(1);
    expect([...fakeBrowser.storage.local.items.keys()].sort()).toEqual(before);
    expect(await (await openAgain()).count()).toBe(1);
  });

  it('say that the second copy failed, which the next start makes', async () => {
    const log = await createCallLog();
    const calls = many(5);
    expect(await duringGap('database only', () => log.saveMany(calls))).toEqual({
      copies: 1,
      failed: 'journal',
      written: calls.map(({ id }) => id),
    });
    await openAgain();
    await loseDatabase();
    expect(byId(await readWholeLog(await openAgain()))).toEqual(byId(calls));
  });

  it('are refused while the log cannot be opened', async () => {
    await expect(duringGap('neither', async () => (await createCallLog()).saveMany(many(2)))).rejects.toThrow();
    expect(await (await openAgain()).count()).toBe(0);
  });

  it('never win over a later revision, and bring back nothing deleted', async () => {
    const log = await createCallLog();
    const [one, two] = many(2) as [CallRecord, CallRecord];
    await log.saveMany([one, two]);
    await log.save(editCall(one, { note: 'later' }));
    await log.save(deleteCall(two));
    const three = ended(3);
    expect(await log.saveMany([one, two, three])).toEqual({ copies: 2, written: [three.id] });
    await log.save(deleteCall(three));
    expect(await log.saveMany([deleteCall(three)])).toEqual({ copies: 2, written: [] });
    const calls = await readWholeLog(await openAgain());
    expect(calls.map(({ details }) => details?.note)).toEqual(['later']);
    expect(await log.readRevisions()).toEqual(
      new Map([
        [one.id, { revision: 3, state: 'ended' }],
        [two.id, { revision: 3, state: 'deleted' }],
        [three.id, { revision: 3, state: 'deleted' }],
      ]),
    );
  });
});

/** A call of a file as it comes in where it is not in hand: an attempt without an outcome is over. */
const over = (call: CallRecord): CallRecord =>
  call.state === 'open' ? { ...call, state: 'ended', outcome: 'not_recorded', endedAt: call.startedAt } : call;

describe('a backup brought back', () => {
  it('leaves the call in hand as it is, whatever attempt is in the file', async () => {
    const log = await createCallLog({ now: () => 9_000 });
    const inHand = makeCall({ startedAt: 5_000 });
    await log.save(inHand);
    const [earlier, later] = [makeCall({ startedAt: 4_000 }), makeCall({ startedAt: 6_000 })];
    await carry([earlier, inHand, later], log);
    expect(await log.readOpen()).toEqual(inHand);
    expect(byId(await readWholeLog(log))).toEqual(byId([over(earlier), inHand, over(later)]));
  });

  it('takes the outcome an attempt was given where it was made, once a later file tells it', async () => {
    const log = await createCallLog({ now: () => 9_000 });
    const attempt = makeCall({ startedAt: 5_000 });
    await carry([attempt], log);
    expect(await log.readOpen()).toBeNull();
    const reached = endCall(attempt, 'reached', 6_000);
    await carry([reached], log);
    expect(await log.read(attempt.id)).toEqual(reached);
    await carry([attempt], log);
    expect(await log.read(attempt.id)).toEqual(reached);
  });

  it('brings back the words of a log whose key was lost', async () => {
    const calls = many(3);
    await (await createCallLog()).saveMany(calls);
    loseJournal();
    fakeBrowser.storage.local.items.delete('seal');
    const log = await openAgain();
    expect((await readWholeLog(log)).filter(({ details }) => details)).toEqual([]);
    expect((await carry(calls, log)).worded).toHaveLength(3);
    const whole = byId(calls.map(call => ({ ...call, revision: call.revision + 1 })));
    expect(byId(await readWholeLog(log))).toEqual(whole);
    expect(byId(await readWholeLog(await openAgain()))).toEqual(whole);
  });

  it('is the same log, whatever was in it and whatever part of it was here', async () => {
    await fc.assert(
      fc.asyncProperty(randomLog, fc.array(fc.boolean()), async (calls, here) => {
        await resetFakeBrowser();
        const log = await createCallLog({ now: () => 0 });
        await log.saveMany(calls.filter((_, index) => here[index]));
        await carry(calls, log);
        const expected = calls.map((call, index) => (here[index] ? call : over(call)));
        expect(byId(await readWholeLog(await openAgain()))).toEqual(byId(expected));
        expect(await carry(calls, log)).toMatchObject({ fresh: [], newer: [], deleted: [], here: calls.length });
        expect(await log.count()).toBe(calls.length);
      }),
      { numRuns: 15 },
    );
  });
});
