// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { CallPage } from '../../components/call/CallPage';
import { preparePage } from '../../components/call/prepare-page';
import type { PageInFront } from '../../lib/calls/call-ports';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { createCallWorld } from './call-world';
import { createMemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';

const AT = Date.parse('2026-11-23T10:00:00-05:00');

let screen: Screen | undefined;
afterEach(() => screen?.close());

it('what stands above the script is there with its first line, and pushes no line of it away', async () => {
  const page: PageInFront = {
    kind: 'marked',
    tabId: 1,
    host: 'news.example',
    mentions: [{ index: 0, topic: '287g', before: 'the ', words: '287(g)', after: ' deal' }],
  };
  const { details } = sampleCall({ id: 'one' });
  const call = sampleCall({
    id: 'one',
    startedAt: AT - 3_600_000,
    outcome: 'call_back',
    followUp: { on: '2026-11-24', isDone: false },
    ...(details && { details: { ...details, number: '+12025550101' } }),
  });
  const wrong = sampleCall({ ...call, id: 'two', startedAt: AT - 90_000_000, outcome: 'wrong_number' });
  const log = createMemoryLog([call, wrong]);
  const { ports } = createCallWorld({ feeds: [storedSample()], at: AT, log, page });
  await preparePage(page);
  screen = show(<CallPage ports={ports} settings={DEFAULT_SETTINGS} onSettings={async () => {}} place="popup" />);
  const first = await screen.readsFirst('Say this');
  expect(first).toContain('This page mentions');
  expect(first).toContain('called today, 9:00 AM: Call back later');
  expect(first).toContain('You noted this number as wrong on');
  expect(first).toContain('The script says that you called on November 23.');
  expect(first).toContain('My calls · 2');
});
