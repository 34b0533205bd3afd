import { isRecord } from '../../is-record';
import type { StateCode } from '../../language/state-names';
import type { PhoneNumber } from '../phone-number';

/** A member's office at home, with its own number. */
export interface DistrictOffice {
  readonly city: string;
  readonly state: string;
  readonly number: PhoneNumber;
  /** As the directory writes it ("M-F 9-5"), in English; absent where it says nothing. */
  readonly hours?: string;
}

/** One seat's holder in the compact form the directory is kept in. */
export interface Member {
  /** Bioguide id. */
  readonly id: string;
  readonly chamber: 'house' | 'senate';
  readonly state: StateCode;
  /** House only; 0 where a state, the District or a territory has one seat for all of it. */
  readonly district?: number;
  readonly name: string;
  /** As the directory writes it: Democrat, Republican, Independent. */
  readonly party: string;
  /** For the title in languages that need it; empty when not given. */
  readonly gender: 'F' | 'M' | '';
  /** Last day of the term, 2027-01-03; it ends at noon in Washington. */
  readonly endsOn: string;
  /** The Washington office; absent where the directory has none yet. */
  readonly number?: PhoneNumber;
  readonly offices: readonly DistrictOffice[];
}

/** What a member of Congress is called before the name. */
export type MemberTitle = 'senator' | 'representative' | 'delegate' | 'resident_commissioner';

/** States in the sense of the Constitution have two senators; these have a delegate or resident commissioner instead. */
const WITHOUT_SENATORS: ReadonlySet<string> = new Set(['DC', 'PR', 'GU', 'VI', 'AS', 'MP']);

/** True for the fifty states. */
export const hasSenators = (state: string): boolean => !WITHOUT_SENATORS.has(state);

/** The title that goes with a seat. */
export function titleOf({ chamber, state }: Pick<Member, 'chamber' | 'state'>): MemberTitle {
  if (chamber === 'senate') return 'senator';
  if (state === 'PR') return 'resident_commissioner';
  return hasSenators(state) ? 'representative' : 'delegate';
}

/** Names a seat of the House: `TX-37`, `VT-0` at large. */
export const districtId = (state: string, district: number): string => `${state}-${district}`;

const NUMBER = /^\+1[2-9]\d{9}$/;
const areTexts = (...values: readonly unknown[]): boolean => values.every(value => typeof value === 'string');

function isOffice(office: unknown): boolean {
  return isRecord(office) && areTexts(office.city, office.state) && NUMBER.test(String(office.number));
}

/** True when a stored row is still a member: cheap enough for every opening of the popup, since the parser has seen it before. */
export function isMember(row: unknown): row is Member {
  if (!isRecord(row) || !areTexts(row.id, row.state, row.name, row.party, row.endsOn)) return false;
  if (row.number !== undefined && !NUMBER.test(String(row.number))) return false;
  if (row.chamber !== 'senate' && !(row.chamber === 'house' && Number.isInteger(row.district))) return false;
  return Array.isArray(row.offices) && row.offices.every(isOffice);
}
