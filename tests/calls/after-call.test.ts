import { describe, expect, it } from 'vitest';
import { findCallToday, listWrongNumbers } from '../../lib/calls/after-call';
import { editCall, endCall, reopenCall } from '../../lib/calls/call-session';
import { findNextOfficeDay, planCallBack } from '../../lib/calls/follow-up';
import { compareCopies } from '../../lib/calls/merge-copies';
import { parseCallDetails, parseSealedCall } from '../../lib/calls/sealed-call';
import { sampleCall } from '../components/sample-calls';

const AT = Date.parse('2026-11-21T16:00:00-05:00');
const NOW = { at: AT, timeZone: 'America/New_York' };
const HOUR_MS = 3_600_000;

describe('what was said', () => {
  const heard = editCall(sampleCall({ id: 'one' }), { stance: 'supports', promise: 'An answer' });

  it('is one revision higher, keeps what is not mentioned, and can be taken away', () => {
    expect(heard).toMatchObject({ revision: 2, details: { stance: 'supports', promise: 'An answer', note: '' } });
    const noted = editCall(heard, { note: 'kind' });
    expect(noted.details).toMatchObject({ stance: 'supports', promise: 'An answer', note: 'kind' });
    const taken = editCall(noted, { stance: null, promise: '' });
    expect(taken.details).not.toHaveProperty('stance');
    expect(taken.details).not.toHaveProperty('promise');
  });

  it('goes when the outcome is corrected to one where nobody spoke, or is taken back', () => {
    expect(endCall(heard, 'voicemail', AT).details).not.toHaveProperty('stance');
    expect(endCall(heard, 'reached', AT).details).toHaveProperty('stance');
    expect(reopenCall(heard).details).not.toHaveProperty('stance');
  });

  it('is read back from a store; of an old copy nothing is missing, and what is no stance is left out', () => {
    expect(parseCallDetails(heard.details)).toEqual(heard.details);
    const old = sampleCall({ id: 'old' }).details;
    expect(parseCallDetails(old)).toEqual(old);
    expect(parseCallDetails({ ...old, stance: 'furious', promise: 7 })).toEqual(old);
  });
});

describe('a follow-up', () => {
  const { details: _sealed, ...head } = sampleCall({ id: 'one', followUp: { on: '2026-12-01', isDone: false } });

  it('is read back from a store; a damaged one is left out', () => {
    expect(parseSealedCall(head)).toEqual(head);
    expect(parseSealedCall({ ...head, followUp: { on: 'soon', isDone: false } })).not.toHaveProperty('followUp');
  });

  it('wins over the same revision from which an older version has cut it', () => {
    const { followUp: _cut, ...without } = head;
    expect(compareCopies(head, without)).toBeGreaterThan(0);
    expect(compareCopies(without, head)).toBeLessThan(0);
  });

  it('of a call back is the next day offices are open, in the same revision; other outcomes get none', () => {
    expect(findNextOfficeDay(AT, NOW.timeZone)).toBe('2026-11-23');
    expect(findNextOfficeDay(AT + 24 * HOUR_MS * 3, NOW.timeZone)).toBe('2026-11-25');
    // Thanksgiving; New Year's Day on a Friday.
    expect(findNextOfficeDay(Date.parse('2026-11-25T15:00:00-05:00'), NOW.timeZone)).toBe('2026-11-27');
    expect(findNextOfficeDay(Date.parse('2026-12-31T15:00:00-05:00'), NOW.timeZone)).toBe('2027-01-04');
    const back = planCallBack(sampleCall({ id: 'b', outcome: 'call_back' }), AT, NOW.timeZone);
    expect(back).toMatchObject({ revision: 1, followUp: { on: '2026-11-23', isDone: false } });
    expect(planCallBack(sampleCall({ id: 'r' }), AT, NOW.timeZone)).not.toHaveProperty('followUp');
  });
});

describe('called today', () => {
  const board = { number: '+12024561111', target: 'white-house-comments' };
  const earlier = sampleCall({ id: 'one', startedAt: AT - HOUR_MS, outcome: 'busy', campaign: 'starter another' });

  it('is the last call to that number, for whichever campaign, whatever came of it', () => {
    expect(findCallToday([earlier], board, NOW)).toBe(earlier);
    expect(findCallToday([earlier], { ...board, number: '+12025550101' }, NOW)).toBeUndefined();
  });

  it('is no call of yesterday, and none that was skipped or not recorded', () => {
    const others = [
      sampleCall({ id: 'a', startedAt: AT - 20 * HOUR_MS }),
      sampleCall({ id: 'b', startedAt: AT, outcome: 'skipped' }),
      sampleCall({ id: 'c', startedAt: AT, outcome: 'not_recorded' }),
    ];
    expect(findCallToday(others, board, NOW)).toBeUndefined();
  });
});

it('numbers noted as wrong carry the last time they were', () => {
  const wrong = (id: string, startedAt: number) => sampleCall({ id, startedAt, outcome: 'wrong_number' });
  expect(listWrongNumbers([wrong('b', 20), wrong('a', 10), sampleCall({ id: 'c' })])).toEqual(
    new Map([['+12024561111', 20]]),
  );
});
