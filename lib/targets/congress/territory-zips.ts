import type { StateCode } from '../../language/state-names';

/** ZIPs of the territories that the table of districts leaves out, as the Postal Service gives them; each has one seat. */
const RANGES: readonly (readonly [from: number, to: number, state: StateCode])[] = [
  [801, 851, 'VI'],
  [96_799, 96_799, 'AS'],
  [96_910, 96_932, 'GU'],
  [96_950, 96_952, 'MP'],
];

/** The territory a ZIP lies in, of the four the table of districts leaves out. */
export function findTerritory(zip: string): StateCode | undefined {
  const number = /^\d{5}/.test(zip) ? Number(zip.slice(0, 5)) : -1;
  return RANGES.find(([from, to]) => number >= from && number <= to)?.[2];
}
