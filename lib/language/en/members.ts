import type { MemberTitle } from '../../targets/congress/member';

const TITLES: Readonly<Record<MemberTitle, string>> = {
  senator: 'Senator',
  representative: 'Representative',
  delegate: 'Delegate',
  resident_commissioner: 'Resident Commissioner',
};

const seat = (state: string, district: number | undefined): string => {
  if (district === undefined) return state;
  return district === 0 ? `${state}, at large` : `${state}, district ${district}`;
};

/** English words that name a member of Congress and a seat. */
export const membersEn = { seat, titled: (title: MemberTitle, _gender: string): string => TITLES[title] };

/** What every language must have to name a member. */
export type MemberWords = typeof membersEn;
