import { describe, expect, it } from 'vitest';
import { findMonday, nameWeek, summarizeWeeks } from '../../lib/calls/week-summary';
import { sampleCall } from '../components/sample-calls';

it.each([
  ['2026-11-22', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2012-12-17', '2012-W51'],
])('%s lies in %s', (date, week) => expect(nameWeek(date)).toBe(week));

it.each(['2012-W51', '2020-W53', '2025-W01', '2026-W47', '2027-W01'])('%s begins on a Monday of its own', week => {
  const monday = new Date(findMonday(week));
  expect([monday.getUTCDay(), nameWeek(monday.toISOString().slice(0, 10))]).toEqual([1, week]);
});

describe('what an organizer is told', () => {
  const at = (moment: string, part = {}) => sampleCall({ id: moment, startedAt: Date.parse(moment), ...part });
  const calls = [
    at('2026-11-23T04:30:00Z', { outcome: 'voicemail' }),
    at('2026-11-21T15:00:00Z'),
    at('2026-11-20T15:00:00Z'),
    at('2026-11-20T16:00:00Z', { outcome: 'skipped' }),
    at('2026-11-20T17:00:00Z', { outcome: 'not_recorded' }),
    at('2026-11-20T18:00:00Z', { state: 'open' }),
    at('2026-11-13T15:00:00Z'),
    at('2026-11-20T19:00:00Z', { campaign: 'starter other' }),
  ];

  it('is campaign, week and how many calls ended how, by the caller’s own days', () => {
    expect(summarizeWeeks(calls, 'America/New_York')).toEqual([
      { campaign: 'starter other', week: '2026-W47', totals: [{ outcome: 'reached', count: 1 }], all: 1 },
      {
        campaign: 'starter end-local-287g',
        week: '2026-W47',
        totals: [
          { outcome: 'reached', count: 2 },
          { outcome: 'voicemail', count: 1 },
        ],
        all: 3,
      },
      { campaign: 'starter end-local-287g', week: '2026-W46', totals: [{ outcome: 'reached', count: 1 }], all: 1 },
    ]);
    const joint = at('2026-11-20T15:00:00Z', { also: [{ campaign: 'starter other', action: 'call', target: 'wh' }] });
    expect(summarizeWeeks([joint], 'UTC').map(({ campaign, all }) => [campaign, all])).toEqual([
      ['starter other', 1],
      ['starter end-local-287g', 1],
    ]);
    expect(summarizeWeeks(calls, 'UTC')[0]).toMatchObject({ week: '2026-W48', all: 1 });
  });
});
