import type { Language } from '../settings/settings';

/** States, the District and the territories by their two postal letters. */
const ENGLISH = {
  AL: 'Alabama',
  AK: 'Alaska',
  AS: 'American Samoa',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  GU: 'Guam',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  MP: 'Northern Mariana Islands',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  VI: 'U.S. Virgin Islands',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
} as const;

/** Two letters of a state, the District or a territory. */
export type StateCode = keyof typeof ENGLISH;

/** Where Spanish has a name of its own. */
const SPANISH: Partial<Record<StateCode, string>> = {
  AS: 'Samoa Americana',
  DC: 'Distrito de Columbia',
  HI: 'Hawái',
  LA: 'Luisiana',
  MI: 'Míchigan',
  MS: 'Misisipi',
  MO: 'Misuri',
  NH: 'Nuevo Hampshire',
  NJ: 'Nueva Jersey',
  NM: 'Nuevo México',
  NY: 'Nueva York',
  NC: 'Carolina del Norte',
  ND: 'Dakota del Norte',
  MP: 'Islas Marianas del Norte',
  OR: 'Oregón',
  PA: 'Pensilvania',
  SC: 'Carolina del Sur',
  SD: 'Dakota del Sur',
  VI: 'Islas Vírgenes de EE. UU.',
  WV: 'Virginia Occidental',
};

/** Every state and territory with its name in a language, in that language's alphabetical order. */
export function listStates(language: Language): readonly { readonly code: StateCode; readonly name: string }[] {
  const codes = Object.keys(ENGLISH) as StateCode[];
  const names = codes.map(code => ({
    code,
    name: (language === 'es' ? SPANISH[code] : undefined) ?? ENGLISH[code],
  }));
  return names.sort((one, other) => one.name.localeCompare(other.name, language));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.\s]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The two letters of a state as people write it (`nc`, "N.C.", "Carolina del Norte"); undefined for what is none. */
export function findStateCode(written: string): StateCode | undefined {
  const asked = plain(written);
  const codes = Object.keys(ENGLISH) as StateCode[];
  return codes.find(code => {
    const names = [code, ENGLISH[code], SPANISH[code] ?? ''].map(plain);
    return names.includes(asked) || asked.replaceAll(' ', '') === code.toLowerCase();
  });
}
