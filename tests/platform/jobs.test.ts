import { beforeEach, expect, it, vi } from 'vitest';
import { isPrepared, isRingLate, JOBS_ITEM, notePrepared, runDueJobs } from '../../lib/platform/jobs';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const HOUR = 3_600_000;
let now = 1_000 * HOUR;
const setAlarm = vi.fn(async (_at: number) => undefined);
const run = (jobs: Parameters<typeof runDueJobs>[0], asked?: string) =>
  runDueJobs(jobs, { now: () => now, setAlarm }, asked);

beforeEach(async () => {
  await resetFakeBrowser();
  now = 1_000 * HOUR;
});

it('does a job at once the first time, then only when it is due again', async () => {
  const feeds = vi.fn(async () => now + 4 * HOUR);
  await run({ feeds });
  await run({ feeds });
  expect(feeds).toHaveBeenCalledTimes(1);
  now += 4 * HOUR;
  await run({ feeds });
  expect(feeds).toHaveBeenCalledTimes(2);
});

it('sets the one alarm for the first job due, also when an alarm was lost and nothing is due', async () => {
  const feeds = async () => now + 4 * HOUR;
  const digest = async () => now + HOUR;
  await run({ feeds, digest });
  expect(setAlarm).toHaveBeenLastCalledWith(now + HOUR);
  setAlarm.mockClear();
  await run({ feeds, digest });
  expect(setAlarm).toHaveBeenLastCalledWith(now + HOUR);
});

it.each([2, 10, 900])('does not wait for a date that a clock set back by %i hours since has made far', async hours => {
  const reminders = vi.fn(async () => now + HOUR);
  const feeds = vi.fn(async () => now + 4 * HOUR);
  await run({ reminders, feeds });
  now -= hours * HOUR;
  await run({ reminders, feeds });
  expect([reminders.mock.calls.length, feeds.mock.calls.length]).toEqual([2, 2]);
  expect(setAlarm).toHaveBeenLastCalledWith(now + HOUR);
  await run({ reminders, feeds });
  expect([reminders.mock.calls.length, feeds.mock.calls.length]).toEqual([2, 2]);
});

it('looks at once where the ring that is set was lost, is overdue, or the clock has gone back since', async () => {
  await run({ feeds: async () => now + HOUR });
  const rings = now + HOUR;
  expect([await isRingLate(rings, now), await isRingLate(undefined, now)]).toEqual([false, true]);
  // The machine slept over it, and the timer stood still meanwhile.
  expect(await isRingLate(rings, now + 9 * HOUR)).toBe(true);
  expect(await isRingLate(rings, now - 10 * HOUR)).toBe(true);
});

it('does a job that is asked for although it is not due, and no other', async () => {
  const feeds = vi.fn(async () => now + 4 * HOUR);
  const reminders = vi.fn(async () => now + HOUR);
  await run({ reminders, feeds });
  await run({ reminders, feeds }, 'reminders');
  expect([reminders.mock.calls.length, feeds.mock.calls.length]).toEqual([2, 1]);
});

it('keeps what one run finds out while another still waits for a slow job', async () => {
  let finish = () => {};
  const slow = vi.fn(() => new Promise<number>(resolve => (finish = () => resolve(now + 4 * HOUR))));
  let next = now + 24 * HOUR;
  const reminders = vi.fn(async () => next);
  const first = run({ reminders, slow });
  await expect.poll(() => slow.mock.calls.length).toBe(1);
  next = now + HOUR;
  const second = run({ reminders, slow }, 'reminders');
  await expect.poll(() => reminders.mock.calls.length).toBe(2);
  finish();
  await Promise.all([first, second]);
  expect(slow).toHaveBeenCalledTimes(1);
  expect(setAlarm).toHaveBeenLastCalledWith(now + HOUR);
  expect((await fakeBrowser.storage.local.get(JOBS_ITEM))[JOBS_ITEM]).toMatchObject({ reminders: now + HOUR });
});

it('has the alarm set for what is known while a job is still at work, so that a worker that dies in it is woken again', async () => {
  await run({ reminders: async () => now + HOUR, slow: async () => now + 4 * HOUR });
  now += 4 * HOUR;
  setAlarm.mockClear();
  const slow = vi.fn(() => new Promise<number>(() => {}));
  void run({ reminders: async () => now + HOUR, slow });
  await expect.poll(() => slow.mock.calls.length).toBe(1);
  const set = setAlarm.mock.calls.map(([at]) => at);
  // Not at once, or a slow job would be waited for by run after run.
  expect([set.length > 0, set.every(at => at > now), set.every(at => at <= now + HOUR)]).toEqual([true, true, true]);
});

it('has the alarm set before the first job, which may be the one the worker dies in', async () => {
  const stuck = vi.fn(() => new Promise<number>(() => {}));
  void run({ stuck });
  await expect.poll(() => stuck.mock.calls.length).toBe(1);
  expect(setAlarm).toHaveBeenCalled();
});

it('leaves the alarm where the latest of two runs knows it to be, however late the other one ends', async () => {
  let next = now + 24 * HOUR;
  const reminders = async () => next;
  await run({ reminders });
  const { local } = fakeBrowser.storage;
  const read = local.get.bind(local);
  let reads = 0;
  const get = vi.spyOn(local, 'get').mockImplementation(async keys => {
    reads += 1;
    const isHeld = reads === 2;
    const found = await read(keys);
    if (isHeld) await new Promise(resolve => setTimeout(resolve, 30));
    return found;
  });
  const first = run({ reminders });
  await expect.poll(() => reads, { interval: 1 }).toBe(2);
  next = now + HOUR;
  const second = run({ reminders }, 'reminders');
  await Promise.all([first, second]);
  get.mockRestore();
  expect(setAlarm).toHaveBeenLastCalledWith(now + HOUR);
});

it('keeps the background awake while a job waits for a host that does not answer, and no longer', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const asked = vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo');
  let answer = () => {};
  const slow = vi.fn(() => new Promise<number>(resolve => (answer = () => resolve(now + 4 * HOUR))));
  const running = run({ slow });
  await vi.waitFor(() => expect(slow).toHaveBeenCalled());
  vi.advanceTimersByTime(25_000);
  expect(asked).toHaveBeenCalledTimes(2);
  answer();
  await running;
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it('does the other jobs and sets the alarm though the disk takes nothing', async () => {
  const silent = vi.spyOn(console, 'error').mockReturnValue();
  fakeBrowser.storage.local.failing = true;
  const feeds = vi.fn(async () => now + 4 * HOUR);
  await run({ reminders: async () => now + HOUR, feeds });
  expect(feeds).toHaveBeenCalled();
  expect(setAlarm).toHaveBeenLastCalledWith(now + HOUR);
  expect(silent).toHaveBeenCalled();
});

it('lets a job that fails wait an hour and the others run', async () => {
  const silent = vi.spyOn(console, 'error').mockReturnValue();
  const broken = async () => Promise.reject(new Error('bug'));
  const digest = vi.fn(async () => now + 9 * HOUR);
  await run({ broken, digest });
  expect(digest).toHaveBeenCalled();
  expect(setAlarm).toHaveBeenLastCalledWith(now + HOUR);
  expect(silent).toHaveBeenCalled();
});

it('reads nothing into due times that are no times', async () => {
  await fakeBrowser.storage.local.set({ [JOBS_ITEM]: { feeds: 'soon' } });
  const feeds = vi.fn(async () => now + HOUR);
  await run({ feeds });
  expect(feeds).toHaveBeenCalled();
});

it('remembers until the browser starts anew that the stores are in order', async () => {
  expect(await isPrepared()).toBe(false);
  await notePrepared();
  expect(await isPrepared()).toBe(true);
});
