import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import { NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { type Home, isConstituent } from '../../lib/targets/standing';

const US = 'ocd-division/country:us';
const DURHAM: Home = { ...DEFAULT_SETTINGS.profile, city: 'Durham', state: 'NC', county: 'Durham County' };
const NOWHERE: Home = DEFAULT_SETTINGS.profile;
const office = (division: string | undefined, more: object = {}) =>
  ({ kind: 'callable', id: 'o', office: { id: 'o', division }, isOwn: false, ...more }) as unknown as CallableTarget;
const stands = (division: string | undefined, home: Home = DURHAM) =>
  isConstituent(office(division), home, NO_DIRECTORY);

describe('who may say "I am one of your constituents"', () => {
  it.each([[`${US}/state:nc`], [`${US}/state:nc/county:durham`], [`${US}/state:nc/place:durham`], [US]])(
    'who lives in %s',
    division => {
      expect(stands(division)).toBe(true);
    },
  );

  it.each([
    [`${US}/state:va`],
    [`${US}/state:nc/county:wake`],
    [`${US}/state:nc/place:raleigh`],
    [`${US}/state:va/place:durham`],
    [`${US}/state:nc/county:durham/council_district:2`],
    [`${US}/state:nc/sldl:29`],
    [`${US}/state:nc/cd:4`],
    [undefined],
  ])('not who lives elsewhere, or nobody knows where: %s', division => {
    expect(stands(division)).toBe(false);
  });

  it('nobody whose place is not known', () => {
    for (const division of [US, `${US}/state:nc`, `${US}/state:nc/county:durham`, `${US}/state:nc/place:durham`])
      expect(stands(division, NOWHERE)).toBe(false);
    expect(stands(`${US}/state:nc/county:durham`, { ...DURHAM, county: '' })).toBe(false);
    expect(stands(`${US}/state:nc/place:durham`, { ...DURHAM, state: '' })).toBe(false);
  });

  it('who said that they live in a city that belongs to no county', () => {
    const baltimore = { ...NOWHERE, state: 'MD', county: 'Baltimore city' };
    expect(stands(`${US}/state:md/place:baltimore`, baltimore)).toBe(true);
    expect(stands(`${US}/state:md/county:baltimore`, baltimore)).toBe(false);
    expect(stands(`${US}/state:md/place:baltimore`, { ...baltimore, county: 'Baltimore County' })).toBe(false);
  });

  it('the caller of the district they chose', () => {
    expect(stands(`${US}/state:tx/cd:37`, { ...DURHAM, state: 'TX', district: 'TX-37' })).toBe(true);
    expect(stands(`${US}/state:tx/cd:3`, { ...DURHAM, state: 'TX', district: 'TX-37' })).toBe(false);
  });

  it('of a member of Congress only who was found for their own place', () => {
    const mine = { office: { id: 'o' } } as CongressAtHand['user']['senators']['offices'][number];
    const none = { offices: [], gaps: [] };
    const found: CongressAtHand = {
      fetchedAt: 1,
      user: { senators: none, representative: { offices: [mine], gaps: [] } },
      elsewhere: {},
    };
    const member = office(`${US}/state:nc`, { member: {} });
    expect(isConstituent(member, DURHAM, found)).toBe(true);
    expect(isConstituent(member, DURHAM, NO_DIRECTORY)).toBe(false);
  });

  it('to an office the caller added as their own, once they said where they live', () => {
    const own = office(undefined, { isOwn: true });
    expect(isConstituent(own, DURHAM, NO_DIRECTORY)).toBe(true);
    expect(isConstituent(own, NOWHERE, NO_DIRECTORY)).toBe(false);
  });
});
