import type { PlainDate } from '../campaigns/local-date';
import type { Hours } from '../campaigns/office-schema';
import { createOffsetReader, type OffsetReader } from '../campaigns/zone-offsets';
import { findWall, readWall } from './wall-time';

/** Whether an office answers, and when that changes; times in ms, null where no end is in sight. */
export type Opening =
  | { readonly kind: 'open'; readonly until: number | null }
  | { readonly kind: 'closed'; readonly opensAt: number | null };

interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** A week and its neighbours decide nearly always; a year when every day of them is closed. */
const HORIZONS_DAYS = [9, 380] as const;

const showDate = (day: number): PlainDate => new Date(day).toISOString().slice(0, 10);

/** "09:30" as ms since midnight. */
function readClock(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** What a day of the office's calendar has; hours that end before they begin run into the next day. */
function listDay({ weekly, closed = [] }: Hours, day: number, readOffset: OffsetReader): readonly Span[] {
  if (closed.includes(showDate(day))) return [];
  const weekday = WEEKDAYS[new Date(day).getUTCDay()] as (typeof WEEKDAYS)[number];
  return weekly
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to }) => {
      const [start, end] = [readClock(from), readClock(to)];
      const last = end > start ? end : end + DAY;
      return { from: findWall(day + start, readOffset), to: findWall(day + last, readOffset) };
    });
}

/** Spans that touch are one: a line answered day and night does not close at midnight. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    else if (span.to > span.from) joined.push(span);
  }
  return joined;
}

/** Reads an office's hours at an instant (ms): days and closed days are those of its own calendar, changes of clocks included. */
export function readOpening(hours: Hours, at: number): Opening {
  const readOffset = createOffsetReader(hours.time_zone);
  const wall = readWall(at, readOffset);
  const today = wall - (((wall % DAY) + DAY) % DAY);
  for (const days of HORIZONS_DAYS) {
    const all = Array.from({ length: days }, (_, index) =>
      listDay(hours, today + (index - 1) * DAY, readOffset),
    ).flat();
    const next = joinSpans(all).find(({ to }) => to > at);
    if (!next) continue;
    if (next.from > at) return { kind: 'closed', opensAt: next.from };
    // Up to the edge of what was looked at, it never closes.
    return { kind: 'open', until: next.to >= at + (days - 3) * DAY ? null : next.to };
  }
  return { kind: 'closed', opensAt: null };
}
