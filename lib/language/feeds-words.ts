import { type FeedsWords, feedsEn } from './en/feeds';
import { feedsEs } from './es/feeds';
import type { InLanguages } from './language';

/** The words of *Feeds*. */
export const FEEDS_WORDS: InLanguages<FeedsWords> = { en: feedsEn, es: feedsEs };
