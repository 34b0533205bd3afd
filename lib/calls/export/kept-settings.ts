import { isRecord } from '../../is-record';
import type { NameUse, Profile, Settings } from '../../settings/settings';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { readDocument } from '../../settings/settings-steps';

const KEPT = ['version', 'language', 'offHosts', 'pinned', 'profile', 'ownOffices'] as const;

/** The settings a backup keeps: what the caller typed or chose. Sites that may be read are not among them: a file gives no permission. */
export type KeptSettings = Pick<Settings, (typeof KEPT)[number]>;

/** The part of the settings that goes into a backup. */
export function pickKeptSettings(settings: Settings): KeptSettings {
  const { version, language, offHosts, pinned, profile, ownOffices } = settings;
  return { version, language, offHosts, pinned, profile, ownOffices };
}

/** The settings of a backup of any version; null when any of it is not sound. */
export function readKeptSettings(raw: unknown): KeptSettings | null {
  if (!isRecord(raw)) return null;
  const known = Object.fromEntries(KEPT.flatMap(field => (field in raw ? [[field, raw[field]]] : [])));
  const { settings, isWhole } = readDocument({ ...DEFAULT_SETTINGS, ...known });
  return isWhole ? pickKeptSettings(settings) : null;
}

const PLACE = ['city', 'state', 'zip', 'county', 'district'] as const satisfies (keyof Profile)[];

const withMissing = <T>(now: readonly T[], kept: readonly T[], idOf: (one: T) => string): readonly T[] => [
  ...now,
  ...kept.filter(one => !now.some(other => idOf(other) === idOf(one))),
];

/** How much of a name a script says, the more first. */
const NAME_USES: readonly NameUse[] = ['full', 'first', 'none'];

const lessOf = (one: NameUse, other: NameUse): NameUse =>
  NAME_USES.indexOf(one) > NAME_USES.indexOf(other) ? one : other;

/** Fills in what is empty here from a backup, and nothing else: a file never takes away or loosens what was set on this device. */
export function bringBackSettings(now: Settings, kept: KeptSettings): Settings {
  const hasName = now.profile.name.trim() !== '';
  const hasPlace = PLACE.some(field => now.profile[field] !== '');
  const name = hasName ? now.profile : kept.profile;
  const place = hasPlace ? now.profile : kept.profile;
  return {
    ...now,
    language: now.language === 'auto' ? kept.language : now.language,
    offHosts: withMissing(now.offHosts, kept.offHosts, host => host),
    pinned: now.pinned ?? kept.pinned,
    profile: {
      name: name.name,
      // Somebody who chose it before typing any name chose it for this device.
      nameUse: hasName ? name.nameUse : lessOf(now.profile.nameUse, kept.profile.nameUse),
      city: place.city,
      state: place.state,
      zip: place.zip,
      county: place.county,
      district: place.district,
      otherBlanks: { ...kept.profile.otherBlanks, ...now.profile.otherBlanks },
    },
    ownOffices: withMissing(now.ownOffices, kept.ownOffices, office => office.id),
  };
}
