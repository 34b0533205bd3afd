import { type PracticeWords, practiceEn } from './en/practice';
import { practiceEs } from './es/practice';
import type { InLanguages } from './language';

/** The words of practice mode. */
export const PRACTICE_WORDS: InLanguages<PracticeWords> = { en: practiceEn, es: practiceEs };
