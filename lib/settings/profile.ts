import type { Profile } from './settings';

/** The name a script says: as typed, its first word, or nothing; empty also when none is known. */
export function nameAsSaid({ name, nameUse }: Pick<Profile, 'name' | 'nameUse'>): string {
  const typed = name.trim();
  if (nameUse === 'none') return '';
  return nameUse === 'first' ? (typed.split(/\s+/u)[0] ?? '') : typed;
}

/** The place a script says: the city, else the county, else nothing; the state is said only where a script asks for it. */
export const placeAsSaid = ({ city, county }: Pick<Profile, 'city' | 'county'>): string => city.trim() || county.trim();

/** Keeps what was typed into a blank: profile fields in their place, a field named `other:…` by the words around it. */
export function rememberBlank(profile: Profile, field: string, value: string): Profile {
  const typed = value.trim().replace(/\s+/gu, ' ');
  if (field === 'name' || field === 'city' || field === 'state' || field === 'zip' || field === 'county') {
    return { ...profile, [field]: field === 'state' ? typed.toUpperCase() : typed };
  }
  if (!field.startsWith('other:')) return profile;
  return { ...profile, otherBlanks: { ...profile.otherBlanks, [field.slice('other:'.length)]: typed } };
}
