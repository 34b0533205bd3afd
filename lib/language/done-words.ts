import { type DoneWords, doneEn } from './en/done';
import { doneEs } from './es/done';
import type { InLanguages } from './language';

/** The words for when every office was rung. */
export const DONE_WORDS: InLanguages<DoneWords> = { en: doneEn, es: doneEs };
