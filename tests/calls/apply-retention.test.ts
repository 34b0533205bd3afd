import { expect, it } from 'vitest';
import { applyRetention, removeNow } from '../../lib/calls/apply-retention';
import type { Retention, SeenClock } from '../../lib/calls/retention';
import { createMemoryLog } from '../components/memory-log';
import { sampleCall } from '../components/sample-calls';

const DAY = 86_400_000;
const AT = Date.parse('2026-11-21T12:00:00Z');
const YEAR = { keepCallsDays: 365, keepNotesDays: null };

function start() {
  const log = createMemoryLog([
    sampleCall({ id: 'old', startedAt: AT - 366 * DAY }),
    sampleCall({ id: 'new', startedAt: AT }),
  ]);
  let seen: SeenClock | null = null;
  const clock = {
    read: async () => seen,
    async write(now: SeenClock) {
      seen = now;
    },
  };
  return {
    log,
    apply: (retention: Retention, at: number) => applyRetention(retention, { log, clock, at }),
    remove: (retention: Retention, at: number) => removeNow(retention, { log, clock, at }),
  };
}

it('deletes nothing while everything is kept for ever', async () => {
  const { log, apply, remove } = start();
  expect(await remove({ keepCallsDays: null, keepNotesDays: null }, AT)).toBe(0);
  expect(await apply({ keepCallsDays: null, keepNotesDays: null }, AT + 9 * DAY)).toBe(0);
  expect(await log.count()).toBe(2);
});

it('deletes at a start what has grown too old, leaving a tombstone', async () => {
  const { log, apply } = start();
  await apply(YEAR, AT - DAY);
  expect(await log.count()).toBe(2);
  expect(await apply(YEAR, AT)).toBe(1);
  expect(log.calls.get('old')).toMatchObject({ state: 'deleted', revision: 2 });
  expect(await apply(YEAR, AT + DAY)).toBe(0);
});

it('waits when the clock leapt, so that a wrong one deletes nothing', async () => {
  const { log, apply } = start();
  await apply(YEAR, AT);
  const wrong = AT + 4_000 * DAY;
  expect(await apply(YEAR, wrong)).toBe(0);
  expect(await apply(YEAR, wrong + 60_000)).toBe(0);
  expect(await apply(YEAR, wrong + 2 * 3_600_000)).toBe(0);
  expect(await apply(YEAR, AT + 2 * DAY)).toBe(0);
  expect(await log.count()).toBe(2);
  expect(await apply(YEAR, AT + 3 * DAY)).toBe(1);
});

it('deletes at once what the user has just agreed to', async () => {
  const { log, remove } = start();
  expect(await remove(YEAR, AT)).toBe(1);
  expect(await log.count()).toBe(1);
});
