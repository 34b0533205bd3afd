import fc from 'fast-check';
import { parsePhoneNumberFromString as parseWithSome } from 'libphonenumber-js/core';
import { parsePhoneNumberFromString as parseWithAll } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { readNanpMetadata } from '../../tools/nanp-metadata.mjs';

describe('knowledge of numbers cut down to +1', () => {
  const some = readNanpMetadata();
  const judge = (number: string, parsed: ReturnType<typeof parseWithAll>) => [
    number,
    parsed?.number,
    parsed?.country,
    parsed?.isValid(),
    parsed?.getType(),
  ];

  it('judges every number with +1 as the whole does', () => {
    const areaCode = fc.integer({ min: 200, max: 999 });
    const rest = fc.integer({ min: 0, max: 9_999_999 }).map(digits => String(digits).padStart(7, '0'));
    fc.assert(
      fc.property(areaCode, rest, (area, digits) => {
        const number = `+1${area}${digits}`;
        expect(judge(number, parseWithSome(number, some))).toEqual(judge(number, parseWithAll(number)));
      }),
      { numRuns: 3_000 },
    );
  });
  it('knows places that share +1 apart', () => {
    expect(
      ['+12024561111', '+17872221234', '+14165550123', '+18095550123'].map(
        number => parseWithSome(number, some)?.country,
      ),
    ).toEqual(
      ['+12024561111', '+17872221234', '+14165550123', '+18095550123'].map(number => parseWithAll(number)?.country),
    );
  });
});
