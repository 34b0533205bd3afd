import type { CallRecord } from '../../lib/calls/call-record';
import { formatSince } from '../../lib/language/format';
import { formatClock } from '../../lib/language/format-time';
import { READING_WORDS } from '../../lib/language/reading-words';
import type { Language } from '../../lib/settings/settings';

/** When an attempt was begun, for the question how it went: " at 2:14 PM (3 hours ago)"; nothing in its first minute. */
export function sayBegun(
  { startedAt }: CallRecord,
  { at, timeZone, language }: { readonly at: number; readonly timeZone: string; readonly language: Language },
): string {
  if (at - startedAt < 60_000) return '';
  const clock = formatClock(startedAt, language, timeZone);
  return READING_WORDS[language].begun(clock, formatSince(startedAt, at, language));
}
