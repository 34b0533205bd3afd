import { beforeEach, expect, it, vi } from 'vitest';
import { expectTear, passTear } from '../../lib/platform/pass-tear';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

const build = vi.hoisted(() => ({ BROWSER: 'chrome' }));
vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => build);

const { local, session } = fakeBrowser.storage;
const filler = () => local.items.get('filler');

const isWholeLog = (length: number) => length > 4 * 1024 * 1024;

/** How long the fillers are that are written meanwhile. */
async function lengthsOf(work: () => Promise<unknown>): Promise<number[]> {
  const set = vi.spyOn(local, 'set');
  await work();
  const written = set.mock.calls.map(([items]) => String(items.filler).length);
  set.mockRestore();
  return written;
}

beforeEach(async () => {
  await resetFakeBrowser();
  build.BROWSER = 'chrome';
});

it('writes more than a block of the log once per browser start, another value each time', async () => {
  await passTear();
  const first = filler();
  expect(first?.length).toBeGreaterThan(32_768);
  await passTear();
  expect(filler()).toBe(first);
  session.items.clear();
  await passTear();
  expect(filler()).not.toBe(first);
});

it('after a full disk takes the filler it was refused for a tear of its own', async () => {
  local.failing = true;
  await passTear();
  expect(filler()).toBeUndefined();
  local.failing = false;
  expect(await lengthsOf(passTear)).toEqual([expect.toSatisfy(isWholeLog), expect.toSatisfy(n => !isWholeLog(n))]);
});

it('says whether what is written next is safe', async () => {
  local.failing = true;
  expect(await passTear()).toBe(false);
  local.failing = false;
  expect(await passTear()).toBe(true);
  expect(await passTear()).toBe(true);
});

it('writes more than the whole log after a refused write, whose tear moves everything behind it, and leaves little of it', async () => {
  await passTear();
  await expectTear();
  expect((await lengthsOf(passTear)).some(isWholeLog)).toBe(true);
  expect(filler()?.length).toBeLessThan(40_000);
});

it('does not take a small filler for enough after a refused write', async () => {
  await passTear();
  await expectTear();
  local.failing = true;
  expect(await passTear()).toBe(false);
  local.failing = false;
  expect((await lengthsOf(passTear)).some(isWholeLog)).toBe(true);
});

it('leaves Firefox alone, whose storage has no such log', async () => {
  build.BROWSER = 'firefox';
  expect(await passTear()).toBe(true);
  await expectTear();
  expect(await passTear()).toBe(true);
  expect(filler()).toBeUndefined();
});
