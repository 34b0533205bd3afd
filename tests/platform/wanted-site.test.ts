import { beforeEach, expect, it, vi } from 'vitest';
import { changeSettings, readSettings } from '../../lib/platform/settings-store';
import { askToMarkSite, keepWantedSite, WANTED_SITE } from '../../lib/platform/wanted-site';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

const HOST = 'elsewhere.example';
const { session } = fakeBrowser.storage;
let isAllowed = false;
let answer = (_isYes: boolean) => {};
const request = vi.fn(() => new Promise<boolean>(resolve => (answer = resolve)));
const follow = vi.fn(async () => undefined);

beforeEach(async () => {
  await resetFakeBrowser();
  isAllowed = false;
  Object.assign(fakeBrowser.permissions, { request, contains: async () => isAllowed });
});

const decide = (isYes: boolean) => {
  isAllowed = isYes;
  answer(isYes);
};

it('is marked from now on once the user allows it, and nothing is left to be done', async () => {
  await changeSettings(now => ({ ...now, marking: 'off', offHosts: [HOST] }));
  const asking = askToMarkSite(HOST);
  expect(request).toHaveBeenCalledOnce();
  decide(true);
  expect(await asking).toBe(true);
  expect(await readSettings()).toMatchObject({ marking: 'marks', offHosts: [], addedHosts: [HOST] });
  await keepWantedSite(follow);
  expect([follow.mock.calls.length, session.items.has(WANTED_SITE)]).toEqual([0, false]);
});

it('is not when the user declines, nor when another permission is given later', async () => {
  const asking = askToMarkSite(HOST);
  decide(false);
  expect(await asking).toBe(false);
  isAllowed = true;
  await keepWantedSite(follow);
  expect(await readSettings()).toMatchObject({ addedHosts: [] });
});

it('is marked by the background where the browser’s question closed the popup that asked it', async () => {
  await session.set({ [WANTED_SITE]: HOST });
  await keepWantedSite(follow);
  expect(await readSettings()).toMatchObject({ addedHosts: [] });
  isAllowed = true;
  await keepWantedSite(follow);
  expect(await readSettings()).toMatchObject({ addedHosts: [HOST] });
  expect([follow.mock.calls.length, session.items.has(WANTED_SITE)]).toEqual([1, false]);
});

it('is left to the window that asked while that is there', async () => {
  const asking = askToMarkSite(HOST);
  const keeping = keepWantedSite(follow);
  decide(true);
  expect(await asking).toBe(true);
  await keeping;
  expect(follow).not.toHaveBeenCalled();
});
