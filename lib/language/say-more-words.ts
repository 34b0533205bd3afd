import { type SayMoreWords, sayMoreEn } from './en/say-more';
import { sayMoreEs } from './es/say-more';
import type { InLanguages } from './language';

/** The words for what goes with a script and is not needed at every call. */
export const SAY_MORE_WORDS: InLanguages<SayMoreWords> = { en: sayMoreEn, es: sayMoreEs };
