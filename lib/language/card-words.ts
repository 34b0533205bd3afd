import { type CardWords, cardEn } from './en/card';
import { cardEs } from './es/card';
import type { InLanguages } from './language';

/** The words of the card on a page. */
export const CARD_WORDS: InLanguages<CardWords> = { en: cardEn, es: cardEs };
