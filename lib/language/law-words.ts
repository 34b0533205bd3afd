import { type LawWords, lawEn } from './en/law';
import { lawEs } from './es/law';
import type { InLanguages } from './language';

/** Words for what the law of a place makes of a call. */
export const LAW_WORDS: InLanguages<LawWords> = { en: lawEn, es: lawEs };
