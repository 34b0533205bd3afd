import type { CongressAtHand, CongressGap, FoundCongress, FoundMembers, MemberOffice } from './congress-at-hand';
import type { CongressWish } from './congress-role';

const NOBODY: FoundMembers = { offices: [], gaps: [] };

/** How a publisher's own division is asked for: `TX`, `TX-37`. */
export function divisionAsked({ of }: CongressWish): string | null {
  if (of === 'user') return null;
  return of.district === undefined ? of.state : `${of.state}-${of.district}`;
}

function findFound(wish: CongressWish, congress: CongressAtHand): FoundCongress {
  const division = divisionAsked(wish);
  return division === null ? congress.user : (congress.elsewhere[division] ?? congress.user);
}

const isSame = (one: CongressGap, other: CongressGap) => JSON.stringify(one) === JSON.stringify(other);

/** The members a selector means, the representative first, and each reason why a seat of it leads to nobody, once. */
export function chooseMembers(wish: CongressWish, congress: CongressAtHand): FoundMembers {
  const found = findFound(wish, congress);
  const house = wish.representative ? found.representative : NOBODY;
  const isEmptySeat = house.gaps.some(({ kind }) => kind === 'vacant' || kind === 'over');
  // Nobody sits there: the senators speak for the same people.
  const senate = wish.senators || isEmptySeat ? found.senators : NOBODY;
  const own = wish.senators ? senate.gaps : [];
  // Where there are no senators, nothing is missing as long as there is the delegate.
  const gaps = [...house.gaps, ...own.filter(gap => gap.kind !== 'no_senators' || !wish.representative)];
  const offices: readonly MemberOffice[] = [...house.offices, ...senate.offices];
  return { offices, gaps: gaps.filter((gap, index) => gaps.findIndex(other => isSame(gap, other)) === index) };
}
