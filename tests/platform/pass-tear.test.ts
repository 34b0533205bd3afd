import { beforeEach, expect, it, vi } from 'vitest';
import { passTear } from '../../lib/platform/pass-tear';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

const build = vi.hoisted(() => ({ BROWSER: 'chrome' }));
vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => build);

const { local, session } = fakeBrowser.storage;
const filler = () => local.items.get('filler');

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

it('tries again after a full disk', async () => {
  local.failing = true;
  await passTear();
  expect(filler()).toBeUndefined();
  local.failing = false;
  await passTear();
  expect(filler()).toBeDefined();
});

it('leaves Firefox alone, whose storage has no such log', async () => {
  build.BROWSER = 'firefox';
  await passTear();
  expect(filler()).toBeUndefined();
});
