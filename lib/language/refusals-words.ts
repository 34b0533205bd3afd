import { type RefusalsWords, refusalsEn } from './en/refusals';
import { refusalsEs } from './es/refusals';
import type { InLanguages } from './language';

/** Sentences for what was refused, why and where in the file. */
export const REFUSALS_WORDS: InLanguages<RefusalsWords> = { en: refusalsEn, es: refusalsEs };
