import * as v from 'valibot';
import { fail, type Result, succeed } from '../../result';
import { parsePhoneNumber } from '../parse-phone-number';
import type { PhoneNumber } from '../phone-number';
import { type DirectoryRefusal, type OddRow, refuse, refuseOdd } from './directory-refusal';
import type { DistrictOffice, Member } from './member';
import { memberSchema, officeSchema, officesSchema, termSchema } from './members-schema';
import { readList } from './read-directory-file';

/** Both directory files read: everybody who could be used, and what was left out. */
export interface ParsedMembers {
  readonly members: readonly Member[];
  /** Entries that were left out. */
  readonly odd: readonly OddRow[];
  /** District offices for which the directory gives no number. */
  readonly officesWithoutNumber: number;
  /** Numbers that may not be dialled, as they were written. */
  readonly refusedNumbers: readonly string[];
}

/** What is gathered while the files are read. */
interface Reading {
  readonly odd: OddRow[];
  readonly refusedNumbers: string[];
  officesWithoutNumber: number;
}

function readNumber(raw: string | undefined, reading: Reading): PhoneNumber | undefined {
  if (raw === undefined || raw.trim() === '') return;
  const parsed = parsePhoneNumber(raw);
  if (parsed.ok) return parsed.value;
  reading.refusedNumbers.push(raw);
  return;
}

/** In what the newest members lack, `official_full`, their names are put together as the others have them. */
function sayName({ official_full, first, last, suffix }: v.InferOutput<typeof memberSchema>['name']): string {
  return official_full ?? [first, last, suffix].filter(part => part !== undefined).join(' ');
}

function readMember(raw: unknown, reading: Reading): Member | null {
  const entry = v.safeParse(memberSchema, raw);
  if (!entry.success) return null;
  const term = v.safeParse(termSchema, entry.output.terms.at(-1));
  if (!term.success) return null;
  const { id, name, bio } = entry.output;
  const { type, state, party, end, phone } = term.output;
  const number = readNumber(phone, reading);
  return {
    id: id.bioguide,
    chamber: type === 'sen' ? 'senate' : 'house',
    state,
    ...('district' in term.output && { district: term.output.district }),
    name: sayName(name),
    party,
    gender: bio?.gender === 'F' || bio?.gender === 'M' ? bio.gender : '',
    endsOn: end,
    ...(number !== undefined && { number }),
    offices: [],
  };
}

function readOffice(raw: unknown, reading: Reading): DistrictOffice | 'odd' | null {
  const office = v.safeParse(officeSchema, raw);
  if (!office.success) return 'odd';
  const { city, state, phone, hours } = office.output;
  if (phone === undefined || phone.trim() === '') reading.officesWithoutNumber += 1;
  const number = readNumber(phone, reading);
  return number === undefined ? null : { city, state, number, ...(hours && { hours }) };
}

function readOffices(list: readonly unknown[], reading: Reading): ReadonlyMap<string, readonly DistrictOffice[]> {
  const found = new Map<string, readonly DistrictOffice[]>();
  for (const [index, raw] of list.entries()) {
    const entry = v.safeParse(officesSchema, raw);
    if (!entry.success) {
      reading.odd.push({ file: 'offices', where: `[${index}]` });
      continue;
    }
    const offices = entry.output.offices.flatMap((one, place) => {
      const office = readOffice(one, reading);
      if (office === 'odd') reading.odd.push({ file: 'offices', where: `[${index}].offices[${place}]` });
      return office === null || office === 'odd' ? [] : [office];
    });
    found.set(entry.output.id.bioguide, offices);
  }
  return found;
}

/**
 * Reads `legislators-current.json` and `legislators-district-offices.json` into the compact form; odd entries are left out
 * and counted, a file that is another one, or broken, is refused whole.
 */
export function parseMembers(files: {
  readonly members: Uint8Array;
  readonly offices: Uint8Array;
}): Result<ParsedMembers, DirectoryRefusal> {
  const [list, officeList] = [readList('members', files.members), readList('offices', files.offices)];
  if (!list.ok) return list;
  if (!officeList.ok) return officeList;
  const reading: Reading = { odd: [], refusedNumbers: [], officesWithoutNumber: 0 };
  const offices = readOffices(officeList.value, reading);
  const seen = new Set<string>();
  const members = list.value.flatMap((raw, index) => {
    const member = readMember(raw, reading);
    if (member === null || seen.has(member.id)) {
      reading.odd.push({ file: 'members', where: `[${index}]` });
      return [];
    }
    seen.add(member.id);
    return [{ ...member, offices: offices.get(member.id) ?? [] }];
  });
  const refused =
    refuseOdd('members', reading.odd, list.value.length) ??
    refuseOdd('offices', reading.odd, officeList.value.length) ??
    refuseEmpty(members, officeList.value.length);
  return refused ? fail(refused) : succeed({ members, ...reading });
}

/** A list without both chambers is not the list of all members. */
function refuseEmpty(members: readonly Member[], offices: number): DirectoryRefusal | null {
  const has = (chamber: Member['chamber']) => members.some(member => member.chamber === chamber);
  if (!has('senate') || !has('house')) return refuse('members', 'not_the_file');
  return offices === 0 ? refuse('offices', 'not_the_file') : null;
}
