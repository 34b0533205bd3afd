import { type StatesWords, statesEn } from './en/states';
import { statesEs } from './es/states';
import type { InLanguages } from './language';

/** Names of states and territories by their two letters. */
export const STATES_WORDS: InLanguages<StatesWords> = { en: statesEn, es: statesEs };
