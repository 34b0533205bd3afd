import { findMonday } from '../calls/week-summary';
import type { Language } from '../settings/settings';
import { SHORT_DAY } from './format-time';
import { LOCALES } from './language';

const SIX_DAYS = 6 * 86_400_000;

/** An ISO week with its days, for few callers count their weeks: "2026-W47 (Nov 16 – 22, 2026)". */
export function sayWeek(week: string, language: Language): string {
  const days = new Intl.DateTimeFormat(LOCALES[language], { ...SHORT_DAY, timeZone: 'UTC' });
  const monday = findMonday(week);
  return `${week} (${days.formatRange(monday, monday + SIX_DAYS)})`;
}
