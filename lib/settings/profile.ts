import type { Profile } from './settings';

/** The first word of a name, with an abbreviation before it ("Dr. Ana", "Ma. Elena"). */
export function firstName(name: string): string {
  return name.match(/^(?:\S+\. )*\S+/u)?.[0] ?? name;
}

/** The name a script says: as typed, its first word, or nothing; empty also when none is known. */
export function nameAsSaid({ name, nameUse }: Pick<Profile, 'name' | 'nameUse'>): string {
  const typed = name.trim();
  if (nameUse === 'none') return '';
  return nameUse === 'first' ? firstName(typed) : typed;
}
