/** Where the caller is, as far as they said: two letters or empty, county in their own words or empty. */
export interface Place {
  readonly state: string;
  readonly county: string;
  /** In their own words; a city that is not the one named excludes nothing, since people live near the one they name. */
  readonly city?: string;
}

/** How a jurisdiction lies to a place: theirs, everybody's (or not known to be elsewhere), or somebody else's. */
export type Nearness = 'here' | 'open' | 'elsewhere';

const STATE_LEVEL = /^(?:state|district|territory):(\w+)$/;
const COUNTY_LEVEL = /^(?:county|parish|borough|census_area|municipio):(.+)$/;
const COUNTY_WORD = /\b(?:county|parish|borough|condado|municipio|municipality|census area|de|of)\b/gi;

/** Feeds write `prince_george~s`, people "Prince George's County": both become `princegeorges`. */
function normaliseCounty(county: string): string {
  return county
    .normalize('NFD')
    .replace(COUNTY_WORD, '')
    .toLowerCase()
    .replace(/\bsaint(e?)\b/g, 'st$1')
    .replace(/[^a-z0-9]/g, '');
}

function isSameCounty(step: string, county: string): boolean {
  const theirs = normaliseCounty(COUNTY_LEVEL.exec(step)?.[1]?.replaceAll('_', ' ') ?? '');
  return theirs !== '' && theirs === normaliseCounty(county);
}

function compareDivision(division: string, place: Place): Nearness {
  const [country, region, ...finer] = division.replace(/^ocd-division\//, '').split('/');
  if (country !== 'country:us') return 'elsewhere';
  if (region === undefined || place.state === '') return 'open';
  if (STATE_LEVEL.exec(region)?.[1] !== place.state.toLowerCase()) return 'elsewhere';
  const county = finer.find(step => COUNTY_LEVEL.test(step));
  if (finer.length === 0) return 'here';
  if (county === undefined) return isSameCity(finer.at(-1) ?? '', place) ? 'here' : 'open';
  if (place.county === '') return 'open';
  return isSameCounty(county, place.county) ? 'here' : 'elsewhere';
}

/** True where the last step of a division is the place's city, or what stands where the county would: some cities belong to none ("Baltimore city"). */
export function isSameCity(step: string, { city = '', county }: Place): boolean {
  const theirs = normaliseCounty(/^place:(.+)$/.exec(step)?.[1]?.replaceAll('_', ' ') ?? '');
  if (theirs === '') return false;
  const ofCounty = /\bcity$/i.test(county) ? [county, county.replace(/ city$/i, '')] : [];
  return [city, ...ofCounty].some(said => normaliseCounty(said) === theirs);
}

/** The nearest of several Open Civic Data divisions; none at all are everybody's, and an unknown place excludes nothing. */
export function compareDivisions(divisions: readonly string[], place: Place): Nearness {
  if (divisions.length === 0) return 'open';
  const found = new Set(divisions.map(division => compareDivision(division, place)));
  return found.has('here') ? 'here' : found.has('open') ? 'open' : 'elsewhere';
}

/** True when one division is the other or lies in it: what is said near a mention may name the smaller or the larger place. */
export function isSamePlace(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** True for a division that is all of the United States. */
export const isWholeCountry = (division: string): boolean => division === 'ocd-division/country:us';

/** How a jurisdiction lies to a place that was named, best first: the same, around it, inside it. */
export const FITS = ['same', 'around', 'inside'] as const;

function fitOf(jurisdiction: string, named: string): (typeof FITS)[number] | undefined {
  // What is for everybody is for no place by name.
  if (isWholeCountry(jurisdiction)) return;
  if (jurisdiction === named) return 'same';
  if (named.startsWith(`${jurisdiction}/`)) return 'around';
  return jurisdiction.startsWith(`${named}/`) ? 'inside' : undefined;
}

/**
 * What of several named places some jurisdictions are nearest to: the larger of the two divisions, which is the one that was
 * named, and how well they fit from 0; undefined where no place that was named concerns them.
 */
export function nearestToNamed(
  jurisdictions: readonly string[],
  named: readonly string[],
): { readonly division: string; readonly fit: number } | undefined {
  const fits = jurisdictions.flatMap(jurisdiction =>
    named.flatMap(place => {
      const fit = fitOf(jurisdiction, place);
      return fit === undefined ? [] : [{ division: fit === 'inside' ? place : jurisdiction, fit: FITS.indexOf(fit) }];
    }),
  );
  return fits.sort((one, other) => one.fit - other.fit || (one.division < other.division ? -1 : 1))[0];
}
