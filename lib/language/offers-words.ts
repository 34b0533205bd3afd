import { type OffersWords, offersEn } from './en/offers';
import { offersEs } from './es/offers';
import type { InLanguages } from './language';

/** The words of what is offered once after a call. */
export const OFFERS_WORDS: InLanguages<OffersWords> = { en: offersEn, es: offersEs };
