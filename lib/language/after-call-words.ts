import { type AfterCallWords, afterCallEn } from './en/after-call';
import { afterCallEs } from './es/after-call';
import type { InLanguages } from './language';

/** The words for what comes after a call was logged. */
export const AFTER_CALL_WORDS: InLanguages<AfterCallWords> = { en: afterCallEn, es: afterCallEs };
