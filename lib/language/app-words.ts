import { type AppWords, appEn } from './en/app';
import { appEs } from './es/app';
import type { InLanguages } from './language';

/** The words of the frame around every full-tab page. */
export const APP_WORDS: InLanguages<AppWords> = { en: appEn, es: appEs };
