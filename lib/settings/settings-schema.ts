import * as v from 'valibot';
import { isRecord } from '../is-record';
import { readSite } from '../mentions/site';
import {
  DEFAULT_SETTINGS,
  OFFERS,
  type OwnOffice,
  type Profile,
  QUIET_SETTINGS,
  type ReminderSettings,
  type Settings,
} from './settings';

/** Whatever a page's site can be: one that we noted ourselves and refuse to read would pass for damage, and take all marks away. */
const host = v.pipe(
  v.string(),
  v.maxLength(253),
  v.check(site => readSite(`https://${site}/`) === site),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const days = v.custom<number | null>(
  value => value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 36_500),
);
const campaignKey = v.custom<`${string} ${string}`>(value => typeof value === 'string' && value.includes(' '));

const ownOffice = v.object({
  id: v.pipe(v.string(), v.startsWith('own:')),
  campaign: campaignKey,
  name: v.string(),
  number: v.pipe(v.string(), v.regex(/^\+\d{4,15}$/)),
  seenAt: v.string(),
  isSheriff: v.boolean(),
  isAdministrative: v.boolean(),
}) satisfies v.GenericSchema<unknown, OwnOffice>;

const PROFILE_FIELDS = {
  name: v.string(),
  nameUse: v.picklist(['full', 'first', 'none']),
  city: v.string(),
  state: v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/)),
  zip: v.string(),
  county: v.string(),
  district: v.pipe(v.string(), v.regex(/^([A-Z]{2}-\d{1,2})?$/)),
  otherBlanks: v.record(v.string(), v.string()),
} satisfies { [K in keyof Profile]: v.GenericSchema<unknown, Profile[K]> };

const below = (end: number) =>
  v.custom<number>(value => Number.isInteger(value) && Number(value) >= 0 && Number(value) < end);
const minutes = below(1_440);

const since = v.nullable(v.number());

const reminders = v.object({
  callDays: v.boolean(),
  deadlines: v.boolean(),
  followUps: v.boolean(),
  weekly: v.nullable(v.object({ weekday: below(7), minutes })),
  dayMinutes: minutes,
  quiet: v.nullable(v.object({ from: minutes, to: minutes })),
  showsDetails: v.boolean(),
  since: v.object({ callDays: since, deadlines: since, followUps: since, weekly: since }),
}) satisfies v.GenericSchema<unknown, ReminderSettings>;

const FIELDS = {
  version: v.literal(5),
  language: v.picklist(['auto', 'en', 'es']),
  marking: v.picklist(['marks', 'badge_only', 'off']),
  markStyle: v.picklist(['highlight', 'underline']),
  pause: v.nullable(v.object({ day, seenDay: day })),
  showBadge: v.boolean(),
  offHosts: v.array(host),
  addedHosts: v.array(host),
  pinned: v.nullable(campaignKey),
  profile: v.object(PROFILE_FIELDS),
  ownOffices: v.array(ownOffice),
  keepCallsDays: days,
  keepNotesDays: days,
  reminders,
  offered: v.array(v.picklist(OFFERS)),
  largeText: v.boolean(),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };

const settingsSchema = v.object(FIELDS);

/** Where the user says that pages be left alone. */
const QUIETING = ['marking', 'pause', 'offHosts'] as const;

/** Settings of the present version checked; `isWhole` is false when something was damaged and its default stands in for it. */
export function checkSettings(raw: unknown): { settings: Settings; isWhole: boolean } {
  const checked = v.safeParse(settingsSchema, raw);
  if (checked.success) return { settings: checked.output, isWhole: true };
  return { settings: mendSettings(raw), isWhole: false };
}

/**
 * Takes every field, list entry and line of the profile that is sound, so that one damaged value costs only itself; but
 * where it said that pages be left alone, all are, because marking against the user's wish is worse than not marking.
 */
function mendSettings(raw: unknown): Settings {
  const source = fieldsOf(raw);
  const isWishKnown = QUIETING.every(field => v.is(FIELDS[field], source[field]));
  return {
    ...QUIET_SETTINGS,
    ...soundFields(FIELDS, source),
    ...(isWishKnown ? {} : { marking: QUIET_SETTINGS.marking }),
    profile: { ...DEFAULT_SETTINGS.profile, ...soundFields(PROFILE_FIELDS, fieldsOf(source.profile)) },
    offHosts: soundItems(host, source.offHosts),
    addedHosts: soundItems(host, source.addedHosts),
    ownOffices: soundItems(ownOffice, source.ownOffices),
  };
}

const fieldsOf = (raw: unknown): Record<string, unknown> => (isRecord(raw) ? { ...raw } : Object.create(null));

function soundFields<F extends Record<string, v.GenericSchema>>(fields: F, source: Record<string, unknown>) {
  const sound: Partial<Record<keyof F, unknown>> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const checked = v.safeParse(schema, source[name]);
    if (checked.success) sound[name as keyof F] = checked.output;
  }
  return sound as { [K in keyof F]?: v.InferOutput<F[K]> };
}

function soundItems<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T[] {
  if (!Array.isArray(raw)) return [];
  return raw.map(item => v.safeParse(schema, item)).flatMap(checked => (checked.success ? [checked.output] : []));
}
