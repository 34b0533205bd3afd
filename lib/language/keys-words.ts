import { type KeysWords, keysEn } from './en/keys';
import { keysEs } from './es/keys';
import type { InLanguages } from './language';

/** The words about the keys. */
export const KEYS_WORDS: InLanguages<KeysWords> = { en: keysEn, es: keysEs };
