// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { CallPage } from '../../components/call/CallPage';
import { preparePage } from '../../components/call/prepare-page';
import type { PageInFront } from '../../lib/calls/call-ports';
import { NOTHING_CHOSEN } from '../../lib/calls/call-stand';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { type CongressAtHand, NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import { setAt } from '../campaigns/sample-feed';
import { createCallWorld } from './call-world';
import { createMemoryLog } from './memory-log';
import { createMemoryReminders } from './memory-reminders';
import { createMemoryStands } from './memory-stands';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { addTwoLaws } from './sample-law';
import { type Screen, show } from './screen';
import { showCall } from './show-call';

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
  expect(first).toContain('on this page');
  expect(first).toContain('called today, 9:00 AM: Call back later');
  expect(first).toContain('You noted this number as wrong on');
  expect(first).toContain('The script says that you called on November 23.');
  expect(first).toContain('My calls · 2');
});

/** All that stands on a call screen with the first of these words. */
function readsFirst(words: string, ...how: Parameters<typeof showCall>): Promise<string> {
  screen = showCall(...how).screen;
  return screen.readsFirst(words);
}

it('after hours the message to leave is in view from the start, with when the office opens', async () => {
  const at = Date.parse('2026-11-23T18:00:00-05:00');
  const first = await readsFirst('(202) 555-0101', { at });
  expect(first).toContain('opens tomorrow 9:00');
  expect(first).toContain('Message · ');
});

it('why the law has somebody else asked stands over the script from the start', async () => {
  const profile = { ...DEFAULT_SETTINGS.profile, state: 'TX', county: 'Travis' };
  const first = await readsFirst('Say this', { feeds: [storedSample({}, addTwoLaws)] }, { settings: { profile } });
  expect(first).toContain('Texas law requires 287(g)');
});

it('whose member of Congress somebody is, is asked over the script from the start', async () => {
  const feed = storedSample({}, file =>
    setAt(file, 'items[0]._call_in.actions[0].targets', [{ selector: { role: 'congress', division: 'user' } }]),
  );
  const first = await readsFirst('End it in Frederick', { feeds: [feed] });
  expect(first).toContain('directory');
});

/** Asks for the caller's members of Congress first, then for the board. */
const congressFeed = () =>
  storedSample({}, file => {
    (file._call_in.offices as unknown[]).push({
      id: 'switchboard',
      name: 'The Capitol switchboard',
      role: 'capitol switchboard',
      division: 'ocd-division/country:us',
      lines: [{ number: '+1 202-224-3121', purpose: 'main' }],
      source_url: 'https://capitol.example/contact',
    });
    setAt(file, 'items[0]._call_in.actions[0].targets', [
      { selector: { role: 'congress', division: 'user' } },
      { office: 'board' },
    ]);
  });

it('the office that is up first does not change under the finger when members of Congress are found', async () => {
  const first = await readsFirst('Say this', { feeds: [congressFeed()] });
  expect(first).toContain('(202) 224-3121');
  expect(first).toContain('directory');
});

it('no other office is up in their place where they are long in coming', async () => {
  let find: (found: CongressAtHand) => void = () => {};
  const reading = new Promise<CongressAtHand>(resolve => {
    find = resolve;
  });
  const first = await readsFirst('Looking up your members of Congress', { feeds: [congressFeed()], reading });
  expect(first).not.toContain('(202) 555-0101');
  find(NO_DIRECTORY);
  await screen?.reads('(202) 224-3121');
});

it('offices the caller added are there from the start', async () => {
  const own = {
    id: 'own-1',
    campaign: 'https://neighbours.example/feed.json end-it',
    name: 'Merrow County Board',
    number: '+12025550177',
    seenAt: 'its own page',
    isSheriff: false,
    isAdministrative: false,
  } as const;
  const first = await readsFirst('Say this', {}, { settings: { ownOffices: [own] } });
  expect(first).toContain('Merrow County Board');
});

it('a call in hand is read from the start as it was before', async () => {
  const call = sampleCall({
    id: 'one',
    state: 'open',
    startedAt: AT - 60_000,
    campaign: 'https://neighbours.example/feed.json end-it',
    target: 'board',
  });
  const stands = createMemoryStands({
    ...NOTHING_CHOSEN,
    ...{ campaign: call.campaign, action: call.action, target: call.target },
    ...{ language: 'en', part: { target: 'board', part: 'voicemail' as const }, call: call.id, at: AT - 60_000 },
  });
  const { ports } = createCallWorld({ feeds: [storedSample()], at: AT, log: createMemoryLog([call]), stands });
  screen = show(<CallPage ports={ports} settings={DEFAULT_SETTINGS} onSettings={async () => {}} place="popup" />);
  const first = await screen.readsFirst('You were calling');
  expect(screen.all('tab', 'Voicemail')[0]?.getAttribute('aria-selected'), first).toBe('true');
});

it('a name that is not to be said is not shown for a moment either', async () => {
  const profile = { ...DEFAULT_SETTINGS.profile, name: 'Rosa', nameUse: 'none' as const };
  const first = await readsFirst('Say this', {}, { settings: { profile } });
  expect(first).not.toContain('My name is');
});

it('what waits to be seen to stands above the script from the start', async () => {
  const due = { id: 'f', kind: 'follow_up' as const, call: 'one', campaign: null };
  const waiting = [{ ...due, dueAt: AT, endsAt: null, on: '2026-11-23' }];
  const reminders = createMemoryReminders({ told: ['f'], snoozed: [], waiting });
  const log = createMemoryLog([sampleCall({ id: 'one', followUp: { on: '2026-11-23', isDone: false } })]);
  const settings = { reminders: { ...DEFAULT_SETTINGS.reminders, followUps: true } };
  const first = await readsFirst('Say this', { log, reminders, at: AT }, { settings });
  expect(first).toContain('Follow up with White House comment line');
});

it('a log that is damaged is told of from the start', async () => {
  const log = { ...createMemoryLog([]), health: () => ({ database: 'damaged' as const }) };
  const { ports } = createCallWorld({ feeds: [storedSample()], at: AT, log });
  screen = show(<CallPage ports={ports} settings={DEFAULT_SETTINGS} onSettings={async () => {}} place="popup" />);
  expect(await screen.readsFirst('Say this')).toContain('damaged');
});

it('a tab of ours, which says nothing of a page, gives every reason though no page has answered', async () => {
  const feed = storedSample({}, file => {
    setAt(file, 'items[0]._call_in.call_days', []);
    setAt(file, 'items[0]._call_in.deadline', undefined);
  });
  const { ports } = createCallWorld({ feeds: [feed], at: AT });
  const unanswered = { ...ports, readPage: () => new Promise<never>(() => {}) };
  const first = async (place: 'tab' | 'popup') => {
    const props = { ports: unanswered, settings: DEFAULT_SETTINGS, onSettings: async () => {}, place };
    screen?.close();
    screen = show(<CallPage {...props} />);
    return screen.readsFirst('Say this');
  };
  expect(await first('tab')).toContain('Newest');
  expect(await first('popup')).not.toContain('Newest');
});
