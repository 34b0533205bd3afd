import type { Profile } from '../settings/settings';
import type { CongressAtHand } from './congress/congress-at-hand';
import { compareDivisions, isSameCity, isWholeCountry } from './place';
import type { CallableTarget, SilentTarget } from './resolve-targets';

/** Where the caller lives, as far as they said. */
export type Home = Pick<Profile, 'city' | 'state' | 'zip' | 'county' | 'district'>;

const STATE = /^(?:state|district|territory):\w+$/;
const COUNTY = /^(?:county|parish|borough|census_area|municipio):/;
const CITY = /^place:/;
const DISTRICT = /^cd:(\d{1,2})$/;

const isPlaceKnown = ({ city, state, zip, county }: Home): boolean => `${city}${state}${zip}${county}` !== '';

/** True when the caller is known to live in an Open Civic Data division; what is finer than we know of anybody is not. */
function livesIn(division: string, home: Home): boolean {
  if (isWholeCountry(division)) return isPlaceKnown(home);
  const last = division.split('/').at(-1) ?? '';
  const isThere = compareDivisions([division], home);
  if (STATE.test(last) || COUNTY.test(last)) return isThere === 'here';
  if (isThere === 'elsewhere' || home.state === '') return false;
  const district = DISTRICT.exec(last)?.[1];
  if (district !== undefined) return home.district === `${home.state}-${Number(district)}`;
  return CITY.test(last) && isSameCity(last, home);
}

/**
 * True when the caller may say that the office answers to them: a member of Congress looked up for their own place, an
 * office whose division they live in, or one they added as their own. What is not known is not said.
 */
export function isConstituent(
  target: CallableTarget | SilentTarget,
  home: Home,
  { user: { senators, representative } }: CongressAtHand,
): boolean {
  if (target.member)
    return [...senators.offices, ...representative.offices].some(({ office: { id } }) => id === target.id);
  if (target.isOwn) return isPlaceKnown(home);
  const { division } = target.office;
  return division !== undefined && livesIn(division, home);
}
