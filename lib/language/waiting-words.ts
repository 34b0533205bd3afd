import { type WaitingWords, waitingEn } from './en/waiting';
import { waitingEs } from './es/waiting';
import type { InLanguages } from './language';

/** Words about reminders on our own pages. */
export const WAITING_WORDS: InLanguages<WaitingWords> = { en: waitingEn, es: waitingEs };
