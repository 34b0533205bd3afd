import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../lib/campaigns/parse-feed';
import { writeListFeed } from '../../../../lib/targets/agreements/file/list-file';
import { readCsv } from '../../../../lib/targets/agreements/file/read-csv';
import { readListFile } from '../../../../lib/targets/agreements/file/read-list-file';
import { readXlsx } from '../../../../lib/targets/agreements/file/read-xlsx';
import { openZip } from '../../../../lib/targets/agreements/file/read-zip';

const INVENTED = join(import.meta.dirname, '../../../fixtures/agreements/invented-list-2026-09-15.csv');
const REAL = join(import.meta.dirname, '../../../../../shared/data/agreements/ice-participating-agencies-2025-07-18');
const hasReal = existsSync(`${REAL}.xlsx`);
if (!hasReal) console.log('Left out: ICE’s own sheet (../shared is not here)');

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const readDisk = (file: string): Bytes => new Uint8Array(readFileSync(file));

function makeXlsx(rows: readonly (readonly unknown[])[], change: (sheet: Record<string, never>) => void = () => {}) {
  const sheet = utils.aoa_to_sheet(rows as unknown[][]);
  change(sheet as Record<string, never>);
  const book = utils.book_new(sheet, 'Agencies');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** A ZIP file of texts that are not packed. */
function storeZip(files: Readonly<Record<string, string>>): Bytes {
  const parts: number[] = [];
  const list: number[] = [];
  const two = (n: number) => [n & 255, n >> 8];
  const four = (n: number) => [...two(n & 0xffff), ...two(n >>> 16)];
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [bytesOf(name), bytesOf(text)];
    const sizes = [...four(0), ...four(body.length), ...four(body.length), ...two(path.length), ...two(0)];
    const about = [...two(20), ...two(0), ...two(0), ...two(0), ...two(0), ...sizes];
    list.push(...four(0x02014b50), ...two(20), ...about, ...new Array(10).fill(0), ...four(parts.length), ...path);
    parts.push(...four(0x04034b50), ...about, ...path, ...body);
  }
  const count = Object.keys(files).length;
  const end = [
    ...four(0x06054b50),
    ...four(0),
    ...two(count),
    ...two(count),
    ...four(list.length),
    ...four(parts.length),
  ];
  return Uint8Array.from([...parts, ...list, ...end, 0, 0]);
}

const invented = () =>
  readFileSync(INVENTED, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split(','));

async function readGood(name: string, bytes: Bytes) {
  const list = await readListFile(name, bytes);
  if (!list.ok) throw new Error(list.error);
  return list.value;
}

describe('a list opened from a file', () => {
  it('accounts for every row of a CSV file, dates it by its name and says what to look at', async () => {
    const list = await readGood('invented-list-2026-09-15.csv', readDisk(INVENTED));
    expect(list.account.counts).toEqual({ used: 14, merged: 1, refused: 3, blank: 1 });
    expect(list.asOf).toBe('2026-09-15');
    expect(list.account.told.map(({ row, outcome, notes }) => `${row} ${outcome} ${notes}`)).toContain(
      '17 refused unknown_model',
    );
    expect(list.account.told.some(({ notes }) => notes.includes('county_not_told'))).toBe(false);
    expect(list.account.notes.county_not_told).toBe(3);
  });

  it('is the same from a spreadsheet with a title above, errors, days as numbers and addresses behind its cells', async () => {
    const bytes = makeXlsx([['A title above the table'], ...invented()], sheet => {
      Object.assign(sheet.G4 ?? {}, { l: { Target: 'http://www.ice.gov/doclib/a.pdf?x=1&y=2' } });
      Object.assign(sheet, { F5: { t: 'n', v: 45833, z: 'm/d/yyyy' }, D5: { t: 'e', v: 42, w: '#N/A' } });
    });
    const list = await readGood('participatingAgencies09152026pm.xlsx', bytes);
    const plain = await readGood('list.csv', readDisk(INVENTED));
    expect(list.account.counts).toEqual(plain.account.counts);
    const source = 'https://www.ice.gov/doclib/a.pdf?x=1&y=2';
    expect(list.agreements).toEqual(
      plain.agreements.map((each, at) => (at === 1 ? { ...each, source_url: source } : each)),
    );
    expect([list.asOf, plain.asOf]).toEqual(['2026-09-15', null]);
  });

  it('becomes a feed that carries nothing else, as of the day the user says', async () => {
    const list = await readGood('list.csv', readDisk(INVENTED));
    const feed = parseFeed({ file: writeListFeed(list, '2026-10-01'), id: 'opened', packagedTopics: [] });
    if (!feed.ok) throw new Error(JSON.stringify(feed.error));
    expect(feed.value.agreements).toHaveLength(14);
    expect(feed.value.agreements.every(({ as_of: day }) => day === '2026-10-01')).toBe(true);
    expect([feed.value.refused, feed.value.campaigns, feed.value.title]).toEqual([[], [], 'list.csv']);
  });

  it('is refused, with its reason, when it is no list', async () => {
    const refuse = async (bytes: Bytes) => {
      const list = await readListFile('list', bytes);
      return list.ok ? 'read' : list.error;
    };
    expect(await refuse(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old_format');
    expect(await refuse(makeXlsx(invented()).slice(0, 900))).toBe('unreadable');
    expect(await refuse(bytesOf('<!doctype html><title>Parked</title>'))).toBe('no_columns');
    expect(await refuse(makeXlsx([['Name'], ['Somebody']]))).toBe('no_columns');
    expect(await refuse(bytesOf('STATE,AGENCY,MODEL\nNowhere,Somebody,None\n'))).toBe('nothing_used');
    expect(await refuse(new Uint8Array(8_000_001))).toBe('too_large');
    const row = (n: number) => `Maryland,Agency ${n},Task Force`;
    const many = ['STATE,AGENCY,MODEL', ...Array.from({ length: 4_001 }, (_, n) => row(n))].join('\n');
    expect(await refuse(bytesOf(many))).toBe('too_many');
    expect(await refuse(bytesOf(`STATE,AGENCY,MODEL\nMaryland,${'x'.repeat(201)},Task Force`))).toBe('nothing_used');
  });

  it('reads letters of the old Windows code page', async () => {
    const text = 'STATE,AGENCY,MODEL\nTexas,Doña Ana Police Department,Task Force\n';
    const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
    expect((await readGood('list.csv', bytes)).agreements[0]?.agency).toBe('Doña Ana Police Department');
  });
});

describe('a spreadsheet', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '"', "'", 'é', '—', ' ', '1') }),
    fc.integer({ min: 0, max: 60_000 }),
  );

  it('reads as the reader of spreadsheets reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), async rows => {
        const bytes = makeXlsx([['head'], ...rows]);
        const sheet = Object.values(read(bytes).Sheets)[0] ?? {};
        const grids = await readXlsx(bytes);
        const grid = grids.ok ? grids.value[0] : undefined;
        for (const [place, value] of Object.entries(sheet)) {
          if (place.startsWith('!')) continue;
          const { r, c } = utils.decode_cell(place);
          expect(grid?.[r]?.[c]?.text).toBe(String((value as { v?: unknown }).v ?? '').trim());
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a row', 'D20001'],
    ['a column', 'CW2'],
  ])(
    'with %s more than are read is refused, not counted without it; what is only formatted there is nothing',
    async (_, place) => {
      const sized = (cell: object) =>
        makeXlsx(invented(), sheet => Object.assign(sheet, { [place]: cell, '!ref': 'A1:DA20010' }));
      expect(await readListFile('list.xlsx', sized({ t: 's', v: 'x' }))).toEqual({ ok: false, error: 'too_many' });
      const list = await readGood('list.xlsx', sized({ t: 's', v: ' ' }));
      expect(list.account.counts).toEqual({ used: 14, merged: 1, refused: 3, blank: 1 });
    },
  );

  it('whose cells do not say where they are is read in their order', async () => {
    const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const cells = (...texts: string[]) => texts.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const bytes = storeZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="1" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/1.xml"/></Relationships>',
      'xl/worksheets/1.xml': sheet(
        `<row>${cells('STATE', 'AGENCY', 'MODEL')}</row><row r="5">${cells('Texas', 'A Police Department')}<c r="C5" t="inlineStr"><is><t>Task Force</t></is></c></row><row>${cells('Utah', 'B Police Department', 'none')}</row>`,
      ),
    });
    const list = await readGood('list.xlsx', bytes);
    expect(list.account.counts).toEqual({ used: 1, merged: 0, refused: 1, blank: 3 });
    expect(list.account.told.map(({ row }) => row)).toEqual([6]);
  });

  it('that is damaged anywhere is read or refused, never more', async () => {
    const whole = makeXlsx(invented());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        const list = await readListFile('list.xlsx', bytes);
        expect(list.ok || ['unreadable', 'no_columns', 'nothing_used', 'too_many'].includes(list.error)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('that unpacks to more than is asked for is let go', async () => {
    const zip = openZip(makeXlsx([['x'.repeat(30_000)]]));
    expect(await zip?.read('xl/workbook.xml', 100_000)).not.toBeNull();
    expect(await zip?.read('xl/sharedStrings.xml', 10_000)).toBeNull();
    expect(await zip?.read('xl/absent.xml', 10_000)).toBeNull();
  });
});

describe('CSV', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,"b, ""so""\nto say",c', [['a', 'b, "so"\nto say', 'c']]],
    ['\uFEFFa\r\rb', [['a'], [''], ['b']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"open, never closed', [['"open', 'never closed']]],
  ])('%j', (text, rows) => {
    expect(readCsv(text).map(row => row.map(each => each.text))).toEqual(rows);
  });

  it('comes back as it was written', () => {
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const word = fc
      .string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'ñ'), minLength: 1 })
      .map(text => `.${text}.`);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), rows => {
        const text = rows.map(row => row.map(quote).join(',')).join('\r\n');
        expect(readCsv(text).map(row => row.map(each => each.text))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe.skipIf(!hasReal)('ICE’s own sheet of 18 July 2025', () => {
  it('has its 832 rows used, from the spreadsheet and from the CSV alike, and fits into a feed', async () => {
    const sheet = await readGood('ice-2025-07-18.xlsx', readDisk(`${REAL}.xlsx`));
    const csv = await readGood('ice-2025-07-18.csv', readDisk(`${REAL}.csv`));
    expect(sheet.account.counts).toEqual({ used: 832, merged: 0, refused: 0, blank: 0 });
    expect(csv.agreements).toEqual(sheet.agreements);
    expect(sheet.account.told).toHaveLength(14);
    const feed = parseFeed({ file: writeListFeed(sheet, '2025-07-18'), id: 'opened', packagedTopics: [] });
    expect(feed.ok && feed.value.agreements.length).toBe(832);
  });
});
