import { beforeEach, expect, it, vi } from 'vitest';
import { clockSeen } from '../../lib/platform/clock-seen';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

beforeEach(resetFakeBrowser);

it('remembers the clock, and takes what is damaged for never seen', async () => {
  expect(await clockSeen.read()).toBeNull();
  await clockSeen.write({ seenAt: 7, leaptAt: null });
  expect(await clockSeen.read()).toEqual({ seenAt: 7, leaptAt: null });
  for (const damaged of [7, null, { seenAt: 'now', leaptAt: null }, { seenAt: 7 }]) {
    await fakeBrowser.storage.local.set({ 'clock-seen': damaged });
    expect(await clockSeen.read()).toBeNull();
  }
});
