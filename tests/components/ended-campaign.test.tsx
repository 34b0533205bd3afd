// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { setAt } from '../campaigns/sample-feed';
import { createMemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import type { Screen } from './screen';
import { showCall } from './show-call';

/** The sample campaign closes with this minute. */
const CLOSES = Date.parse('2026-12-01T00:00:00-05:00');
const CAMPAIGN = 'https://neighbours.example/feed.json end-it';

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(...how: Parameters<typeof showCall>) {
  const shown = showCall(...how);
  screen = shown.screen;
  return shown;
}

/** Rung four minutes before the campaign closed. */
const callInHand = () =>
  sampleCall({ id: 'one', state: 'open', startedAt: CLOSES - 240_000, campaign: CAMPAIGN, target: 'board' });

it('a campaign whose decision is behind says so, and not that any day is good', async () => {
  const endless = storedSample({}, file => setAt(file, 'items[0]._call_in.closes', undefined));
  const { screen } = open({ feeds: [endless], at: Date.parse('2026-11-27T12:00:00-05:00') });
  await screen.reads('Decision was November 26');
  expect(screen.text()).not.toContain('Any day is a good day');
  screen.close();
  const later = open({ feeds: [endless], at: Date.parse('2027-01-02T12:00:00-05:00') }, { language: 'es' });
  await later.screen.reads('La decisión era el 26 de noviembre de 2026');
});

it('a campaign that is over says so, and where those are that are not', async () => {
  const { screen, world } = open({ at: CLOSES + 60_000 });
  await screen.reads('This campaign is over. The number may belong to somebody else by now.');
  await screen.reads('What is open now is under Campaigns.');
  await screen.press('button', 'Campaigns');
  expect(world.opened).toEqual(['#/campaigns']);
});

describe('a call that was begun before its campaign ended', () => {
  it('is asked for and logged after the end, though the number is not dialled any more', async () => {
    const log = createMemoryLog([callInHand()]);
    const { screen } = open({ log, at: CLOSES + 60_000 });
    await screen.reads('This campaign is over.');
    await screen.reads('You were calling White House comment line');
    expect(screen.all('link', /^Call /)).toEqual([]);
    expect(screen.text()).not.toContain('use your phone');
    await screen.press('button', 'Talked');
    await screen.reads('Logged: Talked');
    expect((await log.readMany({ limit: 9, offset: 0 })).map(({ outcome }) => outcome)).toEqual(['reached']);
  });

  it('is logged, too, where it is the feed’s numbers that are out of date', async () => {
    const feed = storedSample({}, file => setAt(file, '_call_in.expires', '2026-11-24T00:00:00-05:00'));
    const at = Date.parse('2026-11-24T00:01:00-05:00');
    const call = { ...callInHand(), startedAt: at - 240_000 };
    const { screen } = open({ feeds: [feed], log: createMemoryLog([call]), at });
    await screen.reads('Refresh it under Feeds, or choose another under Campaigns.');
    await screen.press('button', 'Voicemail');
    await screen.reads('Logged: Voicemail');
  });

  it('is logged as the call it was where another campaign has taken its place meanwhile', async () => {
    const feed = storedSample({}, file => {
      setAt(file, 'items[1]._call_in.supersedes', 'end-it');
      setAt(file, 'items[1]._call_in.opens', '2026-11-24T00:00:00-05:00');
      setAt(file, 'items[1]._call_in.actions', file.items[0]?._call_in.actions.slice(0, 1));
      setAt(file, 'items[1]._call_in.actions[0].targets', [{ office: 'sheriff' }]);
    });
    const at = Date.parse('2026-11-24T00:01:00-05:00');
    const log = createMemoryLog([{ ...callInHand(), startedAt: at - 240_000 }]);
    const { screen } = open({ feeds: [feed], log, at });
    await screen.find('heading', 'Another');
    await screen.reads('You were calling White House comment line');
    await screen.press('button', 'No answer');
    await screen.reads('Logged: No answer, White House comment line');
    const logged = await log.readMany({ limit: 9, offset: 0 });
    expect(logged.map(({ target, outcome }) => [target, outcome])).toEqual([['board', 'no_answer']]);
  });
});
