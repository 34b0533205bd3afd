import type { Agreement } from '../../campaigns/feed-schema';
import { compareDivisions, type Place } from '../place';

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

/** True for a county, or a city that stands where one would: what is listed under a state alone is nobody's neighbour. */
const isLocal = (division: string): boolean => division.split('/').length > 3;

/** The agencies of the caller's county, the county's own first; none while the county is not known. */
export function listAgenciesAt(agreements: readonly Agreement[], place: Place): readonly ListedAgency[] {
  const near = agreements.filter(({ division }) => isLocal(division) && compareDivisions([division], place) === 'here');
  return [...listAgencies(near)].sort((one, other) => Number(other.kind === 'county') - Number(one.kind === 'county'));
}
