import { type County, listCounties } from './list-counties';

const KIND = /\s+(?:county|parish|borough|census area|municipality|municipio)\.?$/i;
const SPANISH_KIND = /^(?:condado|parroquia|distrito|municipio|área censal) del? /i;

/** The letters that tell a county's name from others: its kind, accents, points and the spelling of Saint aside. */
export const keyOfCounty = (name: string): string =>
  name
    .trim()
    .replace(/^ciudad de (.+)$/i, '$1 city')
    .replace(SPANISH_KIND, '')
    .replace(KIND, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\bsainte\b/g, 'ste')
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^a-z]/g, '');

/**
 * The county of a state that people mean by what they write: "Richmond city" is the city and "Richmond County" the county; a
 * name that only a city has is the city's.
 */
export function findCounty(state: string, written: string): County | undefined {
  const key = keyOfCounty(written);
  if (key === '') return;
  const counties = listCounties(state);
  const asCity = counties.find(
    ({ kind, name }) => kind === 'place' && [keyOfCounty(name), `${keyOfCounty(name)}city`].includes(key),
  );
  const asCounty = counties.find(({ kind, name }) => kind !== 'place' && keyOfCounty(name) === key);
  return asCounty ?? asCity;
}
