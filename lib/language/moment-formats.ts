import { createDateReader, type PlainDate } from '../campaigns/local-date';
import type { Language } from '../settings/settings';

const LOCALES = { en: 'en-US', es: 'es-US' } as const;

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
  const clock = new Intl.DateTimeFormat(LOCALES[language], { hour: 'numeric', minute: '2-digit', timeZone });
  const day = { year: 'numeric', month: 'short', day: 'numeric', timeZone } as const;
  const shortDay = new Intl.DateTimeFormat(LOCALES[language], day);
  return { clock: at => clock.format(at), shortDay: at => shortDay.format(at), date: createDateReader(timeZone) };
}
