import { describe, expect, it } from 'vitest';
import { writeCallsFile } from '../../lib/calls/calls-file';
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

describe('the exported file', () => {
  const log = {
    calls: [at('2026-11-21T03:30:00Z'), { ...at('2026-11-20T12:00:00Z'), state: 'deleted' as const }],
    unreadable: [{ store: 'journal', keptAt: 1, value: 'AAEC' }],
  };
  const file = writeCallsFile(log, Date.parse('2026-11-21T03:30:00Z'), 'America/Los_Angeles');

  it('is named by the caller’s day', () => expect(file.name).toBe('call-in-calls-2026-11-20.json'));
  it('has every call whole with its moment in words, what nobody could read, and no tombstone', () => {
    const content = JSON.parse(file.text);
    expect(content.calls).toEqual([{ started: '2026-11-21T03:30:00.000Z', ...log.calls[0] }]);
    expect(content.unreadable).toEqual(log.unreadable);
    expect(content).toMatchObject({ format: 'call-in calls', version: 1 });
  });
});
