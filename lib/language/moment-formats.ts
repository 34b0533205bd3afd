import { createDateReader, type PlainDate } from '../campaigns/local-date';
import type { Language } from '../settings/settings';
import { CLOCK, SHORT_DAY } from './format-time';
import { LOCALES } from './language';

/** What a list says of many moments in one zone. */
export interface MomentFormats {
  /** "2:14 PM". */
  readonly clock: (at: number) => string;
  /** "Dec 13, 2012". */
  readonly shortDay: (at: number) => string;
  readonly date: (at: number) => PlainDate;
}

/** Makes the formats of a list once: for a row, making them takes longer than everything else. */
export function createMomentFormats(language: Language, timeZone: string): MomentFormats {
  const clock = new Intl.DateTimeFormat(LOCALES[language], { ...CLOCK, timeZone });
  const shortDay = new Intl.DateTimeFormat(LOCALES[language], { ...SHORT_DAY, timeZone });
  return { clock: at => clock.format(at), shortDay: at => shortDay.format(at), date: createDateReader(timeZone) };
}
