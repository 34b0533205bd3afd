import type { Profile } from './settings';

/** The first word of a name, with an abbreviation before it ("Dr. Ana", "Ma. Elena"). */
export function firstName(name: string): string {
  return name.match(/^(?:\S+\. )*\S+/u)?.[0] ?? name;
}

/**
 * The profile with what the caller told of their place: a county of the state before is none of the new one, though it may
 * have one of that name, and a district was chosen for one ZIP.
 */
export function changePlace(profile: Profile, change: Partial<Profile>): Profile {
  const { state, zip } = { ...profile, ...change };
  const isOtherState = profile.state !== '' && state !== profile.state;
  const isOtherZip = zip.slice(0, 5) !== profile.zip.slice(0, 5);
  return {
    ...profile,
    ...(isOtherState && { county: '' }),
    ...((isOtherState || isOtherZip) && { district: '' }),
    ...change,
  };
}

/** The name a script says: as typed, its first word, or nothing; empty also when none is known. */
export function nameAsSaid({ name, nameUse }: Pick<Profile, 'name' | 'nameUse'>): string {
  const typed = name.trim();
  if (nameUse === 'none') return '';
  return nameUse === 'first' ? firstName(typed) : typed;
}
