/** Terms end at noon in Washington (20th Amendment), which has winter time in January and standard time after the first Sunday of November. */
const NOON_IN_WASHINGTON = 'T12:00:00-05:00';

/** The moment a term that ends on this day is over, ms. */
export const endOfTerm = (day: string): number => Date.parse(`${day}${NOON_IN_WASHINGTON}`);

/** True when a term that ends on this day is over. */
export const isTermOver = (day: string, at: number): boolean => at >= endOfTerm(day);

const FIRST_YEAR = 1789;

/** The Congress in session: 119 from 3 January 2025, noon, to 3 January 2027, noon. */
export function congressAt(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const hasBegun = at >= endOfTerm(`${year}-01-03`);
  return Math.floor(((hasBegun ? year : year - 1) - FIRST_YEAR) / 2) + 1;
}

/** The last day of a Congress, 2027-01-03 for the 119th. */
export const lastDayOf = (congress: number): string => `${FIRST_YEAR + congress * 2}-01-03`;

/** Tables of ZIP areas known by the SHA-256 of their file, and the Congress whose maps they follow. */
const KNOWN_TABLES: Readonly<Record<string, number>> = {
  // us-zipcodes-congress 1335b61 of 12 November 2024.
  '2737474129243d8c53df02db43fc5d6e3d2274fe1af131c35517fb437e76fc01': 119,
};

/**
 * Until which day a table's maps hold: districts are drawn anew for a new Congress, and the file does not say for which one it
 * is; one that is not known is taken to be for the Congress in session when it was first seen.
 */
export function mapsUntil(sha256: string, firstSeenAt: number): string {
  return lastDayOf(KNOWN_TABLES[sha256] ?? congressAt(firstSeenAt));
}
