import { type HoursWords, hoursEn } from './en/hours';
import { hoursEs } from './es/hours';
import type { InLanguages } from './language';

/** Words for when an office answers. */
export const HOURS_WORDS: InLanguages<HoursWords> = { en: hoursEn, es: hoursEs };
