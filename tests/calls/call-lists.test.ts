import { describe, expect, it } from 'vitest';
import { groupByDay } from '../../lib/calls/group-by-day';
import { sampleCall } from '../components/sample-calls';

const at = (moment: string) => sampleCall({ id: moment, startedAt: Date.parse(moment) });

describe('calls by day', () => {
  const calls = [at('2026-11-21T05:30:00Z'), at('2026-11-21T03:30:00Z'), at('2026-11-20T12:00:00Z')];
  const days = (timeZone: string) => groupByDay(calls, timeZone).map(day => [day.date, day.calls.length]);

  it('parts them at the caller’s own midnight', () => {
    expect(days('America/New_York')).toEqual([
      ['2026-11-21', 1],
      ['2026-11-20', 2],
    ]);
    expect(days('UTC')).toEqual([
      ['2026-11-21', 2],
      ['2026-11-20', 1],
    ]);
    expect(days('Pacific/Honolulu')).toEqual([['2026-11-20', 3]]);
  });
  it('is nothing for nothing', () => expect(groupByDay([], 'UTC')).toEqual([]));
});
