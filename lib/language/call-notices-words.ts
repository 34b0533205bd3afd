import { type CallNoticesWords, callNoticesEn } from './en/call-notices';
import { callNoticesEs } from './es/call-notices';
import type { InLanguages } from './language';

/** The words for what went wrong with log or feeds, or was mended. */
export const CALL_NOTICES_WORDS: InLanguages<CallNoticesWords> = { en: callNoticesEn, es: callNoticesEs };
