import { beforeEach, expect, it, vi } from 'vitest';
import { clearLocal, prepareLocal, removeLocal, writeLocal } from '../../lib/platform/write-local';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

const build = vi.hoisted(() => ({ BROWSER: 'chrome' }));
vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => build);

const { local, session } = fakeBrowser.storage;
const filler = () => local.items.get('filler');
const write = () => writeLocal({ note: 'here' });
const isWholeLog = (length: number) => length > 4 * 1024 * 1024;

/** How long the fillers are that are written meanwhile. */
async function lengthsOf(work: () => Promise<unknown>): Promise<number[]> {
  const set = vi.spyOn(local, 'set');
  await work();
  const written = set.mock.calls.flatMap(([items]) => ('filler' in items ? [String(items.filler).length] : []));
  set.mockRestore();
  return written;
}

async function onFullDisk(work: () => Promise<unknown>): Promise<void> {
  local.failing = true;
  await expect(work()).rejects.toThrow('quota');
  local.failing = false;
}

beforeEach(async () => {
  await resetFakeBrowser();
  build.BROWSER = 'chrome';
});

it('writes more than a block of the log before the first write of a browser start, another value each time', async () => {
  expect(await write()).toBe(true);
  const first = filler();
  expect(first?.length).toBeGreaterThan(32_768);
  await write();
  expect(filler()).toBe(first);
  session.items.clear();
  await write();
  expect(filler()).not.toBe(first);
});

it('does that beforehand where it is asked to', async () => {
  await prepareLocal();
  expect(await lengthsOf(write)).toEqual([]);
});

it('after a full disk takes the filler it was refused for a tear of its own', async () => {
  local.failing = true;
  await prepareLocal();
  expect(filler()).toBeUndefined();
  local.failing = false;
  expect(await lengthsOf(write)).toEqual([expect.toSatisfy(isWholeLog), expect.toSatisfy(n => !isWholeLog(n))]);
});

it.each([
  ['write', write],
  ['removal', () => removeLocal('note')],
  ['clearing', clearLocal],
])(
  'writes more than the whole log after a refused %s, whose tear moves everything behind it, and leaves little of it',
  async (_, act) => {
    await write();
    await onFullDisk(act);
    expect((await lengthsOf(write)).some(isWholeLog)).toBe(true);
    expect(filler()?.length).toBeLessThan(40_000);
  },
);

it('writes all the same, and says that it may not stay, while there is room for the write alone', async () => {
  await write();
  await onFullDisk(write);
  const set = local.set.bind(local);
  const spy = vi.spyOn(local, 'set');
  spy.mockImplementation(items => ('filler' in items ? Promise.reject(new Error('No room')) : set(items)));
  expect([await write(), local.items.has('note')]).toEqual([false, true]);
  spy.mockRestore();
  expect((await lengthsOf(write)).some(isWholeLog)).toBe(true);
});

it('does not lose sight of a write refused in another window while this one is still passing the tear', async () => {
  const set = local.set.bind(local);
  const held: (() => void)[] = [];
  const spy = vi.spyOn(local, 'set').mockImplementation(async items => {
    if ('theirs' in items) throw new Error('No room');
    await new Promise<void>(resolve => held.push(resolve));
    return set(items);
  });
  const ours = prepareLocal();
  const theirs = writeLocal({ theirs: 1 }).catch(() => 'refused');
  await expect.poll(() => held.length).toBe(1);
  held[0]?.();
  expect([await theirs, await ours]).toEqual(['refused', undefined]);
  spy.mockRestore();
  expect((await lengthsOf(write)).some(isWholeLog)).toBe(true);
});

it('leaves Firefox alone, whose storage has no such log', async () => {
  build.BROWSER = 'firefox';
  await onFullDisk(write);
  expect(await write()).toBe(true);
  expect(filler()).toBeUndefined();
});
