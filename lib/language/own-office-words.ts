import { type OwnOfficeWords, ownOfficeEn } from './en/own-office';
import { ownOfficeEs } from './es/own-office';
import type { InLanguages } from './language';

/** The words of *My own office*. */
export const OWN_OFFICE_WORDS: InLanguages<OwnOfficeWords> = { en: ownOfficeEn, es: ownOfficeEs };
