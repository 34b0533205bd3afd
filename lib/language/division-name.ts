import type { Language } from '../settings/settings';
import { isWholeCountry } from '../targets/place';
import { listStates } from './state-names';

const KINDS: Readonly<Record<string, Readonly<Record<Language, (name: string) => string>>>> = {
  county: { en: name => `${name} County`, es: name => `condado de ${name}` },
  parish: { en: name => `${name} Parish`, es: name => `parroquia de ${name}` },
  borough: { en: name => `${name} Borough`, es: name => `distrito de ${name}` },
  census_area: { en: name => `${name} Census Area`, es: name => `área censal de ${name}` },
  municipio: { en: name => `${name} Municipality`, es: name => `municipio de ${name}` },
  place: { en: name => name, es: name => name },
};

const COUNTRY: Readonly<Record<Language, string>> = { en: 'United States', es: 'Estados Unidos' };

/** Says an Open Civic Data division as people do: "Maryland", "Frederick County, Maryland"; its id where it is of another kind. */
export function sayDivision(division: string, language: Language): string {
  if (isWholeCountry(division)) return COUNTRY[language];
  const [, , region = '', ...finer] = division.split('/');
  const code = /^(?:state|district|territory):(\w\w)$/.exec(region)?.[1]?.toUpperCase();
  const state = listStates(language).find(each => each.code === code)?.name;
  if (state === undefined) return division;
  const [, kind = '', id = ''] = /^(\w+):(.+)$/.exec(finer.at(-1) ?? '') ?? [];
  const say = KINDS[kind]?.[language];
  return say ? `${say(spellOut(id))}, ${state}` : state;
}

/** `prince_george~s` as it is written: Prince George's. */
const spellOut = (id: string): string =>
  id
    .replaceAll('_', ' ')
    .replace(/~(?=s\b)/g, '’')
    .replace(/~/g, ' ')
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
