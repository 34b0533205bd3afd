import { describe, expect, it } from 'vitest';
import { openCall } from '../../lib/calls/call-session';
import { type CallStand, STAND_MS } from '../../lib/calls/call-stand';
import { checkStand, resumeStand } from '../../lib/calls/resume-stand';

const stand: CallStand = {
  campaign: 'starter end-287g',
  action: 'call',
  target: 'switchboard',
  line: '+12025550143',
  language: 'es',
  part: { target: 'switchboard', part: 'voicemail' },
  audience: 'faith',
  picked: { 'call-en 1': 'cost' },
  call: null,
  at: 1_000,
};
const call = openCall({
  id: 'one',
  at: 900,
  way: 'call',
  campaign: 'starter end-287g',
  action: 'call',
  target: 'switchboard',
  details: { officeName: '', number: '+12025550143', campaignTitle: '', name: '', place: '', note: '' },
});

describe('a window that opens', () => {
  it('reads the script of the call in hand as it was read, however long ago', () => {
    const { language, part, audience, picked } = stand;
    const read = { language, part, audience, picked };
    expect(resumeStand(stand, { call, isPanel: false, at: 9 * STAND_MS })).toEqual(read);
    expect(resumeStand({ ...stand, target: 'other' }, { call, isPanel: true, at: 2_000 })).toEqual({});
  });

  it('stands where another stood a while ago if it is the panel; the popup goes by the rules', () => {
    const { at: _at, call: _call, ...all } = stand;
    expect(resumeStand(stand, { call: null, isPanel: true, at: 1_000 + STAND_MS - 1 })).toEqual(all);
    expect(resumeStand(stand, { call: null, isPanel: true, at: 1_000 + STAND_MS })).toEqual({});
    expect(resumeStand(stand, { call: null, isPanel: true, at: 0 })).toEqual({});
    expect(resumeStand(stand, { call: null, isPanel: false, at: 2_000 })).toEqual({});
  });

  it('takes nothing that is not sound', () => {
    expect(checkStand(JSON.parse(JSON.stringify(stand)))).toEqual(stand);
    for (const raw of [null, 'x', {}, { ...stand, at: 'now' }, { ...stand, campaign: 'one-word' }]) {
      expect(checkStand(raw)).toBeNull();
    }
    const { audience: _audience, picked: _picked, ...earlier } = stand;
    expect(checkStand(earlier)).toEqual({ ...earlier, audience: null, picked: {} });
    expect(checkStand({ ...stand, picked: { 'call-en 1': 2 } })).toBeNull();
    expect(checkStand({ ...stand, part: { target: 'a', part: 'aria' } })).toBeNull();
  });
});
