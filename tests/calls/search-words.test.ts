import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallFilter } from '../../lib/calls/call-filter';
import type { CallRecord } from '../../lib/calls/call-record';
import { makeCallTest } from '../../lib/calls/search-calls';
import { type ReadCalls, searchWords } from '../../lib/calls/search-words';
import { createMemoryLog } from '../components/memory-log';
import { sampleCall } from '../components/sample-calls';

const call = (id: string, startedAt: number, note: string, revision = 1): CallRecord => {
  const sample = sampleCall({ id, startedAt, revision });
  return { ...sample, details: { ...(sample.details as NonNullable<CallRecord['details']>), note } };
};
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => call(`c${index}`, 1_000 + index * 10, index % 3 === 0 ? 'ally' : 'none'));

async function open(calls: readonly CallRecord[], filter: CallFilter = {}, kept?: ReadCalls) {
  const log = createMemoryLog(calls);
  const lookups = await log.lookUp();
  let reads = 0;
  const read = (ids: string) => log.read(ids).then(found => (found?.state === 'deleted' ? null : found));
  const find: typeof lookups.find = range => {
    reads += 1;
    return lookups.find(range);
  };
  const whole = kept ?? { calls: [], isWhole: false };
  const search = searchWords({ lookups: { find }, read }, { ...filter, words: 'ally' }, whole);
  return { log, search, kept: whole, reads: () => reads };
}

/** What a search begun now would find. */
const findNow = (log: ReturnType<typeof createMemoryLog>) =>
  [...log.calls.values()]
    .filter(one => one.state !== 'deleted' && makeCallTest('ally')(one))
    .sort((a, b) => b.startedAt - a.startedAt);

describe('a search by words', () => {
  it('goes on where it was when a call is saved, and has it', async () => {
    const { log, search, reads } = await open(many(1_200));
    const run = search.run();
    await run.next();
    const fresh = call('new', 99_000, 'ally');
    await log.save(fresh);
    expect(await search.change(['new'])).toMatchObject({ searched: 501 });
    const progress = [];
    for await (const one of run) progress.push(one);
    expect(progress.at(-1)).toEqual({ calls: findNow(log), searched: null });
    expect(reads()).toBe(3);
  });

  it('that is over takes a change in without reading anything but that call', async () => {
    const { log, search, reads } = await open(many(10));
    for await (const _ of search.run());
    await log.save(call('c0', 1_000, 'not any more', 2));
    await log.save(call('c1', 1_010, 'ally', 2));
    const before = reads();
    expect(await search.change(['c0', 'c1'])).toEqual({ calls: findNow(log), searched: null });
    expect(reads()).toBe(before);
  });

  it('leaves out what the filter no longer means', async () => {
    const { log, search } = await open(many(9), { outcome: 'reached' });
    for await (const _ of search.run());
    await log.save({ ...call('c3', 1_030, 'ally', 2), outcome: 'busy' });
    const after = await search.change(['c3']);
    expect(after === 'again' ? after : after.calls.map(({ id }) => id)).toEqual(['c6', 'c0']);
  });

  it('ends with what a new one would find, whatever is saved or deleted meanwhile', async () => {
    const change = fc.record({
      index: fc.integer({ min: 0, max: 1_300 }),
      how: fc.constantFrom('ally', 'none', 'delete'),
      after: fc.integer({ min: 0, max: 2 }),
      waits: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async changes => {
        let world = await open(many(1_200));
        const { log } = world;
        let last: unknown = null;
        const make = async ({ index, how }: { index: number; how: string }) => {
          const id = `c${index}`;
          const before = log.calls.get(id);
          const next = call(id, 1_000 + index * 10, how, (before?.revision ?? 0) + 1);
          await log.save(how === 'delete' ? { ...next, state: 'deleted' } : next);
          const after = await world.search.change([id]);
          if (after !== 'again') last = after;
          return after === 'again';
        };
        const go = async (): Promise<void> => {
          let portion = 0;
          for await (const progress of world.search.run()) {
            last = progress;
            const due = changes.filter(({ after }) => after === portion);
            portion += 1;
            for (const one of due) {
              if (!(await make(one))) continue;
              const lookups = await log.lookUp();
              world = {
                ...world,
                search: searchWords({ lookups, read: readOf(log) }, { words: 'ally' }, { calls: [], isWhole: false }),
              };
              for await (const again of world.search.run()) last = again;
              return;
            }
          }
        };
        await go();
        const undone = last as { calls: readonly CallRecord[] };
        expect(undone.calls.map(({ id, revision }) => [id, revision])).toEqual(
          findNow(log).map(({ id, revision }) => [id, revision]),
        );
      }),
      { numRuns: 20 },
    );
  });
});

const readOf = (log: ReturnType<typeof createMemoryLog>) => (id: string) =>
  log.read(id).then(found => (found?.state === 'deleted' ? null : found));
