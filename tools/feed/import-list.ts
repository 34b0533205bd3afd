import * as v from 'valibot';
import type { Agreement } from '../../lib/campaigns/feed-schema';
import { urlField } from '../../lib/campaigns/field-schema';
import { LIMITS } from '../../lib/campaigns/limits';
import { isRealDate } from '../../lib/campaigns/local-date';
import { fail, type Result, succeed } from '../../lib/result';
import { readDayOfName } from '../../lib/targets/agreements/file/read-day-of-name';
import { MOST_LIST_BYTES } from '../../lib/targets/agreements/file/read-list-file';
import { readListRows } from '../../lib/targets/agreements/file/read-list-rows';
import { ICE_PAGE } from '../../lib/targets/agreements/ice-page';
import { type ReadList, readAgreementRows } from '../../lib/targets/agreements/read-agreement-rows';
import { countOutcomes, tellOutcomes, tellRefusal } from './tell-outcomes';

/** What was said of a list on the command line, and the day that is today. */
export interface ListTerms {
  /** The day of the list; told by the file's name where this is absent. */
  readonly asOf?: string;
  /** Where the list was published; ICE's page where this is absent. */
  readonly source?: string;
  readonly today: string;
}

/** A list that may go into a feed, and what to say of it at a terminal. */
export interface ImportedList {
  readonly agreements: readonly Agreement[];
  readonly account: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads ICE's list from a file, as the *Feeds* screen does and with the same limits; what is wrong is told in a sentence. */
export async function importList(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  terms: ListTerms,
): Promise<Result<ImportedList, string>> {
  const asOf = readDay(terms.asOf ?? readDayOfName(name), terms.today);
  if (!asOf.ok) return asOf;
  const { source = ICE_PAGE } = terms;
  if (!v.is(urlField, source)) return fail(`--source ${source} is no https address.`);
  if (bytes.length > MOST_LIST_BYTES) return fail(`${name}: ${tellRefusal('too_large')}`);
  const rows = await readListRows(bytes);
  if (!rows.ok) return fail(`${name}: ${tellRefusal(rows.error)}`);
  const list = readAgreementRows(rows.value, { url: source, asOf: asOf.value });
  return judge(list, name);
}

/** A feed is never left with an empty list, or with one that its readers would refuse. */
function judge(list: ReadList, name: string): Result<ImportedList, string> {
  const { agreements, outcomes } = list;
  const account = tellOutcomes(list);
  if (agreements.length === 0) return fail(`${account}\n${name}: ${tellRefusal('nothing_used')}`);
  if (agreements.length > LIMITS.agreements) return fail(`${account}\n${name}: ${tellRefusal('too_many')}`);
  return succeed({ agreements, account, counts: { rows: outcomes.length, ...countOutcomes(outcomes) } });
}

function readDay(day: string | null, today: string): Result<string, string> {
  const how = 'the day the list is of, written --as-of 2026-09-15';
  if (day === null) return fail(`The file’s name tells no day. Say ${how}.`);
  if (!isRealDate(day)) return fail(`${day} is no day as it is written here. Say ${how}.`);
  return day > today ? fail(`${day} is still to come. Say ${how}.`) : succeed(day);
}
