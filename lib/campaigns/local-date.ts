/** A calendar date as a feed writes it, 2012-12-17; two of them compare as text. */
export type PlainDate = string;

/** The calendar date at an instant (ms) on a wall in an IANA time zone. */
export const showLocalDate = (at: number, timeZone: string): PlainDate => createDateReader(timeZone)(at);

/** Reads many dates in one zone: making the format costs more than using it. */
export function createDateReader(timeZone: string): (at: number) => PlainDate {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return at => {
    const parts = format.formatToParts(at);
    const part = (type: string) => parts.find(found => found.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  };
}

/** Whole calendar days from one date to another; negative when `to` is earlier. */
export function countDays(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
