import { COUNTY_TABLE } from './county-table';

/** A county, or what stands in its place: a parish, borough, census area, municipio, or a city that belongs to none. */
export interface County {
  /** Open Civic Data division id. */
  readonly division: string;
  readonly kind: CountyKind;
  /** Without the word for its kind: Frederick. */
  readonly name: string;
}

/** What the last step of a county's division is called. */
export type CountyKind = 'county' | 'parish' | 'borough' | 'census_area' | 'municipio' | 'place';

const USUAL: Readonly<Record<string, CountyKind>> = { ak: 'borough', la: 'parish', pr: 'municipio' };
const MARKED: Readonly<Record<string, CountyKind>> = { '*': 'census_area', '=': 'place' };

/** The counties of a state by its two letters, in the order of the alphabet; none for the District and the smaller territories. */
export function listCounties(state: string): readonly County[] {
  const code = state.toLowerCase();
  const names = (COUNTY_TABLE as Readonly<Record<string, string>>)[code]?.split('|') ?? [];
  return names.map(written => {
    const name = written.replace(/[*=]$/, '');
    const kind = MARKED[written.at(-1) ?? ''] ?? USUAL[code] ?? 'county';
    const region = code === 'pr' ? 'territory' : 'state';
    return { division: `ocd-division/country:us/${region}:${code}/${kind}:${idOf(name)}`, kind, name };
  });
}

/** By the rules Open Civic Data makes ids from names. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('.', '')
    .replaceAll(' ', '_')
    .replace(/[^\p{L}\p{N}_-]/gu, '~');
