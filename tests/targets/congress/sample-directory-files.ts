/**
 * A small invented directory of the same form as the public one: places and seats are real, people and numbers are not
 * (numbers of the range 555-0100 to 555-0199, which nobody has).
 */

interface Person {
  readonly id: string;
  readonly name: string;
  readonly seat: string;
  readonly phone?: string;
  readonly party?: string;
  readonly gender?: 'F' | 'M';
  readonly isNew?: boolean;
  readonly end?: string;
  readonly offices?: readonly { city: string; state: string; phone?: string; hours?: string }[];
}

const number = (area: string, last: number): string => `${area}-555-0${String(last).padStart(3, '0')}`;

/** Seats are `TX` for a senator, `TX-37` for the House. */
export const PEOPLE: readonly Person[] = [
  {
    id: 'A000001',
    name: 'Ana Alvarado',
    seat: 'TX',
    phone: number('202', 101),
    party: 'Republican',
    gender: 'F',
    end: '2031-01-03',
  },
  { id: 'B000002', name: 'Ben Brook', seat: 'TX', phone: number('202', 102), party: 'Republican', end: '2029-01-03' },
  {
    id: 'C000003',
    name: 'Carla Cruz',
    seat: 'TX-37',
    phone: number('202', 103),
    gender: 'F',
    offices: [
      { city: 'San Marcos', state: 'TX', phone: number('512', 104), hours: 'M-F 9-5' },
      { city: 'Austin', state: 'TX', phone: number('512', 105) },
      { city: 'Lockhart', state: 'TX' },
    ],
  },
  {
    id: 'D000004',
    name: 'Dan Dale',
    seat: 'TX-21',
    phone: number('202', 106),
    offices: [{ city: 'Kerrville', state: 'TX', phone: number('830', 107) }],
  },
  {
    id: 'E000005',
    name: 'Eve Eden',
    seat: 'VT-0',
    phone: number('202', 108),
    offices: [{ city: 'Burlington', state: 'VT', phone: number('802', 109) }],
  },
  { id: 'F000006', name: 'Finn Fay', seat: 'VT', phone: number('202', 110), party: 'Independent', end: '2031-01-03' },
  { id: 'G000007', name: 'Gus Gray', seat: 'VT', phone: number('202', 111), end: '2029-01-03' },
  { id: 'H000008', name: 'Hal Hope', seat: 'DC-0', phone: number('202', 112), gender: 'M' },
  {
    id: 'I000009',
    name: 'Iris Isla',
    seat: 'PR-0',
    phone: number('202', 113),
    gender: 'F',
    offices: [{ city: 'San Juan', state: 'PR', phone: number('787', 114) }],
  },
  { id: 'J000010', name: 'Jo Juneau', seat: 'AK-0', phone: number('202', 115) },
  { id: 'K000011', name: 'Kim Kodiak', seat: 'AK', phone: number('202', 116), end: '2029-01-03' },
  { id: 'L000012', name: 'Lou Lake', seat: 'AK', phone: number('202', 117), end: '2026-11-03' },
  { id: 'M000013', name: 'Max Moss', seat: 'CA-1', isNew: true },
  { id: 'N000014', name: 'Nia Nash', seat: 'CA', phone: number('202', 118), end: '2029-01-03' },
];

/** ZIP areas: one district, several, two states, a vacant seat (TX-23), a member without a number (CA-1). */
export const ZIP_LINES: readonly string[] = [
  '11,DC,20001,0',
  '48,TX,78701,37',
  '48,TX,78704,37',
  '48,TX,78704,21',
  '48,TX,79830,23',
  '48,TX,88888,37',
  '50,VT,88888,0',
  '50,VT,05401,0',
  '02,AK,99501,0',
  '72,PR,00901,0',
  '06,CA,96001,1',
];

function toEntry({ id, name, seat, phone, party = 'Democrat', gender, isNew, end = '2027-01-03' }: Person) {
  const [state, district] = seat.split('-');
  const [first, last] = name.split(' ');
  const shared = { start: '2025-01-03', end, state, party, ...(phone && { phone }) };
  return {
    id: { bioguide: id, govtrack: 1 },
    name: { first, last, ...(!isNew && { official_full: name }) },
    bio: { birthday: '1970-01-01', ...(gender && { gender }) },
    terms: [
      { type: 'rep', start: '2001-01-03', end: '2003-01-03', state, district: 1, party },
      district === undefined
        ? { type: 'sen', class: 1, ...shared }
        : { type: 'rep', district: Number(district), ...shared },
    ],
  };
}

/** `legislators-current.json`. */
export const membersFile = (people: readonly Person[] = PEOPLE): string => JSON.stringify(people.map(toEntry), null, 2);

/** `legislators-district-offices.json`. */
export const officesFile = (people: readonly Person[] = PEOPLE): string =>
  JSON.stringify(
    people.filter(({ offices }) => offices).map(({ id, offices = [] }) => ({ id: { bioguide: id }, offices })),
    null,
    2,
  );

/** `zccd.csv`, with the line ends it has. */
export const zipsFile = (lines: readonly string[] = ZIP_LINES): string =>
  ['state_fips,state_abbr,zcta,cd', ...lines, ''].join('\r\n');

/** The same people, everyone at another number. */
export const moved = (people: readonly Person[] = PEOPLE): readonly Person[] =>
  people.map(person => ({ ...person, ...(person.phone && { phone: person.phone.replace('202', '703') }) }));

/** A text as a download gives it. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
