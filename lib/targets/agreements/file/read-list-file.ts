import { LIMITS } from '../../../campaigns/limits';
import { fail, type Result, succeed } from '../../../result';
import { ICE_PAGE } from '../ice-page';
import { makeAccount } from '../list-account';
import { NEEDED_COLUMNS, readAgreementRows } from '../read-agreement-rows';
import type { ListFile, ListRefusal } from './list-file';
import { readCsv } from './read-csv';
import { type Grid, readXlsx } from './read-xlsx';
import { takeRows } from './take-rows';

/** Larger than any list there is by far, and still read in a moment. */
export const MOST_LIST_BYTES = 8_000_000;

/** What old Excel files and those with a password begin with. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const beginsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

/** Reads ICE's list as ICE publishes it (XLSX) or as a CSV file; nothing is kept, and a row counts once whatever becomes of it. */
export async function readListFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ListFile, ListRefusal>> {
  if (bytes.length > MOST_LIST_BYTES) return fail('too_large');
  if (beginsWith(bytes, OLD)) return fail('old_format');
  const grids = beginsWith(bytes, ZIP) ? await readXlsx(bytes) : [readCsv(decode(bytes))];
  if (grids === null) return fail('unreadable');
  const rows = findRows(grids);
  if (!rows) return fail('no_columns');
  const list = readAgreementRows(rows, { url: ICE_PAGE, asOf: FIRST_DAY });
  const { agreements } = list;
  if (agreements.length === 0) return fail('nothing_used');
  if (agreements.length > LIMITS.agreements) return fail('too_many');
  return succeed({ name, asOf: readDayOfName(name), agreements, account: makeAccount(list.outcomes) });
}

/** Stands in until the user has said the day. */
const FIRST_DAY = '1996-09-30';

function findRows(grids: readonly Grid[]) {
  for (const grid of grids) {
    const rows = takeRows(grid, NEEDED_COLUMNS);
    if (rows) return rows;
  }
  return null;
}

/** Sheets saved as CSV on Windows are often in its old code page. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** "…-2026-09-15.xlsx", or as ICE writes it: "participatingAgencies09152026pm.xlsx". */
function readDayOfName(name: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(name);
  const american = /(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/.exec(name);
  const day = iso ? iso.slice(1).join('-') : american ? [american[3], american[1], american[2]].join('-') : '';
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : null;
}
