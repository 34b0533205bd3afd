import type { Agreement } from '../../lib/campaigns/feed-schema';
import type { ListWords } from '../../lib/language/en/list';
import { formatCount } from '../../lib/language/format-time';
import type { Language } from '../../lib/settings/settings';

/** "832 agreements of 690 agencies". */
export function sayHoldings(agreements: readonly Agreement[], words: ListWords, language: Language): string {
  const agencies = new Set(agreements.map(({ agency, division }) => `${division} ${agency.toLowerCase()}`)).size;
  return words.found(formatCount(agreements.length, language), formatCount(agencies, language));
}
