import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { congressAt, isTermOver, lastDayOf, mapsUntil } from '../../../lib/targets/congress/congress-term';
import { type CallerPlace, type Directory, findMembers, type Seat } from '../../../lib/targets/congress/find-members';
import { readSample } from './sample-directory';
import { PEOPLE, ZIP_LINES } from './sample-directory-files';

const NOW = Date.parse('2026-11-17T12:00:00-05:00');

const directory = readSample();

const nameSeat = (seat: Seat): string =>
  seat.kind === 'vacant'
    ? `${seat.state}-${seat.district ?? 'senate'} vacant`
    : `${seat.member.name}${seat.kind === 'over' ? ' (over)' : ''}`;

function ask(place: Partial<CallerPlace>, at = NOW, changes: Partial<Directory> = {}) {
  const whole = { state: '', zip: '', district: '', ...place };
  const { house, senate } = findMembers({ ...directory, ...changes }, whole, at);
  const seats = house.kind === 'one' ? [house.seat] : house.kind === 'choice' ? house.seats : [];
  const senators = senate.kind === 'seats' ? senate.seats.map(nameSeat) : senate.kind;
  return [house.kind, seats.map(nameSeat).join(', '), senators] as const;
}

describe('the caller’s members', () => {
  it.each([
    ['20001', ['one', 'Hal Hope', 'none']],
    ['78701', ['one', 'Carla Cruz', ['Ana Alvarado', 'Ben Brook']]],
    ['05401', ['one', 'Eve Eden', ['Finn Fay', 'Gus Gray']]],
    ['99501', ['one', 'Jo Juneau', ['Kim Kodiak', 'Lou Lake (over)']]],
    ['00901', ['one', 'Iris Isla', 'none']],
    ['78704', ['choice', 'Dan Dale, Carla Cruz', ['Ana Alvarado', 'Ben Brook']]],
    ['88888', ['choice', 'Carla Cruz, Eve Eden', 'choice']],
    ['79830', ['one', 'TX-23 vacant', ['Ana Alvarado', 'Ben Brook']]],
    ['10101', ['unknown_zip', '', 'unknown_zip']],
    ['', ['needs_zip', '', 'needs_place']],
  ])('of ZIP %s', (zip, found) => {
    expect(ask({ zip })).toEqual(found);
  });

  it('take the ZIP with its four further digits, and the state where that is enough', () => {
    expect(ask({ zip: '78701-1234' })[1]).toBe('Carla Cruz');
    expect(ask({ state: 'VT' })).toEqual(['one', 'Eve Eden', ['Finn Fay', 'Gus Gray']]);
    expect(ask({ state: 'VT', zip: '05999' })[1]).toBe('Eve Eden');
    expect(ask({ state: 'TX' })).toEqual(['needs_zip', '', ['Ana Alvarado', 'Ben Brook']]);
    expect(ask({ state: 'TX', zip: '88888' })[1]).toBe('Carla Cruz');
  });

  it('are as the caller chose among a ZIP’s, and never one of another ZIP', () => {
    expect(ask({ zip: '78704', district: 'TX-21' })[1]).toBe('Dan Dale');
    expect(ask({ zip: '78701', district: 'TX-21' })[1]).toBe('Carla Cruz');
    expect(ask({ zip: '88888', district: 'VT-0' })).toEqual(['one', 'Eve Eden', ['Finn Fay', 'Gus Gray']]);
  });

  it('are nobody where ZIP and state disagree', () => {
    expect(findMembers(directory, { state: 'VT', zip: '78701', district: '' }, NOW)).toEqual({
      house: { kind: 'mismatch', states: ['TX'] },
      senate: { kind: 'mismatch', states: ['TX'] },
    });
  });

  it('of the territories are found by their own ZIPs, which the table leaves out', () => {
    expect(['96910', '96950', '96799', '00802'].map(zip => ask({ zip })[1])).toEqual([
      'GU-0 vacant',
      'MP-0 vacant',
      'AS-0 vacant',
      'VI-0 vacant',
    ]);
  });

  it('are not named after their terms, nor by maps of a Congress that is over', () => {
    const after = Date.parse('2027-01-03T12:00:00-05:00');
    expect(ask({ zip: '78701' }, after - 1)[0]).toBe('one');
    expect(ask({ zip: '78701' }, after)[0]).toBe('maps_over');
    expect(ask({ zip: '78701' }, after, { mapsUntil: '2029-01-03' })[1]).toBe('Carla Cruz (over)');
    expect(ask({ zip: '05401' }, after)).toEqual(['one', 'Eve Eden (over)', ['Finn Fay', 'Gus Gray']]);
  });

  it('are for any place a seat the table gives, or a question; never a guess', () => {
    const zips = ZIP_LINES.map(line => line.split(',')[2] ?? '');
    const zip = fc.oneof(fc.constantFrom(...zips, ''), fc.integer({ min: 0, max: 99_999 }).map(String));
    const state = fc.constantFrom('', 'TX', 'VT', 'DC', 'CA', 'NC');
    const district = fc.constantFrom('', 'TX-21', 'TX-37', 'VT-0');
    fc.assert(
      fc.property(zip, state, district, (...[aZip, aState, aDistrict]) => {
        const { house } = findMembers(directory, { zip: aZip, state: aState, district: aDistrict }, NOW);
        if (house.kind !== 'one') return;
        const rows = ZIP_LINES.filter(line => line.includes(`,${aZip.padStart(5, ' ')},`));
        const id = `${house.seat.state}-${house.seat.district}`;
        const possible = rows.map(row => row.split(',')).map(([, its, , number]) => `${its}-${number}`);
        const isOnly = possible.filter(one => aState === '' || one.startsWith(aState)).length === 1;
        if (rows.length > 0) expect(isOnly || id === aDistrict).toBe(true);
        if (rows.length > 0) expect(possible).toContain(id);
        if (aState !== '') expect(house.seat.state).toBe(aState);
      }),
    );
  });
});

describe('terms and Congresses', () => {
  it('turn at noon on 3 January in Washington', () => {
    expect(isTermOver('2027-01-03', Date.parse('2027-01-03T16:59:59Z'))).toBe(false);
    expect(isTermOver('2027-01-03', Date.parse('2027-01-03T17:00:00Z'))).toBe(true);
    expect([congressAt(NOW), congressAt(Date.parse('2027-01-03T17:00:00Z'))]).toEqual([119, 120]);
    expect(congressAt(Date.parse('2025-01-03T16:59:59Z'))).toBe(118);
    expect(lastDayOf(119)).toBe('2027-01-03');
  });

  it('give a table whose maker is unknown the Congress in session when it was first seen', () => {
    expect(mapsUntil('other', NOW)).toBe('2027-01-03');
    expect(mapsUntil('other', Date.parse('2027-02-01T00:00:00Z'))).toBe('2029-01-03');
    const known = '2737474129243d8c53df02db43fc5d6e3d2274fe1af131c35517fb437e76fc01';
    expect(mapsUntil(known, Date.parse('2027-02-01T00:00:00Z'))).toBe('2027-01-03');
  });
});

it('everybody in the sample can be found', () => {
  expect(directory.members.map(({ name }) => name)).toEqual(PEOPLE.map(({ name }) => name));
});
