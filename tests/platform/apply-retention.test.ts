import { beforeEach, expect, it, vi } from 'vitest';
import { applyRetention, removeNow } from '../../lib/platform/apply-retention';
import { createMemoryLog } from '../components/memory-log';
import { sampleCall } from '../components/sample-calls';
import { resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const DAY = 86_400_000;
const AT = Date.parse('2026-11-21T12:00:00Z');
const YEAR = { keepCallsDays: 365, keepNotesDays: null };
const log = () =>
  createMemoryLog([sampleCall({ id: 'old', startedAt: AT - 366 * DAY }), sampleCall({ id: 'new', startedAt: AT })]);

beforeEach(resetFakeBrowser);

it('deletes nothing while everything is kept for ever', async () => {
  const kept = log();
  expect(await removeNow(kept, { keepCallsDays: null, keepNotesDays: null }, AT)).toBe(0);
  expect(await applyRetention(kept, { keepCallsDays: null, keepNotesDays: null }, AT + 9 * DAY)).toBe(0);
  expect(await kept.count()).toBe(2);
});

it('deletes at a start what has grown too old, leaving a tombstone', async () => {
  const kept = log();
  await applyRetention(kept, YEAR, AT - DAY);
  expect(await kept.count()).toBe(2);
  expect(await applyRetention(kept, YEAR, AT)).toBe(1);
  expect(kept.calls.get('old')).toMatchObject({ state: 'deleted', revision: 2 });
  expect(await applyRetention(kept, YEAR, AT + DAY)).toBe(0);
});

it('waits when the clock leapt, so that a wrong one deletes nothing', async () => {
  const kept = log();
  await applyRetention(kept, YEAR, AT);
  const wrong = AT + 4_000 * DAY;
  expect(await applyRetention(kept, YEAR, wrong)).toBe(0);
  expect(await applyRetention(kept, YEAR, wrong + 60_000)).toBe(0);
  expect(await applyRetention(kept, YEAR, AT + 2 * DAY)).toBe(0);
  expect(await kept.count()).toBe(2);
  expect(await applyRetention(kept, YEAR, AT + 3 * DAY)).toBe(1);
});

it('deletes at once what the user has just agreed to', async () => {
  const kept = log();
  expect(await removeNow(kept, YEAR, AT)).toBe(1);
  expect(await kept.count()).toBe(1);
});
