import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePhoneNumber } from '../../lib/targets/parse-phone-number';

const DATA = new URL('../../../shared/data/', import.meta.url);
const isHere = existsSync(DATA);
if (!isHere)
  console.log('Real numbers of Congress and sheriffs: skipped, because ../shared/data is not beside this checkout');

const FILES: [string, RegExp, number][] = [
  ['congress/legislators-current.json', /"phone":\s*"([^"]+)"/g, 537],
  ['congress/legislators-district-offices.json', /"phone":\s*"([^"]+)"/g, 1_200],
  ['local/sheriff-offices.csv', /(\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})/g, 390],
];

describe.runIf(isHere)('the real numbers of members of Congress, their district offices, and sheriffs', () => {
  it.each(FILES)('of %s can all be dialled', (file, pattern, atLeast) => {
    const numbers = [...readFileSync(new URL(file, DATA), 'utf8').matchAll(pattern)].map(found => found[1] ?? '');
    const refused = numbers.filter(number => !parsePhoneNumber(number).ok);
    expect(numbers.length).toBeGreaterThanOrEqual(atLeast);
    expect(refused).toEqual([]);
  });
});
