import { fail, type Result, succeed } from '../../../result';
import { NEEDED_COLUMNS, type SheetRow } from '../read-agreement-rows';
import type { ListRefusal } from './list-file';
import { readCsv, SEPARATORS } from './read-csv';
import { type Grid, readXlsx } from './read-xlsx';
import { takeRows } from './take-rows';

/** What old Excel files and those with a password begin with. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const beginsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

/** The rows of the first sheet of an XLSX file, or of a CSV file, that has the columns of ICE's list. */
export async function readListRows(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly SheetRow[], Extract<ListRefusal, 'old_format' | 'unreadable' | 'too_many' | 'no_columns'>>> {
  if (beginsWith(bytes, OLD)) return fail('old_format');
  const grids: Result<Iterable<Grid>, 'unreadable' | 'too_many'> = beginsWith(bytes, ZIP)
    ? await readXlsx(bytes)
    : succeed(readCsvs(decode(bytes)));
  if (!grids.ok) return grids;
  for (const grid of grids.value) {
    const rows = takeRows(grid, NEEDED_COLUMNS);
    if (rows) return succeed(rows);
  }
  return fail('no_columns');
}

/** The text as it reads with each separator, the next only where one had not the columns. */
function* readCsvs(text: string): Generator<Grid> {
  for (const separator of SEPARATORS) yield readCsv(text, separator);
}

/** Sheets saved as CSV on Windows are often in its old code page. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
