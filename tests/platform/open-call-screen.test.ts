import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageInFront } from '../../lib/calls/call-ports';
import { endCall } from '../../lib/calls/call-session';
import type { CallMessages } from '../../lib/platform/call-ports';
import { createCallLog } from '../../lib/platform/call-store';
import { openCallScreen } from '../../lib/platform/open-call-screen';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { makeCall } from './log-faults';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome', CALL_IN_FEED: '', IS_DEMO: false }));

const MESSAGES: CallMessages = {
  refreshFeeds: async () => undefined,
  listMentions: async () => null,
  showMention: async () => false,
  applyMarking: async () => undefined,
  askReminders: async () => ({ ok: true }),
};

beforeEach(async () => {
  vi.setSystemTime(makeCall().startedAt + 60_000);
  await resetFakeBrowser();
});
afterEach(() => vi.useRealTimers());

it('the first picture shows the attempt in hand and the calls made, unless another window changed them meanwhile', async () => {
  const attempt = makeCall();
  const other = await createCallLog();
  await other.save(attempt);
  const { ports } = await openCallScreen(MESSAGES, async () => undefined);
  expect(await ports.log.readOpen()).toEqual(attempt);
  expect((await ports.readRecent()).recent.map(({ state }) => state)).toEqual(['open']);
  await other.save(endCall(attempt, 'voicemail', attempt.startedAt + 30_000));
  await vi.waitFor(async () => expect(await ports.log.readOpen()).toBeNull());
  expect((await ports.readRecent()).recent.map(({ state }) => state)).toEqual(['ended']);
});

it('the first picture waits for what shows the page in front, and not for a page that does not answer', async () => {
  const prepared: PageInFront[] = [];
  fakeBrowser.tabs.query.mockResolvedValue([{ id: 7, url: 'https://news.example/story' }]);
  const prepare = async (page: PageInFront) => {
    await new Promise(resolve => setTimeout(resolve, 5));
    prepared.push(page);
  };
  const { ports } = await openCallScreen({ ...MESSAGES, listMentions: async () => [] }, prepare);
  expect(prepared).toMatchObject([{ kind: 'marked', tabId: 7, mentions: [] }]);
  expect(await ports.readPage()).toBe(prepared[0]);
  await openCallScreen({ ...MESSAGES, listMentions: () => new Promise(() => {}) }, prepare);
  expect(prepared).toHaveLength(1);
});
