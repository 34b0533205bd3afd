import { createDateReader } from '../../campaigns/local-date';
import type { PhoneNumber } from '../../targets/phone-number';
import { showNumber } from '../../targets/show-number';
import type { CallRecord, Outcome, Stance, Way } from '../call-record';
import { type Made, nameFile } from './backup';
import type { TextFile } from './text-file';

/** The columns of a table of calls, in their order. */
const COLUMNS = [
  'date',
  'time',
  'office',
  'number',
  'campaign',
  'outcome',
  'stance',
  'promise',
  'followUp',
  'way',
  'name',
  'place',
  'note',
] as const;

/** The words of a table of calls in the reader's language. */
export interface TableWords {
  readonly columns: { readonly [K in (typeof COLUMNS)[number]]: string };
  readonly stances: Readonly<Record<Stance, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly ways: Readonly<Record<Way, string>>;
  readonly stillOpen: string;
}

/**
 * Where a spreadsheet may take what follows for a formula: at the start of a cell, of a line in it, and behind what another
 * country's spreadsheet takes for the end of a cell.
 */
const FORMULA = /(^|[\r\n\t;])(\s*)(?=[=+\-@＝＋－＠])/gu;
const STARTS_ODDLY = /^[\t\r\n]/u;

/** A cell no spreadsheet computes: an apostrophe stands before what would start a formula; quoted where RFC 4180 asks for it. */
export function writeCell(text: string): string {
  const safe = text.replace(FORMULA, "$1$2'").replace(STARTS_ODDLY, "'$&");
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const showLogged = (number: string): string =>
  /^\+1\d{10}$/.test(number) ? showNumber(number as PhoneNumber) : number;

/** The calls as a table for a spreadsheet, newest first as given: CSV (RFC 4180) with a mark that says it is UTF-8; for reading, not for bringing back. */
export function writeCsv(calls: readonly CallRecord[], words: TableWords, made: Made): TextFile {
  const showDate = createDateReader(made.timeZone);
  const clock = new Intl.DateTimeFormat('en-US', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: made.timeZone,
  });
  const rows = calls
    .filter(({ state }) => state !== 'deleted')
    .map(call => [
      showDate(call.startedAt),
      clock.format(call.startedAt),
      call.details?.officeName ?? '',
      showLogged(call.details?.number ?? ''),
      call.details?.campaignTitle ?? '',
      call.outcome ? words.outcomes[call.outcome] : words.stillOpen,
      call.details?.stance ? words.stances[call.details.stance] : '',
      call.details?.promise ?? '',
      call.followUp?.on ?? '',
      words.ways[call.way],
      call.details?.name ?? '',
      call.details?.place ?? '',
      call.details?.note ?? '',
    ]);
  const head = COLUMNS.map(column => words.columns[column]);
  const text = [head, ...rows].map(row => `${row.map(writeCell).join(',')}\r\n`).join('');
  return { name: nameFile('calls', 'csv', made), type: 'text/csv', text: `\uFEFF${text}` };
}
