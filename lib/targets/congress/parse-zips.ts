import { findStateCode } from '../../language/state-names';
import { fail, type Result, succeed } from '../../result';
import { type DirectoryRefusal, type OddRow, refuse, refuseOdd } from './directory-refusal';
import { readText } from './read-directory-file';
import { packZips, type ZipRow, type ZipTable } from './zip-table';

/** The ZIP table read, and what was left out. */
export interface ParsedZips {
  readonly table: ZipTable;
  readonly odd: readonly OddRow[];
}

/** Columns by name, because a file may have more of them or another order. */
const COLUMNS = ['state_abbr', 'zcta', 'cd'] as const;

/** The Census writes 98 for the seat of a delegate, 00 for one seat at large. */
const DELEGATE = 98;

/** States are few and rows many: each is looked up once. */
function createStateCheck(): (code: string) => boolean {
  const known = new Map<string, boolean>();
  return code => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const is = findStateCode(code) === code;
    known.set(code, is);
    return is;
  };
}

function readRow(
  cells: readonly string[],
  columns: readonly number[],
  isState: (code: string) => boolean,
): ZipRow | null {
  const [state = '', zip = '', district = ''] = columns.map(column => cells[column]?.trim() ?? '');
  if (!isState(state) || !/^\d{5}$/.test(zip) || !/^\d{1,2}$/.test(district)) return null;
  const number = Number(district);
  if (number > 60 && number !== DELEGATE) return null;
  return { zip: Number(zip), state, district: number === DELEGATE ? 0 : number };
}

/** Reads the CSV of ZIP areas and congressional districts into the packed table; odd lines are left out and counted. */
export function parseZips(bytes: Uint8Array): Result<ParsedZips, DirectoryRefusal> {
  const text = readText('zips', bytes);
  if (!text.ok) return text;
  const lines = text.value.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = (lines[0] ?? '').split(',').map(name => name.trim());
  const columns = COLUMNS.map(name => head.indexOf(name));
  if (columns.includes(-1)) return fail(refuse('zips', 'not_the_file', { where: 'line 1', detail: lines[0] ?? '' }));
  const isState = createStateCheck();
  const odd: OddRow[] = [];
  const rows: ZipRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue;
    const row = readRow(line.split(','), columns, isState);
    if (row) rows.push(row);
    else odd.push({ file: 'zips', where: `line ${index + 1}` });
  }
  const isCut = odd.at(-1)?.where === `line ${lines.length}`;
  if (rows.length === 0 || isCut) return fail(refuse('zips', 'truncated', { where: `line ${lines.length}` }));
  const refused = refuseOdd('zips', odd, rows.length + odd.length);
  return refused ? fail(refused) : succeed({ table: packZips(rows), odd });
}
