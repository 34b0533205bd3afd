import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settlePause } from '../../lib/platform/pause-end';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';

const world = vi.hoisted(() => ({ settings: {} as unknown, cannotStore: false, alarm: [] as unknown[] }));
vi.mock('../../lib/platform/settings-store', () => ({
  readSettingsNow: async () => world.settings,
  changeSettings: async (change: (now: unknown) => unknown) => {
    if (world.cannotStore) throw new Error('disk full');
    world.settings = change(world.settings);
    return world.settings;
  },
}));
vi.mock('../../lib/platform/alarms', () => ({
  setAlarm: async (name: string, at: number | null) => void world.alarm.push([name, at]),
}));

const paused = (day: string): Settings => ({ ...DEFAULT_SETTINGS, pause: { day, seenDay: day } });

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 21, 21, 30));
  Object.assign(world, { cannotStore: false, alarm: [] });
});
afterEach(() => vi.useRealTimers());

it('leaves a pause of today standing, with the alarm at midnight, however often it is asked', async () => {
  world.settings = paused('2026-11-21');
  for (let times = 0; times < 2; times += 1) expect(await settlePause()).toEqual(paused('2026-11-21'));
  const midnight = new Date(2026, 10, 22).getTime();
  expect(world.alarm).toEqual([
    ['pause', midnight],
    ['pause', midnight],
  ]);
});

it('ends a pause whose day is past, in the store too, and takes the alarm away', async () => {
  world.settings = paused('2026-11-20');
  expect((await settlePause()).pause).toBeNull();
  expect((world.settings as Settings).pause).toBeNull();
  expect(world.alarm).toEqual([['pause', null]]);
});

it('ends it all the same where that cannot be stored', async () => {
  world.settings = paused('2026-11-20');
  world.cannotStore = true;
  expect((await settlePause()).pause).toBeNull();
});

it('remembers that the clock went back, so that the pause lasts one night and not many', async () => {
  world.settings = paused('2026-12-24');
  await settlePause();
  expect((world.settings as Settings).pause).toEqual({ day: '2026-12-24', seenDay: '2026-11-21' });
  vi.setSystemTime(new Date(2026, 10, 22, 0, 1));
  expect((await settlePause()).pause).toBeNull();
});

it('sets no alarm where nothing is paused', async () => {
  world.settings = DEFAULT_SETTINGS;
  expect(await settlePause()).toEqual(DEFAULT_SETTINGS);
  expect(world.alarm).toEqual([]);
});
