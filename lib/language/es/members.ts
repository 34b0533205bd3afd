import type { MemberTitle } from '../../targets/congress/member';
import type { MemberWords } from '../en/members';

const byGender = (gender: string, [woman, man, unknown]: readonly [string, string, string]): string => {
  if (gender === 'F') return woman;
  return gender === 'M' ? man : unknown;
};

const titles: Readonly<Record<MemberTitle, (gender: string) => string>> = {
  senator: gender => byGender(gender, ['Senadora', 'Senador', 'Senado']),
  representative: () => 'Representante',
  delegate: gender => byGender(gender, ['Delegada', 'Delegado', 'Delegación']),
  resident_commissioner: gender =>
    byGender(gender, ['Comisionada Residente', 'Comisionado Residente', 'Comisión Residente']),
};

const seat = (state: string, district: number | undefined): string => {
  if (district === undefined) return state;
  return district === 0 ? `${state}, distrito único` : `${state}, distrito ${district}`;
};

/** Spanish words that name a member of Congress and a seat. */
export const membersEs: MemberWords = { seat, titles };
