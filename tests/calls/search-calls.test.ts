import { describe, expect, it } from 'vitest';
import { makeCallTest } from '../../lib/calls/search-calls';
import { sampleCall } from '../components/sample-calls';

const call = sampleCall({ id: 'one' });
const noted = (note: string) => ({ ...call, ...(call.details && { details: { ...call.details, note } }) });

describe('words looked for in a call', () => {
  it.each([
    '(202) 456-1111',
    '202-456-1111',
    '202.456.1111',
    '202 456 1111',
    '+1 (202) 456-1111',
    '456-1111',
    '4561111',
  ])('find its number typed as %s', words => expect(makeCallTest(words)(call)).toBe(true));

  it.each(['512-555-0142', '(512) 555 0142', '5125550142', '9.30', 'SB 10-25', '10 25', '2026-12-17'])(
    'find a number in the note typed as %s',
    words => expect(makeCallTest(words)(noted('512-555-0142 from 9.30 on; about SB 10-25, on 2026-12-17'))).toBe(true),
  );

  it('are all there, without regard to case and accents', () => {
    expect(makeCallTest('ESPINOZA senor')(noted('El señor Espínoza'))).toBe(true);
    expect(makeCallTest('señor 511')(noted('El señor Espínoza'))).toBe(false);
    expect(makeCallTest('202-456-1112')(call)).toBe(false);
  });
});
