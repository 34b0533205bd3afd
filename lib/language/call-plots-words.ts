import { type CallPlotsWords, callPlotsEn } from './en/call-plots';
import { callPlotsEs } from './es/call-plots';
import type { InLanguages } from './language';

/** The words of the plots of *My calls*. */
export const CALL_PLOTS_WORDS: InLanguages<CallPlotsWords> = { en: callPlotsEn, es: callPlotsEs };
