/** A calendar day read from a sheet, with what had to be read otherwise than it is written. */
export interface ReadDay {
  readonly day?: string;
  readonly notes: readonly ('date_unreadable' | 'date_respelled')[];
}

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets. */
const SHEET_EPOCH = Date.UTC(1899, 11, 30);
/** Before 1996 there was no such law. */
const FIRST_YEAR = 1996;
const LAST_YEAR = 2100;

/** A day as sheets have it: a count of days, 2025-07-02, 7/2/2025, or with one slash forgotten (7/22025). */
export function readDate(written: string): ReadDay {
  if (written === '') return { notes: [] };
  if (/^\d{5}(?:\.0+)?$/.test(written)) return checkDay(new Date(SHEET_EPOCH + Number(written) * DAY_MS));
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(written) ?? [];
  if (year) return checkDay(dateOf(year, month, day), [year, month, day]);
  const american = /^(\d{1,2})\/(\d{1,2})(\/?)(\d{4})$/.exec(written);
  if (!american) return { notes: ['date_unreadable'] };
  const [, m, d, slash, y] = american;
  const read = checkDay(dateOf(y, m, d), [y, m, d]);
  return slash === '' && read.day !== undefined ? { ...read, notes: ['date_respelled'] } : read;
}

const dateOf = (year?: string, month?: string, day?: string) =>
  new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));

/** 31 February becomes 3 March without a word, unless the parts are asked for again. */
function checkDay(date: Date, parts?: readonly (string | undefined)[]): ReadDay {
  const year = date.getUTCFullYear();
  const isSame = !parts || [year, date.getUTCMonth() + 1, date.getUTCDate()].every((n, i) => n === Number(parts[i]));
  if (!isSame || !(year >= FIRST_YEAR && year < LAST_YEAR)) return { notes: ['date_unreadable'] };
  return { day: date.toISOString().slice(0, 10), notes: [] };
}
