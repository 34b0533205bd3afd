import { type EarlierWords, earlierEn } from './en/earlier';
import { earlierEs } from './es/earlier';
import type { InLanguages } from './language';

/** The words for what an earlier call means for this one. */
export const EARLIER_WORDS: InLanguages<EarlierWords> = { en: earlierEn, es: earlierEs };
