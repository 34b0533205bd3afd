import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhoneNumber } from '../../lib/targets/parse-phone-number';
import { showNumber, telHref } from '../../lib/targets/show-number';

const codeOf = (raw: string) => {
  const parsed = parsePhoneNumber(raw);
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('a number an office can be called at', () => {
  it.each([
    ['+12024561111', '+12024561111'],
    ['+1 202-224-3121', '+12022243121'],
    ['(202) 456-1111', '+12024561111'],
    ['1.202.456.1111', '+12024561111'],
    [' 202 456 1111 ', '+12024561111'],
    ['202–456–1111', '+12024561111'],
    // As address books and pages copy it, with marks of direction nobody sees, and broken where it may not be.
    ['\u202a+1 (202) 456-1111\u202c', '+12024561111'],
    ['202\u2060-456\u200b-1111\u200e', '+12024561111'],
    ['+1 671 555 0123', '+16715550123'],
    ['+1 787 555 0123', '+17875550123'],
    ['+1 939 555 0123', '+19395550123'],
    ['+1 340 555 0123', '+13405550123'],
    ['+1 670 555 0123', '+16705550123'],
    ['+1 800 555 0199', '+18005550199'],
  ])('%s is %s', (raw, number) => expect(codeOf(raw)).toBe(number));
});

describe('a number that is never dialled', () => {
  it.each([
    ['911', 'emergency_number'],
    ['+1 911', 'emergency_number'],
    ['9-1-1', 'emergency_number'],
    ['988', 'emergency_number'],
    ['211', 'emergency_number'],
    ['311', 'emergency_number'],
    ['411', 'emergency_number'],
    ['511', 'emergency_number'],
    ['611', 'emergency_number'],
    ['711', 'emergency_number'],
    ['811', 'emergency_number'],
    ['1-911', 'emergency_number'],
    ['+1 988', 'emergency_number'],
    ['112', 'emergency_number'],
    ['(911) 555-0123', 'emergency_number'],
    ['202-911-0000', 'emergency_number'],
    ['+1 900 555 0123', 'premium_number'],
    ['+1 976 555 0123', 'premium_number'],
    ['212-976-0123', 'premium_number'],
    ['202-555-1212', 'premium_number'],
    ['+44 20 7946 0123', 'foreign_number'],
    ['+52 55 1234 5678', 'foreign_number'],
    ['+1 416 555 0123', 'foreign_number'],
    ['+1 876 555 0123', 'foreign_number'],
    ['+1 809 555 0123', 'foreign_number'],
    ['+1 441 555 0123', 'foreign_number'],
    ['+1 242 555 0123', 'foreign_number'],
    ['+1 246 555 0123', 'foreign_number'],
    ['+1 473 555 0123', 'foreign_number'],
    ['+1 866-347-2423', 'never_call_number'],
    ['1-888-351-4024', 'never_call_number'],
    ['456-1111', 'bad_number'],
    ['12345', 'bad_number'],
    ['+1 555 456 1111', 'bad_number'],
    ['+1 202 056 1111', 'bad_number'],
    ['+1 102 456 1111', 'bad_number'],
    ['+1 500 555 0123', 'bad_number'],
    ['*67 202 456 1111', 'bad_number'],
    ['*#06#', 'bad_number'],
    ['202-456-1111,,1234', 'bad_number'],
    ['202-456-1111;ext=5', 'bad_number'],
    ['202-456-1111 x5', 'bad_number'],
    ['+12024561111;phone-context=evil.example', 'bad_number'],
    ['tel:+12024561111', 'bad_number'],
    ['1-800-CALL-NOW', 'bad_number'],
    ['202-456-1111\n+19005550123', 'bad_number'],
    ['٢٠٢٤٥٦١١١١', 'bad_number'],
    ['javascript:alert(1)', 'bad_number'],
    ['', 'bad_number'],
    ['2'.repeat(500), 'bad_number'],
  ])('%s: %s', (raw, code) => expect(codeOf(raw)).toBe(code));

  it('quotes what was written, at most 120 characters of it', () => {
    const parsed = parsePhoneNumber('2'.repeat(500));
    expect(parsed.ok || parsed.error.detail?.length).toBe(120);
  });
});

describe('whatever is written', () => {
  const nearNumbers = fc.string({ unit: fc.constantFrom(...'+0123456789 ()-.*#,;xpw1192'), maxLength: 24 });

  it('either gives a number that makes one plain tel: address of its own digits, or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(nearNumbers, fc.string()), raw => {
        const parsed = parsePhoneNumber(raw);
        if (!parsed.ok) {
          expect(parsed.error.code).toMatch(/number$/);
          return;
        }
        expect(telHref(parsed.value)).toMatch(/^tel:\+1[2-9]\d{9}$/);
        expect(raw.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')).toBe(parsed.value.slice(2));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }), digits => {
        const parsed = parsePhoneNumber(String(digits));
        if (!parsed.ok) return;
        const shown = showNumber(parsed.value);
        expect(shown).toMatch(/^\(\d{3}\) \d{3}-\d{4}$/);
        expect(parsePhoneNumber(shown)).toEqual(parsed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stops text that only claims to be a number before it becomes an address', () => {
    expect(() => telHref('+1202456111;x' as never)).toThrow('never parsed');
  });
});
