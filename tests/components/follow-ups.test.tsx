// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
// Fetched late by the screen; a test that ends before they have come would fail for it.
import '../../components/call/CallPlace';
import '../../components/call/LoggedPanel';
import '../../components/call/ScriptMore';
import { createMemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { createSamplePorts } from './sample-ports';
import { type Screen, show } from './screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

const details = (officeName: string, number: string) => ({
  ...{ officeName, number, campaignTitle: 'End it in Frederick', name: '', place: '', note: '' },
});
const planned = (target: string, office: ReturnType<typeof details>) =>
  sampleCall({
    id: 'earlier',
    campaign: 'https://neighbours.example/feed.json end-it',
    target,
    outcome: 'call_back',
    startedAt: Date.parse('2026-11-20T15:00:00-05:00'),
    followUp: { on: '2026-11-23', isDone: false },
    details: office,
  });

describe('a follow-up of My calls', () => {
  it.each([
    ['an office that is not the first', planned('sheriff', details('Sheriff of Frederick County', '+12025550103'))],
    ['a number that is not its first', planned('board', details('County Board', '+12025550102'))],
  ])('opens the script at %s', async (_, call) => {
    const { ports } = createSamplePorts({ log: createMemoryLog([call]), feeds: [storedSample()] });
    const calls = show(<AppShell ports={ports} hash="#/calls" />);
    screen = calls;
    const link = await calls.find('link', /^Open the script to call/);
    calls.close();
    const opened = show(<AppShell ports={ports} hash={link.getAttribute('href') ?? ''} />);
    screen = opened;
    const dial = await opened.find('link', /^Call (County|Sheriff)/);
    expect(dial.getAttribute('href')).toBe(`tel:${call.details?.number}`);
  });

  it.each([
    ['gone', 'https://gone.example/feed.json end-it', {}],
    ['withdrawn', 'https://neighbours.example/feed.json end-it', { withdrawn: 'The board has voted.' }],
  ] as const)('opens no other campaign where its own is %s', async (_, campaign, change) => {
    const call = planned('sheriff', details('Sheriff of Frederick County', '+12025550103'));
    const other = storedSample({ id: 'https://other.example/feed.json' });
    const own = storedSample({}, file => Object.assign(file.items[0]?._call_in ?? {}, change));
    const log = createMemoryLog([{ ...call, campaign }]);
    const { ports } = createSamplePorts({ log, feeds: [other, own] });
    const calls = show(<AppShell ports={ports} hash="#/calls" />);
    screen = calls;
    await calls.find('button', 'Followed up with Sheriff of Frederick County: done');
    expect(calls.all('link', /^Open the script/)).toEqual([]);
    expect(calls.text()).toContain('(202) 555-0103');
  });
});
