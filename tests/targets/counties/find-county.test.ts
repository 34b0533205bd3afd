import { expect, it } from 'vitest';
import { nameCounty } from '../../../lib/language/county-name';
import { listStates } from '../../../lib/language/state-names';
import { findCounty } from '../../../lib/targets/counties/find-county';
import { listCounties } from '../../../lib/targets/counties/list-counties';
import { compareDivisions } from '../../../lib/targets/place';

const all = listStates('en').flatMap(({ code }) => listCounties(code).map(county => ({ code, county })));

it('every county is found again by the name settings keep, by its Spanish one, and by nothing else', () => {
  for (const { code, county } of all) {
    for (const language of ['en', 'es'] as const) {
      expect(findCounty(code, nameCounty(county, language)), nameCounty(county, language)).toEqual(county);
    }
  }
});

it('every county is the caller’s by the name settings keep, where campaigns and offices are compared', () => {
  for (const { code, county } of all) {
    const place = { state: code, county: nameCounty(county, 'en') };
    expect(compareDivisions([county.division], place), place.county).toBe('here');
  }
});

it.each([
  ['MD', 'frederick', 'county:frederick'],
  ['MD', 'Saint Mary’s', 'county:st_mary~s'],
  ['MD', 'Baltimore', 'county:baltimore'],
  ['MD', 'Baltimore City', 'place:baltimore'],
  ['VA', 'James City County', 'county:james_city'],
  ['NV', 'Carson City', 'place:carson_city'],
  ['NM', 'Dona Ana', 'county:doña_ana'],
  ['PR', 'Mayaguez', 'municipio:mayagüez'],
  ['MD', 'Harris', undefined],
  ['', 'Frederick', undefined],
  ['MD', '', undefined],
])('in %s, “%s” is %s', (state, written, step) => {
  expect(findCounty(state, written)?.division.split('/').at(-1)).toBe(step);
});
