import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type CellObject, read } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { writeCsv } from '../../../lib/calls/export/csv';
import { COPIES_WORDS } from '../../../lib/language/copies-words';
import { sampleCall } from '../../components/sample-calls';

const MADE = { at: Date.parse('2026-11-21T12:00:00Z'), timeZone: 'America/New_York' };

const hasOffice = (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, 'soffice')));
if (!hasOffice) console.info('Left out: a table of calls opened in LibreOffice (there is no soffice here)');

/** Commas, quotes, UTF-8, all lines; numbers are recognised and formulas computed, as they are where somebody chose so. */
const AS_CSV = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';

/** The cells a spreadsheet shows of a table, row by row. */
function openInOffice(text: string): CellObject[][] {
  const folder = mkdtempSync(join(tmpdir(), 'call-in-office-'));
  try {
    writeFileSync(join(folder, 'calls.csv'), text);
    const { status, stderr } = spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', `--infilter=${AS_CSV}`, '--convert-to', 'xlsx', '--outdir', folder],
      join(folder, 'calls.csv'),
    ]);
    if (status !== 0) throw new Error(String(stderr));
    const book = read(readFileSync(join(folder, 'calls.xlsx')), { dense: true, cellFormula: true });
    const [sheet] = Object.values(book.Sheets);
    return (sheet?.['!data'] ?? []) as CellObject[][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NOTES = [
  'plain',
  'a "quoted", word',
  'two\nlines',
  'ñandú · 日本 · ¿quién?',
  'a;b',
  'O’Neill — “so”',
  '12/13/2012',
];
const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', ' =1+1', '"=1+1', '=HYPERLINK("https://evil.example")'];

it.skipIf(!hasOffice)(
  'a table of calls opens in LibreOffice with every note as it was written, and computes nothing',
  { timeout: 180_000 },
  () => {
    const calls = [...NOTES, ...FORMULAS].map((note, index) => {
      const call = sampleCall({ id: `call-${index}` });
      return { ...call, ...(call.details && { details: { ...call.details, note } }) };
    });
    const [head, ...rows] = openInOffice(writeCsv(calls, COPIES_WORDS.es.table, MADE).text);
    expect(head?.map(({ v }) => v).slice(0, 4)).toEqual(['Fecha', 'Hora', 'Oficina', 'Número']);
    const notes = rows.map(row => row[12]);
    expect(notes.slice(0, NOTES.length - 1).map(cell => cell?.v)).toEqual(NOTES.slice(0, -1));
    expect(rows.flat().filter(cell => cell?.f !== undefined)).toEqual([]);
    const shown = notes.slice(NOTES.length).map(cell => String(cell?.v).replace(/'/g, '').trim());
    expect(shown).toEqual(FORMULAS.map(formula => formula.trim()));
  },
);
