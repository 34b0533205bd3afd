import { type CopiesWords, copiesEn } from './en/copies';
import { copiesEs } from './es/copies';
import type { InLanguages } from './language';

/** The words of *Copies*: save a copy, bring it back, tell an organizer. */
export const COPIES_WORDS: InLanguages<CopiesWords> = { en: copiesEn, es: copiesEs };
