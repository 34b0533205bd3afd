import type { Language, Settings } from '../settings/settings';

/** The words of one screen in every language there is. */
export type InLanguages<W> = Readonly<Record<Language, W>>;

/** BCP 47 tags by which dates and numbers are written. */
export const LOCALES: InLanguages<string> = { en: 'en-US', es: 'es-US' };

/** The language of the screens: the user's choice, else the first of the browser's languages (`en-US`, `es-MX`) we speak, else English. */
export function chooseLanguage(setting: Settings['language'], browserLanguages: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  for (const tag of browserLanguages) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'en' || base === 'es') return base;
  }
  return 'en';
}

/** `one` for exactly 1, else `many`: English and Spanish need no more for the counts we show. */
export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);
