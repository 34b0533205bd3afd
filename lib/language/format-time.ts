import type { Language } from '../settings/settings';
import { LOCALES } from './language';

/** How a time of day is written: "2:14 PM". */
export const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

/** How a date is written in short: "Dec 13, 2012". */
export const SHORT_DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;

const SPAN = {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  ...CLOCK,
} as const;

/** A span in a zone, zone named: "Saturday, September 12, 2009, 3:30 – 6:30 PM EDT"; without an end only its start. */
export function formatSpan(
  span: { readonly from: number; readonly to: number | undefined },
  language: Language,
  timeZone: string,
): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...SPAN, timeZone, timeZoneName: 'short' });
  return span.to === undefined || span.to === span.from
    ? format.format(span.from)
    : format.formatRange(span.from, span.to);
}

/** Whole days in a zone, both included: "July 28 – 30, 2006". */
export function formatDays(
  span: { readonly from: number; readonly to: number | undefined },
  language: Language,
  timeZone: string,
): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone,
  });
  return span.to === undefined ? format.format(span.from) : format.formatRange(span.from, span.to);
}

/** A plain date (2012-12-17) with its weekday: "Monday, December 17"; the year only when it is not `year`. */
export function formatLongDay(date: string, language: Language, year?: number): string {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(year === y ? {} : { year: 'numeric' }),
  }).format(Date.UTC(y, m - 1, d));
}

/** The time of day in a zone: "2:14 PM". */
export function formatClock(at: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...CLOCK, timeZone }).format(at);
}

/** The time of day a pause ends in a zone; null at midnight, for which there is a word. */
export function formatPauseEnd(at: number, language: Language, timeZone: string): string | null {
  const hour = new Intl.DateTimeFormat('en-US', { ...CLOCK, hourCycle: 'h23', timeZone });
  return hour.format(at) === '00:00' ? null : formatClock(at, language, timeZone);
}

/** A date in a zone, short: "Dec 13, 2012". */
export function formatShortDay(at: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...SHORT_DAY, timeZone }).format(at);
}

/** A number with the language's grouping: "12,000". */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/** The time of day in a zone, short: "4:00"; with its half of the day only where nobody would guess it, before 7 and from 19 on. */
export function formatDayTime(at: number, language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], { ...CLOCK, timeZone }).formatToParts(at);
  const hour = Number(new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at));
  const said = hour >= 7 && hour < 19 ? parts.filter(({ type }) => /^(hour|minute)$/.test(type)) : null;
  return said ? said.map(({ value }) => value).join(':') : parts.map(({ value }) => value).join('');
}

/** The weekday of a plain date: "Tuesday". */
export function formatWeekday(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}
