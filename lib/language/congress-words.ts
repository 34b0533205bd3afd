import { type CongressWords, congressEn } from './en/congress';
import { congressEs } from './es/congress';
import type { InLanguages } from './language';

/** Words about members of Congress and the directory they are found in. */
export const CONGRESS_WORDS: InLanguages<CongressWords> = { en: congressEn, es: congressEs };
