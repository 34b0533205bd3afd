import type { Language } from '../settings/settings';
import { LOCALES } from './language';

/** A plain date (2012-12-17) as words: "December 17", with the year when it is not `year`. */
export function formatDay(date: string, language: Language, year?: number): string {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(year === y ? {} : { year: 'numeric' }),
  }).format(Date.UTC(y, m - 1, d));
}

/** A plain date in the fewest words: "Sep 15, 2026". */
export function formatShortDay(date: string, language: Language): string {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(y, m - 1, d));
}

/** A moment as date and time in a zone, zone named: "Sep 12, 2009, 3:30 PM EDT". */
export function formatMoment(at: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(at);
}

/** Time since, in the largest unit that fits: "5 minutes ago", "yesterday"; "now" below a minute. */
export function formatSince(at: number, now: number, language: Language): string {
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  const minutes = Math.round((now - at) / 60_000);
  if (minutes < 1) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 24 ? relative.format(-hours, 'hour') : relative.format(-Math.round(hours / 24), 'day');
}

/** A list in words: "a, b, and c". */
export function formatList(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts);
}

/** Found already, by both languages. The browser takes milliseconds to find a name, and nearly every script is in these two. */
const languageNames = new Map([
  ['en', 'English'],
  ['es', 'Español'],
]);

/** A language (`es`, no region) in its own name, or in the screen's where the browser has none, with a capital: "Español". */
export function nameLanguage(base: string, language: Language): string {
  const key = `${base} ${language}`;
  const known = languageNames.get(base) ?? languageNames.get(key);
  if (known !== undefined) return known;
  const name = startWithCapital(new Intl.DisplayNames([base, language], { type: 'language' }).of(base) as string);
  languageNames.set(key, name);
  return name;
}

/** A language (`es`, no region) as a sentence names it: "Spanish", "español". */
export const sayLanguage = (base: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(base) as string;

/** A text whose first letter is a capital. */
export const startWithCapital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
