import { type LoggedWords, loggedEn } from './en/logged';
import { loggedEs } from './es/logged';
import type { InLanguages } from './language';

/** The words for a call that was just logged. */
export const LOGGED_WORDS: InLanguages<LoggedWords> = { en: loggedEn, es: loggedEs };
