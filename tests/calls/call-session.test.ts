import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import {
  deleteCall,
  editCall,
  endCall,
  expireCall,
  isExpired,
  openCall,
  reopenCall,
  restoreCall,
} from '../../lib/calls/call-session';

const HOUR = 3_600_000;
const details = {
  officeName: 'Capitol switchboard',
  number: '+12022243121',
  campaignTitle: 'End local 287(g) agreements',
  name: 'Marisol',
  place: 'Durham',
  note: '',
};
const attempt: CallRecord = openCall({
  id: 'one',
  at: 10 * HOUR,
  way: 'copy',
  campaign: 'starter end-287g',
  action: 'call',
  target: 'switchboard',
  details,
});

describe('a call', () => {
  it('is open from the moment the number leaves the screen, and ends with an outcome', () => {
    expect(attempt).toMatchObject({ revision: 1, state: 'open', startedAt: 10 * HOUR, details });
    expect(endCall(attempt, 'reached', 11 * HOUR)).toMatchObject({ revision: 2, state: 'ended', endedAt: 11 * HOUR });
  });

  it('can have its outcome corrected and taken back', () => {
    const ended = endCall(attempt, 'busy', 11 * HOUR);
    expect(endCall(ended, 'reached', 12 * HOUR)).toMatchObject({ revision: 3, outcome: 'reached' });
    expect(reopenCall(ended)).toEqual({ ...attempt, revision: 3 });
  });

  it('keeps everything but the note when the note is edited', () => {
    expect(editCall(attempt, { note: 'called back' })).toEqual({
      ...attempt,
      revision: 2,
      details: { ...details, note: 'called back' },
    });
  });

  it('expires after a day, dated at its end, and never when ended or when the clock was set back', () => {
    expect(isExpired(attempt, 34 * HOUR - 1)).toBe(false);
    expect(isExpired(attempt, 34 * HOUR)).toBe(true);
    expect(isExpired(attempt, 0)).toBe(false);
    expect(isExpired(endCall(attempt, 'busy', 11 * HOUR), 99 * HOUR)).toBe(false);
    expect(expireCall(attempt)).toMatchObject({ outcome: 'not_recorded', endedAt: 34 * HOUR, revision: 2 });
  });

  it('leaves nothing but its id and revision when deleted, and comes back whole with undo', () => {
    const ended = endCall(attempt, 'reached', 11 * HOUR);
    const tombstone = deleteCall(ended);
    expect(tombstone).toEqual({
      id: 'one',
      revision: 3,
      state: 'deleted',
      startedAt: 0,
      way: 'none',
      campaign: ' ',
      action: '',
      target: '',
    });
    expect(restoreCall(ended, tombstone)).toEqual({ ...ended, revision: 4 });
  });
});
