import { type ReadingWords, readingEn } from './en/reading';
import { readingEs } from './es/reading';
import type { InLanguages } from './language';

/** What helps to read the script aloud. */
export const READING_WORDS: InLanguages<ReadingWords> = { en: readingEn, es: readingEs };
