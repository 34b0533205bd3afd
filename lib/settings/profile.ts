import type { Profile } from './settings';

/** The name a script says: as typed, its first word, or nothing; empty also when none is known. */
export function nameAsSaid({ name, nameUse }: Pick<Profile, 'name' | 'nameUse'>): string {
  const typed = name.trim();
  if (nameUse === 'none') return '';
  return nameUse === 'first' ? (typed.split(/\s+/u)[0] ?? '') : typed;
}

/** The place a script says: the city, else the county, else nothing; the state is said only where a script asks for it. */
export const placeAsSaid = ({ city, county }: Pick<Profile, 'city' | 'county'>): string => city.trim() || county.trim();
