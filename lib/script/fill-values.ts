import { findStateCode } from '../language/state-names';
import { changePlace, firstName } from '../settings/profile';
import type { Profile } from '../settings/settings';
import type { ProfileField } from './blanks';
import type { leaveNameOut } from './leave-name-out';
import type { EarlierCall } from './quote-promise';
import type { Field } from './script-view';

/** Whom the script is said to; names as the screen shows them, in the script's language. */
export interface SpokenTarget {
  readonly officeName: string;
  /** Title of the person in the script's language, as spoken before the name: "Sheriff", "Senadora". */
  readonly title?: string | undefined;
  readonly personName?: string | undefined;
}

/** All a script can be filled from. */
export interface FillContext {
  readonly profile: Profile;
  readonly target: SpokenTarget;
  /** True where the office answers to the place the caller lives in; then, and only then, the script says so. */
  readonly isConstituent?: boolean | undefined;
  /** An earlier call to the office that left something open. */
  readonly earlier?: EarlierCall | undefined;
  /** For callers who give no name: `leaveNameOut`, which few need and is loaded for them; without it their name is a blank. */
  readonly leaveNameOut?: typeof leaveNameOut | undefined;
  /** Typed on this screen, by field; wins over everything else. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  /** Option ids by choice key. */
  readonly picked?: Readonly<Record<string, string>> | undefined;
}

/** What is known for a field: the whole value as it was typed, and how much of it is said. */
export interface Filled {
  readonly value: string;
  readonly text: string;
}

/** What is known for a field, or null when it has to be asked for. */
export function readValue(field: Field, context: FillContext): Filled | null {
  if (field === 'name' && context.profile.nameUse === 'none') return null;
  // A space at its end is the beginning of the next word.
  const value = ownValue(context.typed, field) ?? knownValue(field, context);
  const text = tidy(value);
  if (text === '') return null;
  return { value, text: field === 'name' && context.profile.nameUse === 'first' ? firstName(text) : text };
}

function knownValue(field: Field, { profile, target, earlier }: FillContext): string {
  if (field === 'office') return target.officeName;
  if (field === 'title') return target.title ?? '';
  if (field === 'target') return target.personName ?? target.officeName;
  if (field === 'promise') return earlier?.promise ?? '';
  return keptValue(field, profile);
}

const keptValue = (field: Field, profile: Profile): string =>
  isProfileField(field) ? profile[field] : (ownValue(profile.otherBlanks, field.slice('other:'.length)) ?? '');

const ownValue = (record: Readonly<Record<string, string>> | undefined, key: string): string | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

const tidy = (value: string): string => value.replace(/\s+/gu, ' ').trim();

const PROFILE_FIELDS: readonly Field[] = ['name', 'city', 'state', 'zip', 'county'];

/** True for what `Profile` has a field of its own for. */
function isProfileField(field: Field): field is ProfileField {
  return PROFILE_FIELDS.includes(field);
}

/** The profile with a typed value in it; unchanged for fields that are not remembered. */
export function rememberBlank(profile: Profile, field: Field, value: string): Profile {
  const text = tidy(value);
  // Settings hold a state by its two letters; what is no state is said on this call and not kept.
  if (field === 'state')
    return changePlace(profile, { state: text === '' ? '' : (findStateCode(text) ?? profile.state) });
  if (isProfileField(field)) return changePlace(profile, { [field]: text });
  if (!field.startsWith('other:')) return profile;
  const key = field.slice('other:'.length);
  const { [key]: _before, ...others } = profile.otherBlanks;
  return { ...profile, otherBlanks: text === '' ? others : { ...others, [key]: text } };
}

/** Not to be kept at a pause in typing: a ZIP that is not all there, and "Ma" of Maryland, a state as well that would change who is called. */
const IN_MIDST: Partial<Record<Field, RegExp>> = { zip: /^\D*\d{0,4}$/, state: /^(\p{L}\p{Ll})?$/u };

/** False where typing may have paused in the midst of it. */
export const isWhole = (field: Field, value: string): boolean => !IN_MIDST[field]?.test(tidy(value));

/** What was typed on a screen, but for what was kept of it and has been changed elsewhere since. */
export function dropOverruled(typed: Readonly<Record<string, string>>, before: Profile, now: Profile) {
  const holds = ([name, value]: readonly [string, string]) => {
    const field = name as Field;
    const was = keptValue(field, before);
    return was === keptValue(field, now) || was !== keptValue(field, rememberBlank(before, field, value));
  };
  return Object.fromEntries(Object.entries(typed).filter(holds));
}

/** What was typed on a screen, but for what goes with the office: the next has its own name. */
export function dropOfOffice(typed: Readonly<Record<string, string>>) {
  const { office, title, target, promise, ...rest } = typed;
  return rest;
}
