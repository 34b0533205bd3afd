import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readListRows } from '../../../lib/targets/agreements/file/read-list-rows';
import { matchCounty } from '../../../lib/targets/agreements/match-county';
import { type ReadList, readAgreementRows } from '../../../lib/targets/agreements/read-agreement-rows';
import { readDate } from '../../../lib/targets/agreements/read-date';
import { keyOfCounty } from '../../../lib/targets/counties/find-county';
import { listCounties } from '../../../lib/targets/counties/list-counties';
import { putAgreements } from '../../../tools/feed/put-agreements';
import { countOutcomes, tellOutcomes, tellRefusal } from '../../../tools/feed/tell-outcomes';
import { newFolder } from '../new-folder';

const INVENTED = join(import.meta.dirname, '../../fixtures/agreements/invented-list-2026-09-15.csv');
const REAL = join(import.meta.dirname, '../../../../shared/data/agreements/ice-participating-agencies-2025-07-18');
const hasReal = existsSync(`${REAL}.xlsx`);
if (!hasReal) console.log('Left out: ICE’s own sheet (../shared is not here)');

const bytesOf = (text: string) => new TextEncoder().encode(text);
const source = { url: 'https://list.example/287g', asOf: '2026-09-15' };
async function readRows(file: string) {
  const rows = await readListRows(new Uint8Array(readFileSync(file)));
  if (!rows.ok) throw new Error(rows.error);
  return rows.value;
}
const readFile = async (file: string, from = source) => readAgreementRows(await readRows(file), from);
const lastStep = (division: string) => division.split('/').slice(2).join('/');

describe('a list with every kind of dirt', () => {
  let list: ReadList;
  beforeAll(async () => {
    list = await readFile(INVENTED);
  });
  const rowOf = (row: number) => list.outcomes.find(outcome => outcome.row === row);

  it('accounts for each row once', () => {
    expect(countOutcomes(list.outcomes)).toMatchObject({ used: 14, merged: 1, refused: 3, blank: 1 });
    expect(list.outcomes.map(({ row }) => row)).toEqual(Array.from({ length: 19 }, (_, index) => index + 2));
    expect(list.agreements).toHaveLength(14);
  });

  it('says why a row was refused, merged or read otherwise', () => {
    const told = list.outcomes.filter(({ notes }) => notes.length > 0).map(({ row, notes }) => `${row} ${notes}`);
    expect(told).toEqual([
      '4 county_not_told',
      '5 county_not_told',
      '6 date_respelled',
      '8 county_from_agency',
      '9 county_respelled,date_unreadable',
      '10 county_contradiction',
      '11 county_unknown',
      '13 county_not_told',
      '14 same_as_before',
      '15 no_state',
      '16 no_agency',
      '17 unknown_model',
      '19 county_unknown,link_unwrapped',
      '20 county_unknown,link_left_out',
    ]);
    expect(tellOutcomes(list)).toContain('19 rows: 14 used, 1 merged, 3 refused, 1 blank.');
    expect(tellOutcomes(list)).toContain("Row 17, Travis County Sheriff's Office: refused; its support type");
    expect(rowOf(2)).toMatchObject({ agency: "Frederick County Sheriff's Office", outcome: 'used' });
  });

  it('takes a place by its county, else by its state, never by another’s', () => {
    const places = list.agreements.map(({ division }) => lastStep(division));
    expect(places.slice(0, 11)).toEqual([
      'state:md/county:frederick',
      'state:md/county:frederick',
      'state:fl',
      'state:fl',
      'state:ga/county:decatur',
      'state:la/parish:st_landry',
      'state:al/county:franklin',
      'state:mi/county:berrien',
      'state:tn',
      'state:ar',
      'state:va/place:richmond',
    ]);
  });

  it('keeps model, date and source, and of a repeated row the later date', () => {
    expect(list.agreements[0]).toEqual({
      agency: "FREDERICK COUNTY SHERIFF'S OFFICE",
      kind: 'county',
      division: 'ocd-division/country:us/state:md/county:frederick',
      model: 'jail_enforcement',
      signed: '2009-10-15',
      source_url: 'https://list.example/287g',
      as_of: '2026-09-15',
    });
    expect(list.agreements[2]?.signed).toBe('2025-06-25');
    expect(list.agreements.map(({ model }) => model)).toContain('tribal_task_force');
  });

  it('never passes on a mail scanner’s address, which names the mail it came in', () => {
    expect(list.agreements.at(-2)?.source_url).toBe('https://www.ice.gov/doclib/287gMOA/invented.pdf');
    expect(list.agreements.at(-1)?.source_url).toBe(source.url);
    expect(JSON.stringify(list.agreements)).not.toMatch(/safelinks|example\.com/);
  });

  it('reads a spreadsheet as it reads the CSV, with the addresses behind its cells', async () => {
    const rows = readFileSync(INVENTED, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => line.split(','));
    const sheet = utils.aoa_to_sheet([['A title above the table'], ...rows]);
    sheet.G3.l = { Target: 'http://www.ice.gov/doclib/frederick.pdf' };
    sheet.F5 = { t: 'n', v: 45833, z: 'm/d/yyyy' };
    sheet.D5 = { t: 'e', v: 42, w: '#N/A' };
    const book = utils.book_new(sheet, 'Agencies');
    const file = join(newFolder(), 'list.xlsx');
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
    const fromSheet = await readFile(file);
    expect(fromSheet.outcomes.map(({ outcome, notes }) => [outcome, notes])).toEqual(
      list.outcomes.map(({ outcome, notes }) => [outcome, notes]),
    );
    expect(fromSheet.agreements.slice(1)).toEqual(list.agreements.slice(1));
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read as well where a spreadsheet parted its cells by %s, on Windows', async (_, separator) => {
    const file = join(newFolder(), 'list.csv');
    const text = readFileSync(INVENTED, 'utf8').replaceAll(',', separator).replaceAll('\n', '\r\n');
    writeFileSync(file, `\uFEFF${text}`);
    expect(await readFile(file)).toEqual(list);
  });

  it('is no such list without its columns', async () => {
    const file = join(newFolder(), 'other.csv');
    writeFileSync(file, 'STATE,NAME\nMARYLAND,Somebody\n');
    expect(await readListRows(new Uint8Array(readFileSync(file)))).toEqual({ ok: false, error: 'no_columns' });
    expect(tellRefusal('no_columns')).toContain('no sheet has the columns State,');
  });

  it('goes into a feed in place of its old list, which readers take because its number grew', () => {
    const first = putAgreements(null, list.agreements.slice(0, 2));
    if (!first.ok) throw new Error(first.error);
    const second = putAgreements(bytesOf(first.value), list.agreements);
    if (!second.ok) throw new Error(second.error);
    const { sequence, agreements } = JSON.parse(second.value)._call_in;
    expect([sequence, agreements.length]).toEqual([2, 14]);
    expect(putAgreements(bytesOf('{"items": []}'), []).ok).toBe(false);
    expect(putAgreements(null, [{ ...list.agreements[0], division: 'Maryland' } as never]).ok).toBe(false);
  });
});

describe('names of counties', () => {
  const counties = listCounties('md').concat(listCounties('la'), listCounties('nm'), listCounties('mo'));

  it('are the same however they are written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...counties.filter(({ kind }) => kind !== 'place')),
        fc.constantFrom('', ' County', ' Parish', ' COUNTY'),
        fc.constantFrom(
          (name: string) => name,
          (name: string) => name.toUpperCase(),
          (name: string) => name.replace('St. ', 'Saint '),
          (name: string) => name.normalize('NFD').replace(/\p{M}|[’'.]/gu, ''),
        ),
        (county, kind, write) => {
          const state = /(?:state):(\w\w)/.exec(county.division)?.[1] ?? '';
          const found = matchCounty(state, { county: write(county.name) + kind, agency: '' });
          expect(found).toMatchObject({ county: { division: county.division }, how: 'as_written' });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lead nowhere, or to a county of that state, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (county, agency) => {
        const found = matchCounty('md', { county, agency });
        expect(found.county === null || found.county.division.includes('/state:md/')).toBe(true);
        expect(keyOfCounty(county)).toBe(keyOfCounty(county.toUpperCase()));
      }),
      { numRuns: 60 },
    );
  });

  it('of one letter’s difference are read as the only one so near, and not where there are two', () => {
    expect(matchCounty('pa', { county: 'Alleghany County', agency: '' })).toMatchObject({ how: 'respelled' });
    expect(matchCounty('pa', { county: 'Alleg County', agency: '' })).toMatchObject({ why: 'unknown' });
    expect(matchCounty('va', { county: 'Hopewell County', agency: '' })).toMatchObject({ county: { kind: 'place' } });
    expect(matchCounty('va', { county: 'Richmond County', agency: '' })).toMatchObject({ county: { kind: 'county' } });
  });
});

it.each([
  ['45833', '2025-06-25'],
  ['2025-07-02', '2025-07-02'],
  ['7/2/2025', '2025-07-02'],
  ['7/72025', '2025-07-07'],
  ['05/082025', '2025-05-08'],
  ['2/31/2025', undefined],
  ['5025-07-07', undefined],
  ['soon', undefined],
])('a day written %s is %s', (written, day) => {
  expect(readDate(written).day).toBe(day);
});

describe.skipIf(!hasReal)('ICE’s own sheet of 18 July 2025', () => {
  const asOf = { url: 'https://www.ice.gov/identify-and-arrest/287g', asOf: '2025-07-18' };

  it('has all its 832 rows accounted for, from the spreadsheet and from the CSV alike', async () => {
    const fromSheet = await readFile(`${REAL}.xlsx`, asOf);
    const fromCsv = await readFile(`${REAL}.csv`, asOf);
    expect(countOutcomes(fromSheet.outcomes)).toEqual({
      used: 832,
      merged: 0,
      refused: 0,
      blank: 0,
      county_not_told: 229,
      county_unknown: 3,
      county_contradiction: 1,
      county_from_agency: 3,
      county_respelled: 4,
      date_unreadable: 1,
      date_respelled: 2,
      link_unwrapped: 168,
    });
    expect(fromCsv.agreements).toEqual(fromSheet.agreements);
    expect(putAgreements(null, fromSheet.agreements).ok).toBe(true);
  });

  it('leads to the county ids of the cleaned CSV, but for the one row that names two counties', async () => {
    const { outcomes } = await readFile(`${REAL}.csv`, asOf);
    const rows = await readRows(`${REAL}.csv`);
    const ours = rows.map(row => readAgreementRows([row], asOf).agreements[0]?.division);
    const theirs = rows.map(({ cells }) => cells.county_ocd_id?.text ?? '');
    const others = rows.filter((_, at) => theirs[at] !== '' && theirs[at] !== ours[at]);
    expect(others.map(({ cells }) => `${cells.agency?.text}, ${cells.county?.text}`)).toEqual([
      "Madison County Sheriff's Office, Macon County",
    ]);
    expect(outcomes.filter(({ notes }) => notes.includes('county_contradiction'))).toHaveLength(1);
    const found = rows.filter((_, at) => theirs[at] === '' && ours[at]?.split('/').length === 4);
    expect(found).toHaveLength(12);
  });
});
