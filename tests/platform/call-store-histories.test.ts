import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { deleteCall, editCall, endCall } from '../../lib/calls/call-session';
import { createCallLog } from '../../lib/platform/call-store';
import { resetFakeBrowser } from './fake-browser';
import { duringGap, type Gap, loseDatabase, loseJournal, makeCall, restartBrowser } from './log-faults';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

/** What a person and fate may do, in any order. */
type Deed =
  | { kind: 'change'; call: number; how: 'end' | 'edit' | 'delete'; gap: Gap }
  | { kind: 'call'; gap: Gap }
  | { kind: 'restart'; loss: 'database' | 'journal' | 'nothing' };

const gaps = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Gap>('both') },
  { weight: 1, arbitrary: fc.constantFrom<Gap>('database only', 'journal only', 'neither') },
);

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('call' as const), gap: gaps }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      call: fc.nat(3),
      how: fc.constantFrom('end', 'edit', 'delete'),
      gap: gaps,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('restart' as const),
      loss: fc.constantFrom('database', 'journal', 'nothing'),
    }),
  },
);

const CHANGES = {
  end: (call: CallRecord) => endCall(call, 'voicemail', call.startedAt + 1),
  edit: (call: CallRecord) => editCall(call, { note: `revision ${call.revision + 1}` }),
  delete: deleteCall,
};

/** The simplest log there could be: per store, the highest revision of each call. */
class Model {
  stores = { database: new Map<string, CallRecord>(), journal: new Map<string, CallRecord>() };

  take(call: CallRecord, gap: Gap) {
    if (gap === 'both' || gap === 'database only') this.stores.database.set(call.id, call);
    if (gap === 'both' || gap === 'journal only') this.stores.journal.set(call.id, call);
  }

  restart(loss: 'database' | 'journal' | 'nothing') {
    if (loss !== 'nothing') this.stores[loss].clear();
    this.stores = { database: this.union(), journal: this.union() };
  }

  union(): Map<string, CallRecord> {
    const all = new Map(this.stores.database);
    for (const [id, call] of this.stores.journal) if (call.revision > (all.get(id)?.revision ?? 0)) all.set(id, call);
    return all;
  }
}

it('after any history of calls, changes, failing writes and lost stores, the log holds exactly what survived', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 18 }), async history => {
      await resetFakeBrowser();
      const model = new Model();
      let log = await createCallLog({ now: () => 0 });
      const restart = async (loss: 'database' | 'journal' | 'nothing') => {
        if (loss === 'database') await loseDatabase();
        if (loss === 'journal') loseJournal();
        restartBrowser();
        log = await createCallLog({ now: () => 0 });
        await log.repairIfDue();
        model.restart(loss);
      };
      let clock = 0;
      for (const deed of history) {
        clock += 1;
        if (deed.kind === 'restart') {
          await restart(deed.loss);
          continue;
        }
        const known = [...model.union().values()];
        const before = deed.kind === 'change' ? known[deed.call] : undefined;
        if (deed.kind === 'change' && (!before || before.state === 'deleted')) continue;
        // Only ended calls, so that "one attempt at a time" does not make changes the model would have to know.
        const made = makeCall({ state: 'ended', outcome: 'reached', startedAt: clock });
        const after = deed.kind === 'change' && before ? CHANGES[deed.how](before) : made;
        await duringGap(deed.gap, () => log.save(after)).catch(() => undefined);
        model.take(after, deed.gap);
      }
      await restart('nothing');
      const expected = [...model.union().values()].filter(({ state }) => state !== 'deleted');
      const found = await log.readMany({ limit: 100, offset: 0 });
      expect(new Set(found)).toEqual(new Set(expected));
      await restart('database');
      expect(await log.readMany({ limit: 100, offset: 0 })).toEqual(found);
      await restart('journal');
      expect(await log.readMany({ limit: 100, offset: 0 })).toEqual(found);
    }),
    { numRuns: 80 },
  );
}, 60_000);
