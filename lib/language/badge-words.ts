import { type BadgeWords, badgeEn } from './en/badge';
import { badgeEs } from './es/badge';
import type { InLanguages } from './language';

/** The words of the toolbar button. */
export const BADGE_WORDS: InLanguages<BadgeWords> = { en: badgeEn, es: badgeEs };
