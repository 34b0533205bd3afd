import { findCounty, keyOfCounty } from '../counties/find-county';
import { type County, listCounties } from '../counties/list-counties';

/** A county found for what a sheet says, and how; or why there is none. */
export type CountyMatch =
  | { readonly county: County; readonly how: 'as_written' | 'from_agency' | 'respelled' }
  | { readonly county: null; readonly why: 'not_told' | 'unknown' | 'contradiction' };

/** What people write where they have nothing to write. */
const NOTHING = /^(?:#?n\/?a|none|-+|)$/i;
/** Boroughs are towns in Pennsylvania. */
const IN_AGENCY = /^(.+?) (?:county|parish)\b/i;

/**
 * The county a row means: by its county column, else by the agency's own name, else by the one county of the state that
 * differs from it in a single letter. Never one of another state.
 */
export function matchCounty(state: string, { county, agency }: { county: string; agency: string }): CountyMatch {
  const counties = listCounties(state);
  const written = NOTHING.test(county) ? '' : county;
  const inAgency = IN_AGENCY.exec(agency)?.[1] ?? '';
  const byColumn = findCounty(state, written);
  const byAgency = findCounty(state, inAgency);
  if (byColumn && byAgency && byColumn.division !== byAgency.division) return { county: null, why: 'contradiction' };
  if (byColumn) return { county: byColumn, how: 'as_written' };
  if (byAgency) return { county: byAgency, how: 'from_agency' };
  const near = new Set([written, inAgency].flatMap(name => findNear(name, counties)));
  const [only] = near;
  if (only && near.size === 1) return { county: only, how: 'respelled' };
  return { county: null, why: written === '' && inAgency === '' ? 'not_told' : 'unknown' };
}

/** Shorter names have too many neighbours of one letter's difference. */
const LONG_ENOUGH = 6;

function findNear(written: string, counties: readonly County[]): readonly County[] {
  const key = keyOfCounty(written);
  if (key.length < LONG_ENOUGH) return [];
  return counties.filter(({ name }) => isOneOff(key, keyOfCounty(name)));
}

/** One letter more, less, other, or two changed places. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.length === b.length) {
    return a.slice(1) === b.slice(1) || (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]);
  }
  return a.length > b.length ? a.slice(1) === b : b.slice(1) === a;
}
