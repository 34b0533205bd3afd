import { type PlacesWords, placesEn } from './en/places';
import { placesEs } from './es/places';
import type { InLanguages } from './language';

/** Words about the caller's county and the agreements there. */
export const PLACES_WORDS: InLanguages<PlacesWords> = { en: placesEn, es: placesEs };
