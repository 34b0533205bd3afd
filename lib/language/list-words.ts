import { type ListWords, listEn } from './en/list';
import { listEs } from './es/list';
import type { InLanguages } from './language';

/** Words about a list of agreements opened from a file. */
export const LIST_WORDS: InLanguages<ListWords> = { en: listEn, es: listEs };
