import { type CallsWords, callsEn } from './en/calls';
import { callsEs } from './es/calls';
import type { InLanguages } from './language';

/** The words of *My calls*. */
export const CALLS_WORDS: InLanguages<CallsWords> = { en: callsEn, es: callsEs };
