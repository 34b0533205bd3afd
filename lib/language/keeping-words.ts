import { type KeepingWords, keepingEn } from './en/keeping';
import { keepingEs } from './es/keeping';
import type { InLanguages } from './language';

/** The words of *How long to keep*. */
export const KEEPING_WORDS: InLanguages<KeepingWords> = { en: keepingEn, es: keepingEs };
