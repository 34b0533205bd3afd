import { describe, expect, it } from 'vitest';
import { listFederalHolidays } from '../../../lib/targets/congress/federal-holidays';
import { readWashingtonHours } from '../../../lib/targets/congress/washington-hours';
import { readOpening } from '../../../lib/targets/hours';

describe('federal holidays', () => {
  it('are those of the law, on the day they are kept', () => {
    // Independence Day is a Saturday.
    expect(listFederalHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });
  it('move from Sunday to Monday, from Saturday to Friday, even over the year, and have Inauguration Day', () => {
    expect(listFederalHolidays(2027)).toEqual(expect.arrayContaining(['2027-07-05', '2027-06-18', '2027-12-31']));
    expect(listFederalHolidays(2028)).not.toContain('2028-01-01');
    expect(listFederalHolidays(2029)).toContain('2029-01-20');
    expect(listFederalHolidays(2027)).toContain('2027-05-31');
  });
  it('close Washington', () => {
    const read = (moment: string) => readOpening(readWashingtonHours(Date.parse(moment)), Date.parse(moment));
    expect(read('2026-11-25T12:00:00-05:00').kind).toBe('open');
    expect(read('2026-11-26T12:00:00-05:00')).toEqual({
      kind: 'closed',
      opensAt: Date.parse('2026-11-27T09:00:00-05:00'),
    });
    expect(read('2026-12-31T18:00:00-05:00')).toMatchObject({ opensAt: Date.parse('2027-01-04T09:00:00-05:00') });
  });
});
