import type { MemberTitle } from '../../targets/congress/member';
import type { MemberWords } from '../en/members';

/** For a woman, for a man, and where the directory does not say. */
const TITLES: Readonly<Record<MemberTitle, readonly [string, string, string]>> = {
  senator: ['Senadora', 'Senador', 'Senado'],
  representative: ['Representante', 'Representante', 'Representante'],
  delegate: ['Delegada', 'Delegado', 'Delegación'],
  resident_commissioner: ['Comisionada Residente', 'Comisionado Residente', 'Comisión Residente'],
};

const seat = (state: string, district: number | undefined): string => {
  if (district === undefined) return state;
  return district === 0 ? `${state}, distrito único` : `${state}, distrito ${district}`;
};

/** Spanish words that name a member of Congress and a seat. */
export const membersEs: MemberWords = {
  seat,
  titled: (title, gender) => TITLES[title][gender === 'F' ? 0 : gender === 'M' ? 1 : 2],
};
