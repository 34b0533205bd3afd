import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { deleteCall, endCall, openCall, reopenCall } from '../../lib/calls/call-session';
import { readFollowed } from '../../lib/calls/follow-call';
import { createMemoryLog } from '../components/memory-log';

const MINUTE = 60_000;
const begin = (id: string, at: number, way: CallRecord['way'] = 'call') =>
  openCall({
    ...{ id, at, way, campaign: 'starter end-287g', action: 'call', target: 'switchboard' },
    details: { officeName: '', number: '+12025550143', campaignTitle: '', name: '', place: '', note: '' },
  });
const follow = (
  calls: readonly CallRecord[],
  held: CallRecord | null,
  { at = 10 * MINUTE, away = '', openedAt = 0 } = {},
) => readFollowed(createMemoryLog(calls), { held, away, openedAt, at });

const attempt = begin('one', 9 * MINUTE);
const ended = endCall(attempt, 'busy', 10 * MINUTE);

describe('what another window did with the call', () => {
  it('is taken up: begun, ended, taken back, dropped', async () => {
    expect(await follow([attempt], null)).toEqual(attempt);
    expect(await follow([ended], attempt)).toEqual(ended);
    expect(await follow([reopenCall(ended)], ended)).toEqual(reopenCall(ended));
    expect(await follow([deleteCall(attempt)], attempt)).toBeNull();
  });

  it('never sets back what is newer here', async () => {
    expect(await follow([attempt], ended)).toEqual(ended);
  });

  it('makes room for an attempt begun after the call that is shown as logged', async () => {
    const next = begin('two', 10 * MINUTE);
    expect(await follow([ended, next], ended)).toEqual(next);
  });

  it('shows an outcome given without dialling for a moment, but not once it was put away here', async () => {
    const logged = endCall(begin('three', 10 * MINUTE - 2_000, 'none'), 'voicemail', 10 * MINUTE - 2_000);
    expect(await follow([logged], null)).toEqual(logged);
    expect(await follow([logged], null, { away: 'three' })).toBeNull();
    expect(await follow([logged], null, { openedAt: 10 * MINUTE - 1_000 })).toBeNull();
    expect(await follow([logged], null, { at: 11 * MINUTE })).toBeNull();
    expect(await follow([ended], null)).toBeNull();
  });
});
