import type { Office } from '../office';
import type { Seat } from './find-members';
import type { Member, MemberTitle } from './member';

/** A member's offices as one that can be rung: Washington first, then those at home, the caller's own state before others. */
export interface MemberOffice {
  /** `congress:` and the Bioguide id. */
  readonly office: Office;
  readonly member: Member;
  readonly title: MemberTitle;
}

/** Why a seat asked for leads to no office: said to the caller while the Capitol switchboard stands in. */
export type CongressGap =
  | { readonly kind: 'reading' | 'no_directory' | 'damaged' | 'needs_place' | 'needs_zip' | 'unknown_zip' }
  | { readonly kind: 'mismatch'; readonly states: readonly string[] }
  | { readonly kind: 'choice'; readonly seats: readonly Seat[] }
  | { readonly kind: 'state_choice'; readonly states: readonly string[] }
  | { readonly kind: 'no_senators'; readonly state: string }
  | { readonly kind: 'vacant'; readonly state: string; readonly district?: number }
  | { readonly kind: 'over' | 'no_number'; readonly member: Member }
  | { readonly kind: 'maps_over'; readonly since: string };

/** What was found for one chamber. */
export interface FoundMembers {
  readonly offices: readonly MemberOffice[];
  readonly gaps: readonly CongressGap[];
}

/** Both chambers for one place. */
export interface FoundCongress {
  readonly senators: FoundMembers;
  readonly representative: FoundMembers;
}

/** What the directory on this device says to what a screen asks of it. */
export interface CongressAtHand {
  /** When the directory was downloaded, ms; null while there is none. */
  readonly fetchedAt: number | null;
  readonly user: FoundCongress;
  /** For publishers' own divisions: `TX`, `TX-37`. */
  readonly elsewhere: Readonly<Record<string, FoundCongress>>;
}

const withGap = (kind: 'reading' | 'no_directory' | 'damaged'): CongressAtHand => {
  const none: FoundMembers = { offices: [], gaps: [{ kind }] };
  return { fetchedAt: null, user: { senators: none, representative: none }, elsewhere: {} };
};

/** Before the store has answered: no number is shown that would change under the caller's hand. */
export const READING_CONGRESS: CongressAtHand = withGap('reading');
/** There is no directory on this device. */
export const NO_DIRECTORY: CongressAtHand = withGap('no_directory');
/** The store cannot be read. */
export const DAMAGED_DIRECTORY: CongressAtHand = withGap('damaged');
