import { type RemindersWords, remindersEn } from './en/reminders';
import { remindersEs } from './es/reminders';
import type { InLanguages } from './language';

/** The words of reminders, wherever they are told. */
export const REMINDERS_WORDS: InLanguages<RemindersWords> = { en: remindersEn, es: remindersEs };
