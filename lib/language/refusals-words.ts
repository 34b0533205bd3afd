import { type RefusalsWords, refusalsEn } from './en/refusals';
import { refusalsEs } from './es/refusals';
import type { InLanguages } from './language';

/** Sentences for what was refused, why and where in the file. */
export const REFUSALS_WORDS: InLanguages<RefusalsWords> = { en: refusalsEn, es: refusalsEs };

/** Where in the file: a path, or `line 12` in words; empty for the whole file. */
export function sayWhere(where: string, words: RefusalsWords): string {
  if (where === '') return '';
  return words.where(/^line \d+$/.test(where) ? words.line(where.slice('line '.length)) : where);
}
