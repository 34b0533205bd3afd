// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import type { CallRecord } from '../../lib/calls/call-record';
import { createMemoryLog } from './memory-log';
import { manyCalls, sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

const AT = Date.parse('2026-11-21T16:00:00-05:00');
const DAY_MS = 86_400_000;

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(calls: readonly CallRecord[], start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({ log: createMemoryLog(calls), ...start });
  screen = show(<AppShell ports={ports} hash="#/calls" />);
  return { screen, world };
}

const about = (id: string, part: Partial<CallRecord>, details: Partial<NonNullable<CallRecord['details']>> = {}) => {
  const call = sampleCall({ id, ...part });
  return { ...call, details: { ...(call.details as NonNullable<CallRecord['details']>), ...details } };
};

const CALLS = [
  about('one', {}, { note: 'Ella anotó mi código postal' }),
  about('two', { startedAt: AT - 2 * DAY_MS, outcome: 'busy' }, { officeName: 'County board', number: '+12025550101' }),
  about(
    'three',
    { startedAt: AT - 40 * DAY_MS, outcome: 'busy', campaign: 'starter other' },
    { officeName: 'Sheriff' },
  ),
];

const names = (of: Screen) =>
  of.all('article').map(row => row.querySelector('b + .number')?.previousSibling?.textContent);

describe('searching My calls', () => {
  it.each([
    ['ANOTO', ['White House comment line']],
    ['202-555-0101', ['County board']],
    ['line comment', ['White House comment line']],
    ['frederick', []],
  ])('finds “%s” in office, number, campaign and note, and nowhere else', async (words, found) => {
    const { screen } = open(CALLS);
    await screen.find('article');
    await screen.fill('Search your calls', words);
    await screen.reads(found.length === 0 ? 'No call fits.' : '1 call found');
    expect(names(screen)).toEqual(found);
    await screen.press('button', 'Show all');
    await expect.poll(() => screen.all('article').length).toBe(3);
  });

  it('by outcome, campaign and days, together with words', async () => {
    const { screen } = open(CALLS);
    await screen.find('article');
    await screen.choose('Outcome', 'busy');
    await screen.reads('2 calls found');
    await screen.fill('From', '2026-11-01');
    await screen.reads('1 call found');
    expect(names(screen)).toEqual(['County board']);
    await screen.fill('From', '');
    await screen.choose('Campaign', 'starter other');
    await expect.poll(() => names(screen)).toEqual(['Sheriff']);
    await screen.fill('Search your calls', 'board');
    await screen.reads('No call fits.');
  });

  it('by a campaign that is gone, under the title it had', async () => {
    const gone = { campaign: 'https://gone.example/feed.json spring', startedAt: AT - 3 * DAY_MS } as const;
    const also = [{ campaign: 'starter other', action: 'call', target: 'board' }] as const;
    const { details: _sealed, ...mute } = about('mute', { campaign: 'https://gone.example/feed.json sealed' });
    const { screen } = open([
      about('with', { ...gone, also }, { campaignTitle: 'Spring calls and Another' }),
      about('alone', { ...gone, startedAt: AT - 9 * DAY_MS }, { campaignTitle: 'Spring calls' }),
      mute,
    ]);
    await screen.find('article');
    await screen.find('option', 'Spring calls');
    await screen.find('option', 'A campaign');
    expect(screen.text()).not.toContain('gone.example');
    await screen.choose('Campaign', 'https://gone.example/feed.json spring');
    await screen.reads('2 calls found');
  });

  it('by one of two campaigns that are called alike, each with whose it is', async () => {
    const theirs = storedSample({ id: 'https://other.example/feed.json' }, file => {
      file.authors = [{ name: 'Others', url: 'https://other.example/' }];
    });
    const { screen } = open(
      [
        about('ours', { campaign: 'https://neighbours.example/feed.json end-it' }),
        about('theirs', { campaign: 'https://other.example/feed.json end-it' }),
      ],
      { feeds: [storedSample(), theirs] },
    );
    await screen.find('option', 'End it in Frederick · Neighbours for Frederick');
    await screen.find('option', 'End it in Frederick · Others');
  });

  it('goes on while calls are saved: what was found stays, what is saved joins in', async () => {
    const { screen, world } = open([...manyCalls(1_500, AT - DAY_MS), ...CALLS]);
    await screen.find('article');
    await screen.fill('Search your calls', 'sheriff');
    await screen.reads('1 call found');
    const lookUp = vi.spyOn(world.log, 'lookUp');
    await world.log.save(about('four', { startedAt: AT }, { officeName: 'Sheriff of Wake' }));
    await screen.reads('2 calls found');
    expect(names(screen)).toEqual(['Sheriff of Wake', 'Sheriff']);
    await world.log.save({ ...about('three', { revision: 5 }), state: 'deleted' });
    await screen.reads('1 call found');
    // Follow-ups and overview alone are looked up again.
    await expect.poll(() => lookUp.mock.calls.length).toBe(4);
  });

  it('finds among thousands, and selects what was found only', async () => {
    const { screen, world } = open([...manyCalls(1_500, AT - DAY_MS), ...CALLS]);
    await screen.find('article');
    await screen.fill('Search your calls', 'sheriff');
    await screen.reads('1 call found');
    await screen.press('button', 'Select several');
    await screen.press('button', 'Select all 1');
    await screen.press('button', 'Delete 1 selected');
    await expect.poll(() => world.log.calls.get('three')?.state).toBe('deleted');
    expect(await world.log.count()).toBe(1_502);
  });
});

describe('what is left to do', () => {
  const promised = about(
    'p',
    { target: 'board', followUp: { on: '2026-11-20', isDone: false } },
    { officeName: 'County board', promise: 'A written answer' },
  );
  const back = about('b', { outcome: 'call_back', followUp: { on: '2026-11-30', isDone: false } });

  it('comes first with its day; done takes it off, undo puts it back', async () => {
    const { screen, world } = open([promised, back]);
    await screen.find('heading', 'To follow up');
    await screen.reads('Due since Friday, November 20County board (202) 456-1111Promised: A written answer');
    await screen.reads('Monday, November 30');
    await screen.press('button', 'Followed up with County board: done');
    await screen.reads('Followed up with County board.');
    expect(world.log.calls.get('p')?.followUp?.isDone).toBe(true);
    await screen.press('button', 'Undo');
    await expect.poll(() => world.log.calls.get('p')?.followUp?.isDone).toBe(false);
  });

  it('stands there before any row does, which it would push away under the finger', async () => {
    const log = createMemoryLog([promised, back]);
    const { lookUp } = log;
    vi.spyOn(log, 'lookUp').mockImplementation(async () => {
      await new Promise(resolve => setTimeout(resolve, 50));
      return lookUp();
    });
    const { screen } = open([], { log });
    expect(await screen.readsFirst('For “End local 287(g) agreements”')).toContain('Due since Friday, November 20');
  });

  it('is part of the month in a sentence', async () => {
    const { screen } = open([promised, back, about('s', { outcome: 'skipped' })]);
    await screen.reads('2 calls this month, 1 office reached, 1 promise open.');
  });

  it('is corrected in the call’s dialog, with what they said', async () => {
    const { screen, world } = open([about('one', {})]);
    await screen.press('button', /^Edit the call/);
    await screen.choose('What they said', 'opposes');
    await screen.fill('What they promised', 'A call back');
    await screen.fill('Follow up on', '2026-12-01');
    await screen.press('button', 'Save');
    await expect
      .poll(() => world.log.calls.get('one'))
      .toMatchObject({
        details: { stance: 'opposes', promise: 'A call back' },
        followUp: { on: '2026-12-01', isDone: false },
      });
    await screen.reads('Opposes');
  });
});

describe('plots', () => {
  it('say in words, picture and table what the log holds', async () => {
    const { screen } = open(CALLS);
    await screen.find('article');
    const fold = document.querySelector<HTMLDetailsElement>('details.plots');
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
    const picture = await screen.find(
      'img',
      /^In the last 26 weeks: 3 calls, at most 2 in a week\. A call in 1 week so far\.$/,
    );
    expect(picture.querySelectorAll('rect').length).toBe(78);
    await screen.reads('Most often: Busy, 2 times.');
    await screen.reads('Most for “End local 287(g) agreements”: 2.');
    const rows = [...document.querySelectorAll('.wide-plot tbody tr')].map(row => row.textContent);
    expect(rows[0]).toBe('November 151012');
  });

  it('in Spanish', async () => {
    const { ports } = createSamplePorts({ log: createMemoryLog(CALLS) });
    screen = show(<AppShell ports={{ ...ports, browserLanguages: ['es-US'] }} hash="#/calls" />);
    await screen.reads('2 llamadas este mes, habló con 1 oficina, 0 promesas pendientes.');
    const fold = document.querySelector<HTMLDetailsElement>('details.plots');
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
    await screen.find('img', /^En las últimas 26 semanas: 3 llamadas/);
  });
});
