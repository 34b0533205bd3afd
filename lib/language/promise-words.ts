import { type PromiseWords, promiseEn } from './en/promise';
import { promiseEs } from './es/promise';
import type { InLanguages } from './language';

/** The words for a promise from an earlier call. */
export const PROMISE_WORDS: InLanguages<PromiseWords> = { en: promiseEn, es: promiseEs };
