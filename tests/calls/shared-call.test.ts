import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { partsOf } from '../../lib/calls/call-record';
import { deleteCall, endCall, openCall, takeParts } from '../../lib/calls/call-session';
import { listDoneTargets } from '../../lib/calls/progress';
import { parseSealedCall } from '../../lib/calls/sealed-call';
import { sampleCall } from '../components/sample-calls';

const OTHER = { campaign: 'starter detainers', action: 'call', target: 'wh' } as const;
const plain = sampleCall({ id: 'one' });
const shared: CallRecord = { ...plain, also: [OTHER] };
const at = plain.startedAt;
const timeZone = 'America/New_York';

describe('one call for several campaigns', () => {
  it('is one entry that carries each of them', () => {
    expect(partsOf(shared).map(({ campaign }) => campaign)).toEqual([plain.campaign, OTHER.campaign]);
    expect(partsOf(plain)).toHaveLength(1);
  });

  it('counts for the progress of each', () => {
    const done = (campaign: CallRecord['campaign']) => [
      ...listDoneTargets([shared], { campaign, action: 'call', at, timeZone }),
    ];
    expect(done(plain.campaign)).toEqual([plain.target]);
    expect(done(OTHER.campaign)).toEqual(['wh']);
    expect(done('starter third')).toEqual([]);
  });

  it('is read back from the store with them; entries of before stay as they were', () => {
    const { details: _sealed, ...stored } = shared;
    expect(parseSealedCall(stored)).toEqual(stored);
    const { also: _also, ...before } = stored;
    expect(parseSealedCall(before)).toEqual(before);
    expect(parseSealedCall({ ...before, also: [OTHER, { campaign: 'x' }, 7] })).toEqual(stored);
    expect(parseSealedCall({ ...before, also: 'nonsense' })).toEqual(before);
  });

  it('takes up or leaves out a campaign while it rings, and tells nothing once it is deleted', () => {
    const { campaign, action, target, details } = plain;
    if (!details) throw new Error('no details');
    const ringing = openCall({ id: 'two', at, way: 'call', campaign, action, target, details });
    expect(ringing).not.toHaveProperty('also');
    const both = takeParts(ringing, { also: [OTHER], details: { ...details, campaignTitle: 'One + two' } });
    expect(endCall(both, 'reached', at)).toMatchObject({ also: [OTHER], details: { campaignTitle: 'One + two' } });
    expect(takeParts(both, { details })).toEqual(ringing);
    expect(deleteCall(both)).not.toHaveProperty('also');
  });
});
