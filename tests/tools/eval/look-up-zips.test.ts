import { expect, it } from 'vitest';
import { findMeasuredDay } from '../../../tools/eval/look-up-zips';

/** The table of November 2024, which was drawn for the Congress that ends on 3 January 2027. */
const OLD_TABLE = '2737474129243d8c53df02db43fc5d6e3d2274fe1af131c35517fb437e76fc01';

it('a directory whose Congress is over is measured as on its last day, any other as it is now', () => {
  const [before, after] = [Date.parse('2026-11-23T12:00:00Z'), Date.parse('2028-02-29T12:00:00Z')];
  expect(findMeasuredDay(OLD_TABLE, before)).toBe(before);
  expect(findMeasuredDay(OLD_TABLE, after)).toBe(Date.parse('2027-01-02T12:00:00-05:00'));
  expect(findMeasuredDay('another', after)).toBe(after);
});
