import { LIMITS } from '../../../campaigns/limits';
import { fail, type Result, succeed } from '../../../result';
import { ICE_PAGE } from '../ice-page';
import { makeAccount } from '../list-account';
import { readAgreementRows } from '../read-agreement-rows';
import type { ListFile, ListRefusal } from './list-file';
import { readDayOfName } from './read-day-of-name';
import { readListRows } from './read-list-rows';

/** Larger than any list there is by far, and still read in a moment. */
export const MOST_LIST_BYTES = 8_000_000;

/** Stands in until the user has said the day. */
const FIRST_DAY = '1996-09-30';

/** Reads ICE's list as ICE publishes it (XLSX) or as a CSV file; nothing is kept, and a row counts once whatever becomes of it. */
export async function readListFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ListFile, ListRefusal>> {
  if (bytes.length > MOST_LIST_BYTES) return fail('too_large');
  const rows = await readListRows(bytes);
  if (!rows.ok) return rows;
  const list = readAgreementRows(rows.value, { url: ICE_PAGE, asOf: FIRST_DAY });
  const { agreements } = list;
  if (agreements.length === 0) return fail('nothing_used');
  if (agreements.length > LIMITS.agreements) return fail('too_many');
  return succeed({ name, asOf: readDayOfName(name), agreements, account: makeAccount(list.outcomes) });
}
