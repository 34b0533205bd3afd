import { type CallWords, callEn } from './en/call';
import { callEs } from './es/call';
import type { InLanguages } from './language';

/** The call screen's words. */
export const CALL_WORDS: InLanguages<CallWords> = { en: callEn, es: callEs };
