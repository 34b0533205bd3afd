import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { changeSettings, readSettings, readSettingsWhole, watchSettings } from '../../lib/platform/settings-store';
import { DEFAULT_SETTINGS, QUIET_SETTINGS } from '../../lib/settings/settings';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

const { local } = fakeBrowser.storage;
const kept = () =>
  [...local.items].filter(([key]) => key.startsWith('settings-kept.')).map(([, text]) => JSON.parse(text));
const nameMarisol = () =>
  changeSettings(now => ({ ...now, profile: { ...now.profile, name: 'Marisol Vega', city: 'Durham' } }));

beforeEach(resetFakeBrowser);

it('starts with the defaults and remembers what the caller tells it, unreadable to anyone without the key', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  await nameMarisol();
  expect((await readSettings()).profile).toMatchObject({ name: 'Marisol Vega', city: 'Durham' });
  expect([...local.items.values()].join()).not.toMatch(/Marisol|Durham/);
  expect(kept()).toEqual([]);
});

it('keeps both changes of two windows made at once', async () => {
  await Promise.all([
    changeSettings(now => ({ ...now, offHosts: [...now.offHosts, 'one.example'] })),
    changeSettings(now => ({ ...now, offHosts: [...now.offHosts, 'two.example'] })),
  ]);
  expect((await readSettings()).offHosts).toEqual(['one.example', 'two.example']);
});

it('shows a change to every window until it stops watching', async () => {
  const show = vi.fn();
  const stop = watchSettings(show);
  await changeSettings(now => ({ ...now, language: 'es' }));
  await vi.waitFor(() => expect(show).toHaveBeenCalledWith(expect.objectContaining({ language: 'es' })));
  await local.set({ other: 1 });
  expect(show).toHaveBeenCalledTimes(1);
  stop();
  await changeSettings(now => ({ ...now, language: 'en' }));
  expect(show).toHaveBeenCalledTimes(1);
});

it('marks nothing once the key is lost, and keeps the old copy under another name', async () => {
  await nameMarisol();
  const before: unknown = JSON.parse(local.items.get('settings') ?? '');
  local.items.delete('seal');
  expect(await readSettings()).toEqual(QUIET_SETTINGS);
  await changeSettings(now => ({ ...now, language: 'es' }));
  expect(kept()).toEqual([before]);
  expect(await readSettings()).toMatchObject({ language: 'es', marking: 'off' });
});

it.each([
  ['is no text', '7'],
  ['was cut short', '"AbCd"'],
  ['was sealed for another place', JSON.stringify('AQ'.repeat(40))],
])('marks nothing when the stored document %s, until the user says so again', async (_, damaged) => {
  await changeSettings(now => ({ ...now, marking: 'off' }));
  local.items.set('settings', damaged);
  expect(await readSettingsWhole()).toEqual({ settings: QUIET_SETTINGS, isWhole: false });
  await changeSettings(now => ({ ...now, marking: 'marks' }));
  expect(await readSettingsWhole()).toMatchObject({ settings: { marking: 'marks' }, isWhole: true });
});

it('marks nothing when the document is gone that once was there; before the first change there is none', async () => {
  expect(await readSettingsWhole()).toEqual({ settings: DEFAULT_SETTINGS, isWhole: true });
  await changeSettings(now => ({ ...now, offHosts: ['news.example'] }));
  local.items.delete('settings');
  expect(await readSettingsWhole()).toEqual({ settings: QUIET_SETTINGS, isWhole: false });
});

it('marks nothing, and gives no error, while storage cannot be read', async () => {
  const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('busy'));
  expect(await readSettings()).toEqual(QUIET_SETTINGS);
  await expect(nameMarisol()).rejects.toThrow('busy');
  get.mockRestore();
});
