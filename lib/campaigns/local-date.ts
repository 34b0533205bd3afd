/** A calendar date as a feed writes it, 2012-12-17; two of them compare as text. */
export type PlainDate = string;

/** False for what is no date of four, two and two digits, and for `2026-02-31`, which looks like one. */
export const isRealDate = (date: PlainDate): boolean => new Date(date).toJSON()?.slice(0, 10) === date;

/** The calendar date at an instant (ms) on a wall in an IANA time zone. */
export const showLocalDate = (at: number, timeZone: string): PlainDate => createDateReader(timeZone)(at);

/** Reads dates in one zone. */
export function createDateReader(timeZone: string): (at: number) => PlainDate {
  const known = readers.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const read = (at: number) => {
    const parts = format.formatToParts(at);
    const part = (type: string) => parts.find(found => found.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  };
  readers.set(timeZone, read);
  return read;
}

/** By zone, of which there are only so many: making a format costs as much as a hundred dates, and the popup asks for dozens before its first picture. */
const readers = new Map<string, (at: number) => PlainDate>();

/** Whole calendar days from one date to another; negative when `to` is earlier. */
export function countDays(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
