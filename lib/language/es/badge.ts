import type { BadgeWords } from '../en/badge';
import { plural } from '../language';

/** Spanish words of the toolbar button. */
export const badgeEs: BadgeWords = {
  mentions: (name, count) => `${name}: ${plural(count, '1 mención', `${count} menciones`)} en esta página`,
};
