import { type PrintWords, printEn } from './en/print';
import { printEs } from './es/print';
import type { InLanguages } from './language';

/** The words of the card to print. */
export const PRINT_WORDS: InLanguages<PrintWords> = { en: printEn, es: printEs };
