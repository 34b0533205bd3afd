import { findCounty } from './counties/find-county';
import { listCounties } from './counties/list-counties';
import type { Office } from './office';
import { isSameRole } from './office-role';
import { compareDivisions, type Place } from './place';
import type { UnresolvedTarget } from './resolve-targets';

/** What an office asked for by role is not known for: the caller's place, or part of it, or the office itself. */
export type Missing = UnresolvedTarget['why'] | 'needs_county' | 'needs_city';

const IN_COUNTY = /\/(?:county|parish|borough|census_area|municipio):/;
const IN_CITY = /\/place:/;

/** What the caller would have to tell for a feed's offices of the role to be told apart; asked only after none was found. */
export function findMissing(
  { selector, why }: Pick<UnresolvedTarget, 'selector' | 'why'>,
  { offices, place }: { readonly offices: readonly Office[]; readonly place: Place },
): Missing {
  if (selector.division !== 'user' || place.state === '') return why;
  const isCounty = findCounty(place.state, place.county) !== undefined || listCounties(place.state).length === 0;
  // What is no county of the state tells no more than none.
  const { county } = isCounty ? place : { county: '' };
  const open = offices.flatMap(({ role = '', division }) => {
    const mayBe = division !== undefined && isSameRole(role, selector.role);
    return mayBe && compareDivisions([division], { ...place, county }) === 'open' ? [division] : [];
  });
  if (county === '' && open.some(division => IN_COUNTY.test(division))) return 'needs_county';
  return (place.city ?? '') === '' && open.some(division => IN_CITY.test(division)) ? 'needs_city' : why;
}
