import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { addDays } from '../../lib/calls/follow-up';
import { readEvery } from '../../lib/calls/read-every';
import { readMonth, readStatistics } from '../../lib/calls/statistics';
import { findDayStart, findWeek } from '../../lib/calls/weeks';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { createMemoryLog } from '../components/memory-log';
import { sampleCall } from '../components/sample-calls';

const AT = Date.parse('2026-11-21T16:00:00-05:00');
const DAY_MS = 86_400_000;
const ZONE = 'America/New_York';

const lookupsOf = (calls: readonly CallRecord[]) => createMemoryLog(calls).lookUp();
let made = 0;
const call = (daysAgo: number, part: Partial<CallRecord> = {}) => {
  made += 1;
  return sampleCall({ id: `call-${made}`, startedAt: AT - daysAgo * DAY_MS, ...part });
};

describe('a day begins', () => {
  it('at the first instant that has its date, in any zone, also where clocks change at midnight', () => {
    const zones = [
      ZONE,
      'UTC',
      'America/Santiago',
      'America/Havana',
      'Asia/Beirut',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
    ];
    const days = fc.integer({ min: 0, max: 4_000 }).map(days => addDays('2016-01-01', days));
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (date, zone) => {
        const start = findDayStart(date, zone);
        expect(showLocalDate(start, zone)).toBe(date);
        expect(showLocalDate(start - 1, zone) < date).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('at 1:00 where the clock skips midnight', () => {
    expect(findDayStart('2024-09-08', 'America/Santiago')).toBe(Date.parse('2024-09-08T04:00:00Z'));
  });

  it('and a week on Sunday, an hour shorter when summer time begins', () => {
    const week = findWeek(Date.parse('2026-03-10T12:00:00-04:00'), ZONE);
    expect(week.sunday).toBe('2026-03-08');
    expect((week.to - week.from) / 3_600_000).toBe(7 * 24 - 1);
  });
});

describe('this month', () => {
  it('counts calls made, offices reached once each, and promises open since whenever', async () => {
    const promise = call(60, { followUp: { on: '2026-12-01', isDone: false } });
    const withPromise = { ...promise, details: { ...(promise.details as object), promise: 'An answer' } } as CallRecord;
    const calls = [
      call(0),
      call(1),
      call(2, { target: 'board' }),
      call(3, { target: 'other', outcome: 'busy' }),
      call(4, { outcome: 'skipped' }),
      call(5, { outcome: 'not_recorded' }),
      call(40),
      withPromise,
    ];
    const lookups = await lookupsOf(calls);
    const month = await readMonth({ lookups, at: AT, timeZone: ZONE }, await lookups.readFollowUps());
    expect(month).toEqual({ calls: 4, offices: 2, promises: 1 });
  });
});

it('offices of two feeds that are called alike are two', async () => {
  const theirs = { campaign: 'https://neighbours.example/feed.json end-it', target: 'board' } as const;
  const lookups = await lookupsOf([call(0, { target: 'board' }), call(1, { target: 'board' }), call(2, theirs)]);
  expect((await readMonth({ lookups, at: AT, timeZone: ZONE }, [])).offices).toBe(2);
});

describe('the plots’ numbers', () => {
  it('are half a year of weeks, this one last, outcomes, and campaigns by what was called most', async () => {
    const calls = [
      call(0, { outcome: 'voicemail' }),
      call(0),
      call(7, { outcome: 'busy' }),
      call(7, { campaign: 'starter other', outcome: 'skipped' }),
      call(400),
    ];
    const found = await readStatistics({ lookups: await lookupsOf(calls), at: AT, timeZone: ZONE }, null);
    expect(found.weeks).toHaveLength(26);
    expect(found.weeks.at(-1)).toEqual({ sunday: '2026-11-15', talked: 1, message: 1, nobody: 0 });
    expect(found.weeks.at(-2)).toEqual({ sunday: '2026-11-08', talked: 0, message: 0, nobody: 1 });
    expect(found.outcomes.find(({ outcome }) => outcome === 'reached')?.count).toBe(2);
    expect(found.campaigns.map(({ campaign, count }) => [campaign, count])).toEqual([['starter end-local-287g', 4]]);
  });

  it('are of calls that were made, for a campaign too: none skipped, not recorded or still open', async () => {
    const other = { campaign: 'starter other', action: 'call', target: 'board' } as const;
    const { outcome: _none, endedAt: _never, ...open } = call(0, { state: 'open', also: [other] });
    const calls = [
      call(1),
      call(2, { outcome: 'busy', also: [other] }),
      call(3, { outcome: 'skipped' }),
      call(4, { outcome: 'not_recorded', also: [other] }),
      call(5, { campaign: 'starter third', outcome: 'not_recorded' }),
      open,
    ];
    const input = { lookups: await lookupsOf(calls), at: AT, timeZone: ZONE };
    const found = await readStatistics(input, open);
    expect(found.campaigns.map(({ campaign, count }) => [campaign, count])).toEqual([
      ['starter end-local-287g', 2],
      ['starter other', 1],
    ]);
    const inWeeks = found.weeks.reduce((sum, { talked, message, nobody }) => sum + talked + message + nobody, 0);
    expect([inWeeks, (await readMonth(input, [])).calls]).toEqual([2, 2]);
  });

  it.each([
    [[], 0],
    [[0], 1],
    [[7], 1],
    [[0, 7, 14], 3],
    [[7, 14, 28], 2],
    [[14], 0],
  ])('calls %j days ago are a streak of %i weeks', async (days, weeks) => {
    const lookups = await lookupsOf(days.map(ago => call(ago)));
    expect((await readStatistics({ lookups, at: AT, timeZone: ZONE }, null)).streakWeeks).toBe(weeks);
  });
});

describe('reading every call in portions', () => {
  it('gives each once, newest first, also where many share a moment', async () => {
    const moments = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(moments, fc.integer({ min: 1, max: 9 }), async (starts, limit) => {
        const calls = starts.map((startedAt, index) => sampleCall({ id: `${index}`, startedAt }));
        const read: CallRecord[] = [];
        for await (const some of readEvery(await lookupsOf(calls), {}, limit)) read.push(...some);
        expect(read.map(({ id }) => id).sort()).toEqual(calls.map(({ id }) => id).sort());
        expect(read.map(({ startedAt }) => startedAt)).toEqual([...starts].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });
});
