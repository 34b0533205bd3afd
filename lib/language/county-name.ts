import type { Language } from '../settings/settings';
import { type County, type CountyKind, listCounties } from '../targets/counties/list-counties';
import { sayDivision } from './division-name';

const CITY = / City$/;

const ENGLISH: Readonly<Record<CountyKind, (name: string) => string>> = {
  county: name => `${name} County`,
  parish: name => `${name} Parish`,
  borough: name => `${name} Borough`,
  census_area: name => `${name} Census Area`,
  municipio: name => name,
  place: name => (CITY.test(name) ? name : `${name} city`),
};

const SPANISH: Readonly<Record<CountyKind, (name: string) => string>> = {
  county: name => `condado de ${name}`,
  parish: name => `parroquia de ${name}`,
  borough: name => `distrito de ${name}`,
  census_area: name => `área censal de ${name}`,
  municipio: name => `municipio de ${name}`,
  place: name => `ciudad de ${name}`,
};

/** A county with the word for its kind, so that Baltimore County and Baltimore city stay two; the English one is what settings keep. */
export const nameCounty = ({ kind, name }: County, language: Language): string =>
  (language === 'es' ? SPANISH : ENGLISH)[kind](name);

/** "Frederick County, MD": spelled as the county itself does; any other division as `sayDivision` has it. */
export function sayCounty(division: string, language: Language): string {
  const state = /^ocd-division\/country:us\/\w+:(\w\w)\//.exec(division)?.[1] ?? '';
  const county = listCounties(state).find(each => each.division === division);
  return county ? `${nameCounty(county, language)}, ${state.toUpperCase()}` : sayDivision(division, language);
}
