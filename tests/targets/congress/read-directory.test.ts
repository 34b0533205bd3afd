import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTogether, compareNumbers, mustHold } from '../../../lib/targets/congress/compare-directories';
import { isMember } from '../../../lib/targets/congress/member';
import { parseMembers } from '../../../lib/targets/congress/parse-members';
import { parseZips } from '../../../lib/targets/congress/parse-zips';
import {
  checksum,
  countZips,
  findDistricts,
  isZipTable,
  packZips,
  type ZipRow,
} from '../../../lib/targets/congress/zip-table';
import { bytesOf, membersFile, moved, officesFile, PEOPLE, ZIP_LINES, zipsFile } from './sample-directory-files';

const parse = (members: string, offices = officesFile()) =>
  parseMembers({ members: bytesOf(members), offices: bytesOf(offices) });
const say = (parsed: ReturnType<typeof parse> | ReturnType<typeof parseZips>) =>
  parsed.ok
    ? 'taken'
    : [parsed.error.file, parsed.error.code, parsed.error.where, parsed.error.detail].filter(Boolean).join(' ');
function members(people = PEOPLE) {
  const parsed = parse(membersFile(people), officesFile(people));
  if (!parsed.ok) throw new Error(say(parsed));
  return parsed.value.members;
}

describe('the list of members', () => {
  it('becomes seats with names, parties, terms and numbers that can be dialled', () => {
    const [carla] = members().filter(({ name }) => name === 'Carla Cruz');
    expect(carla).toEqual({
      id: 'C000003',
      chamber: 'house',
      state: 'TX',
      district: 37,
      name: 'Carla Cruz',
      party: 'Democrat',
      gender: 'F',
      endsOn: '2027-01-03',
      number: '+12025550103',
      offices: [
        { city: 'San Marcos', state: 'TX', number: '+15125550104', hours: 'M-F 9-5' },
        { city: 'Austin', state: 'TX', number: '+15125550105' },
      ],
    });
    expect(members().every(isMember)).toBe(true);
  });

  it('has members without an official name or a number', () => {
    expect(members().find(({ name }) => name === 'Max Moss')).toMatchObject({ state: 'CA', district: 1, offices: [] });
  });

  it('leaves odd entries and numbers that may not be dialled out, and counts them', () => {
    const list = JSON.parse(membersFile());
    list[0].terms.at(-1).phone = '911';
    list[1].terms.at(-1).state = 'XX';
    const offices = JSON.parse(officesFile());
    offices[0].offices[0].city = '';
    const parsed = parse(JSON.stringify([...list, list[2]]), JSON.stringify(offices));
    if (!parsed.ok) throw new Error(say(parsed));
    const { odd, refusedNumbers, officesWithoutNumber } = parsed.value;
    expect(odd).toEqual([
      { file: 'offices', where: '[0].offices[0]' },
      { file: 'members', where: '[1]' },
      { file: 'members', where: '[14]' },
    ]);
    expect([refusedNumbers, officesWithoutNumber]).toEqual([['911'], 1]);
    expect(parsed.value.members).toHaveLength(13);
  });

  it.each([
    ['hello', 'members not_json hello'],
    [membersFile().slice(0, 900), 'members truncated line 50'],
    ['{}', 'members not_the_file'],
    ['[]', 'members not_the_file'],
    ['<!doctype html><title>Parked</title>', 'members html_page Parked'],
    [JSON.stringify(PEOPLE), 'members too_many_odd [0] 14 / 14'],
  ])('is refused whole when it is another file or broken: %.30s', (file, said) => {
    expect(say(parse(file))).toBe(said);
  });

  it('is refused when the offices are not there', () => {
    expect(say(parse(membersFile(), '[]'))).toBe('offices not_the_file');
    expect(say(parse(membersFile(), officesFile().slice(0, 50)))).toMatch(/^offices truncated line \d+$/);
  });
});

describe('the ZIP table', () => {
  it('is refused when it is another file, cut off, or mostly odd', () => {
    expect(say(parseZips(bytesOf('zip,district\n78701,37\n')))).toBe('zips not_the_file line 1 zip,district');
    expect(say(parseZips(bytesOf(zipsFile().slice(0, -8))))).toBe('zips truncated line 12');
    expect(say(parseZips(bytesOf(zipsFile(['a', 'b', 'c', 'd', ...ZIP_LINES]))))).toBe(
      'zips too_many_odd line 2 4 / 15',
    );
    expect(say(parseZips(new Uint8Array([0xff, 0xfe])))).toBe('zips not_text');
  });

  it('leaves odd lines out and counts them; 98 and 00 are one seat for all', () => {
    const parsed = parseZips(bytesOf(zipsFile(['11,DC,20002,98', '50,VT,05402,00', '48,TX,7870,1', ...ZIP_LINES])));
    if (!parsed.ok) throw new Error(say(parsed));
    expect(parsed.value.odd).toEqual([{ file: 'zips', where: 'line 4' }]);
    expect(['20002', '05402'].map(zip => findDistricts(parsed.value.table, zip))).toEqual([['DC-0'], ['VT-0']]);
  });

  const rows = fc.array(
    fc.record({
      zip: fc.integer({ min: 0, max: 99_999 }),
      state: fc.constantFrom('TX', 'VT', 'CA'),
      district: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 300 },
  );

  it('packed says what a plain map says, for every ZIP, whatever the order of its rows', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 99_999 }), (list: ZipRow[], other) => {
        const table = packZips(list);
        const plain = new Map<number, Set<string>>();
        for (const { zip, state, district } of list)
          plain.set(zip, (plain.get(zip) ?? new Set()).add(`${state}-${district}`));
        expect(countZips(table)).toBe(plain.size);
        for (const zip of [...plain.keys(), other]) {
          const found = findDistricts(table, String(zip).padStart(5, '0'));
          expect([...found].sort()).toEqual([...(plain.get(zip) ?? [])].sort());
        }
        expect(checksum(packZips([...list].reverse()))).toBe(checksum(table));
      }),
    );
  });

  it('notices a byte that changed', () => {
    const table = packZips([{ zip: 78_701, state: 'TX', district: 37 }]);
    const damaged = { ...table, sets: Uint16Array.from(table.sets, set => set + 1) };
    expect([isZipTable(damaged), checksum(damaged) === checksum(table)]).toEqual([true, false]);
    expect(isZipTable({ ...table, present: [] })).toBe(false);
  });
});

describe('a refresh', () => {
  it('waits for the user from more than one number in twenty', () => {
    const now = members();
    expect(compareNumbers(now, now)).toEqual({ changed: 0, all: 18 });
    expect(compareNumbers(now, members(moved(PEOPLE)))).toEqual({ changed: 13, all: 18 });
    expect(compareNumbers(now, members(PEOPLE.slice(1)))).toEqual({ changed: 1, all: 18 });
    expect([mustHold({ changed: 5, all: 100 }), mustHold({ changed: 6, all: 100 })]).toEqual([false, true]);
  });

  it('counts a number that passes to somebody else', () => {
    const swapped = PEOPLE.map(person =>
      person.id === 'A000001'
        ? { ...person, phone: '202-555-0102' }
        : person.id === 'B000002'
          ? { ...person, phone: '202-555-0101' }
          : person,
    );
    expect(compareNumbers(members(), members(swapped)).changed).toBe(2);
  });

  it('of which one file lacks too many districts is refused', () => {
    const table = (lines: readonly string[]) => {
      const parsed = parseZips(bytesOf(zipsFile(lines)));
      if (!parsed.ok) throw new Error(say(parsed));
      return parsed.value.table;
    };
    expect(checkTogether(members(), table(ZIP_LINES))).toBeNull();
    const without = members().filter(({ chamber, state }) => chamber === 'senate' || state === 'TX');
    expect(checkTogether(without, table(ZIP_LINES))).toMatchObject({
      file: 'members',
      code: 'too_many_empty',
      detail: '6 / 8',
    });
    const few = table(['48,TX,78701,1', '50,VT,05401,0', '02,AK,99501,1', '06,CA,96001,2']);
    expect(checkTogether(members(), few)?.code).toBe('too_many_empty');
  });
});
