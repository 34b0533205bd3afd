import type { Agreement } from '../../campaigns/feed-schema';
import { findCounty } from '../counties/find-county';

/** One agency of a list with everything it has signed. */
export interface ListedAgency extends Pick<Agreement, 'agency' | 'kind' | 'division'> {
  /** In the order they were signed. */
  readonly signed: readonly Pick<Agreement, 'model' | 'signed'>[];
  /** The day of the newest list it stands in, and where that can be read. */
  readonly asOf: string;
  readonly sourceUrl: string;
}

/** Agencies with all their models together; where two lists have one, the newer is believed. */
export function listAgencies(agreements: readonly Agreement[]): readonly ListedAgency[] {
  const groups = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    const key = `${agreement.division} ${agreement.agency.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), agreement]);
  }
  return [...groups.values()].flatMap(group => {
    const asOf =
      group
        .map(({ as_of: day }) => day)
        .toSorted()
        .at(-1) ?? '';
    const newest = group.filter(({ as_of: day }) => day === asOf);
    const once = newest.filter(({ model }, index) => newest.findIndex(other => other.model === model) === index);
    const [first] = once;
    if (first === undefined) return [];
    const signed = once
      .map(({ model, signed: day }) => ({ model, ...(day !== undefined && { signed: day }) }))
      .toSorted((one, other) => ((one.signed ?? '9') < (other.signed ?? '9') ? -1 : 1));
    return [{ ...pickAgency(first), signed, asOf, sourceUrl: first.source_url }];
  });
}

const pickAgency = ({ agency, kind, division }: Agreement) => ({ agency, kind, division });

/** The agencies of the caller's county, the county's own first; none while it is not known, since what is listed under a state alone is nobody's neighbour. */
export function listAgenciesAt(
  agreements: readonly Agreement[],
  { state, county }: { readonly state: string; readonly county: string },
): readonly ListedAgency[] {
  const home = findCounty(state, county)?.division;
  const near = agreements.filter(({ division }) => division === home);
  return listAgencies(near).toSorted((one, other) => Number(other.kind === 'county') - Number(one.kind === 'county'));
}
