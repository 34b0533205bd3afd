import { describe, expect, it } from 'vitest';
import { formatSince } from '../../lib/language/format';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('time since', () => {
  it.each([
    [20_000, 'now'],
    [59.6 * MINUTE, '1 hour ago'],
    [90 * MINUTE, '2 hours ago'],
    [23.4 * HOUR, '23 hours ago'],
    [23.8 * HOUR, 'yesterday'],
    [24 * HOUR, 'yesterday'],
    [50 * HOUR, '2 days ago'],
  ])('after %i ms is said in the largest unit that fits', (since, said) => {
    expect(formatSince(0, since, 'en')).toBe(said);
  });
});
