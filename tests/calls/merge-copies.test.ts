import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCopies, mergeCopies, winningCopies } from '../../lib/calls/merge-copies';
import type { SealedCall } from '../../lib/calls/sealed-call';

/** Few ids and revisions, so that copies meet; any content, so that equal revisions differ. */
const copies: fc.Arbitrary<SealedCall> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  revision: fc.integer({ min: 1, max: 4 }),
  state: fc.constantFrom('open', 'ended', 'deleted'),
  startedAt: fc.integer({ min: 0, max: 2 }),
  way: fc.constantFrom('call', 'copy'),
  outcome: fc.constantFrom('reached', 'busy'),
  campaign: fc.constant('starter end-287g' as const),
  action: fc.constant('call'),
  target: fc.constantFrom('wh', 'sheriff'),
  details: fc.uint8Array({ maxLength: 2 }).map(bytes => new Uint8Array(bytes)),
});
const stores = fc.array(copies, { maxLength: 12 });

const plain = (calls: ReadonlyMap<string, SealedCall>) => [...calls].sort(([a], [b]) => (a < b ? -1 : 1));

describe('uniting two stores', () => {
  it('gives the same from either side', () => {
    fc.assert(
      fc.property(stores, stores, (one, two) => {
        expect(plain(mergeCopies(one, two).all)).toEqual(plain(mergeCopies(two, one).all));
        expect(mergeCopies(one, two).missingInFirst).toHaveLength(mergeCopies(two, one).missingInSecond.length);
      }),
    );
  });

  it('gives the same in any order of repairs', () => {
    fc.assert(
      fc.property(stores, stores, stores, (one, two, three) => {
        const early = mergeCopies(mergeCopies(one, two).all.values(), three).all;
        const late = mergeCopies(one, mergeCopies(two, three).all.values()).all;
        expect(plain(early)).toEqual(plain(late));
      }),
    );
  });

  it('leaves nothing to do the second time', () => {
    fc.assert(
      fc.property(stores, stores, (one, two) => {
        const first = mergeCopies(one, two);
        const healed = [...one, ...first.missingInFirst];
        const again = mergeCopies(healed, [...two, ...first.missingInSecond]);
        expect([again.missingInFirst, again.missingInSecond]).toEqual([[], []]);
        expect(plain(again.all)).toEqual(plain(first.all));
      }),
    );
  });

  it('never goes back: what was deleted or corrected in either store stays so', () => {
    fc.assert(
      fc.property(stores, stores, (one, two) => {
        const { all } = mergeCopies(one, two);
        for (const copy of [...one, ...two]) {
          const kept = all.get(copy.id);
          expect(kept?.revision).toBeGreaterThanOrEqual(copy.revision);
          if (copy.state === 'deleted' && kept?.revision === copy.revision) expect(kept.state).toBe('deleted');
        }
      }),
    );
  });

  it('loses no call and invents none', () => {
    fc.assert(
      fc.property(stores, stores, (one, two) => {
        const { all } = mergeCopies(one, two);
        const given = [...one, ...two];
        expect(new Set(all.keys())).toEqual(new Set(given.map(({ id }) => id)));
        for (const call of all.values()) expect(given).toContain(call);
      }),
    );
  });
});

it('orders any three copies of a call in one way, whoever compares them', () => {
  fc.assert(
    fc.property(copies, copies, copies, (one, two, three) => {
      expect(Math.sign(compareCopies(one, two))).toBe(-Math.sign(compareCopies(two, one)) + 0);
      const [low, middle, high] = [one, two, three].sort(compareCopies);
      if (low && middle && high) expect(compareCopies(high, low)).toBeGreaterThanOrEqual(0);
      expect(winningCopies([one, { ...one }]).size).toBe(1);
    }),
  );
});
