import type { MemberWords } from '../../lib/language/en/members';
import { findStateCode, listStates } from '../../lib/language/state-names';
import type { Language } from '../../lib/settings/settings';
import type { Member, MemberTitle } from '../../lib/targets/congress/member';

/** A state's name in a language; what is no state stays as it is. */
export function sayState(code: string, language: Language): string {
  const known = findStateCode(code);
  return listStates(language).find(state => state.code === known)?.name ?? code;
}

/** "Texas, district 37", "Vermont, at large", "Texas". */
export function saySeat(
  { state, district }: { readonly state: string; readonly district?: number },
  words: MemberWords,
  language: Language,
): string {
  return words.seat(sayState(state, language), district);
}

const PARTIES: Readonly<Record<string, readonly [woman: string, man: string, unknown: string]>> = {
  Democrat: ['Demócrata', 'Demócrata', 'Demócrata'],
  Republican: ['Republicana', 'Republicano', 'Partido Republicano'],
  Independent: ['Independiente', 'Independiente', 'Independiente'],
};

/** A party as the language says it; one that is not known as the directory writes it. */
export function sayParty({ party, gender }: Pick<Member, 'party' | 'gender'>, language: Language): string {
  const said = language === 'es' ? PARTIES[party] : undefined;
  if (!said) return party;
  return said[gender === 'F' ? 0 : gender === 'M' ? 1 : 2];
}

/** "Representative · Democrat · Texas, district 37". */
export function sayMember(
  { member, title }: { readonly member: Member; readonly title: MemberTitle },
  words: MemberWords,
  language: Language,
): string {
  const parts = [words.titled(title, member.gender), sayParty(member, language), saySeat(member, words, language)];
  return parts.filter(part => part !== '').join(' · ');
}
