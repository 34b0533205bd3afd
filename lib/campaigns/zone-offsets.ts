import type { IcsTimezone } from 'ts-ics';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Minutes a zone's walls are ahead of UTC at an instant (ms): −300 for New York in winter. */
export type OffsetReader = (at: number) => number;

/** Reads a zone's offsets. */
export function createOffsetReader(timeZone: string): OffsetReader {
  const known = readers.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const read: OffsetReader = at => {
    const name = format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value;
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{1,2}):(\d{2}))?/.exec(name ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
  readers.set(timeZone, read);
  return read;
}

/** By zone: one of them costs more to make than a year of days to read. */
const readers = new Map<string, OffsetReader>();

/** A zone's offset at one instant. */
export const readOffset = (at: number, timeZone: string): number => createOffsetReader(timeZone)(at);

/** An offset as calendars write it: −0500. */
export function showOffset(minutes: number): string {
  const absolute = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}${two(absolute % 60)}`;
}

/** The instant a zone changes its clocks between two days with different offsets, to the minute. */
function findChange(from: number, to: number, timeZone: string): number {
  const before = readOffset(from, timeZone);
  let low = from;
  let high = to;
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (readOffset(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** What a calendar must know of a zone to show the events between two instants: the offset that held, and each change until a day after. */
export function describeZone(timeZone: string, from: number, until: number): IcsTimezone {
  const start = from - (from % HOUR) - DAY;
  const first = readOffset(start, timeZone);
  const props: IcsTimezone['props'] = [
    { type: 'STANDARD', start: new Date(start), offsetFrom: showOffset(first), offsetTo: showOffset(first) },
  ];
  for (let day = start; day < until + DAY; day += DAY) {
    const before = readOffset(day, timeZone);
    const after = readOffset(day + DAY, timeZone);
    if (before === after) continue;
    props.push({
      type: after > before ? 'DAYLIGHT' : 'STANDARD',
      // RFC 5545 dates a change by the wall before it; ts-ics writes `start` by the wall after it.
      start: new Date(findChange(day, day + DAY, timeZone) + (before - after) * 60_000),
      offsetFrom: showOffset(before),
      offsetTo: showOffset(after),
    });
  }
  return { id: timeZone, props };
}
