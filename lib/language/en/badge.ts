import { plural } from '../language';

/** English words of the toolbar button. */
export const badgeEn = {
  /** "Call-In" comes first, because other buttons have titles too. */
  mentions: (name: string, count: number) => `${name}: ${plural(count, '1 mention', `${count} mentions`)} on this page`,
};

/** What every language must have for the toolbar button. */
export type BadgeWords = typeof badgeEn;
