import { describe, expect, it } from 'vitest';
import { writeCallsFile } from '../../lib/calls/calls-file';
import { sampleCall } from '../components/sample-calls';

const at = (moment: string) => sampleCall({ id: moment, startedAt: Date.parse(moment) });

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
