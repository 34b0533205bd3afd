import * as v from 'valibot';
import {
  because,
  dateField,
  divisionField,
  idField,
  instantField,
  languageField,
  listOf,
  summaryField,
  text,
  timeZoneField,
  titleField,
  translated,
  urlField,
} from './field-schema';
import { LIMITS } from './limits';

const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, because('bad_moment')));
const weekday = v.picklist(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** When an office answers, in its own zone. */
export const hoursSchema = v.object({
  time_zone: timeZoneField,
  weekly: listOf(v.object({ days: listOf(weekday, 7), from: clockTime, to: clockTime }), 28),
  closed: v.optional(listOf(dateField, 366)),
});

/** One phone line as the feed writes it; whether the number may be dialled is decided by `parsePhoneNumber`. */
export const lineSchema = v.object({
  number: v.pipe(v.string(), v.maxLength(40)),
  extension: v.optional(v.pipe(v.string(), v.regex(/^\d{1,8}$/, because('bad_number')))),
  purpose: v.optional(v.picklist(['main', 'administrative', 'comment', 'district', 'voicemail', 'TTY']), 'main'),
  valid_until: v.optional(v.union([dateField, instantField])),
  languages: v.optional(listOf(languageField)),
  regions: v.optional(listOf(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, because('bad_division'))))),
  note: v.optional(summaryField),
  translations: translated({ note: v.optional(summaryField) }),
});

/** An office with its lines and hours, after campaign-feed.md, Office. */
export const officeSchema = v.object({
  id: idField,
  name: titleField,
  role: v.optional(text(80)),
  division: v.optional(divisionField),
  lines: v.pipe(v.array(lineSchema), v.minLength(1), v.maxLength(LIMITS.linesPerOffice)),
  hours: v.optional(hoursSchema),
  address: v.optional(summaryField),
  seen_on: v.optional(dateField),
  verified_on: v.optional(dateField),
  source_url: v.optional(urlField),
  valid_from: v.optional(dateField),
  valid_until: v.optional(dateField),
  translations: v.optional(
    v.record(languageField, v.object({ name: v.optional(titleField), role: v.optional(text(80)) })),
  ),
});

/** An office as a feed writes it, before its numbers are parsed. */
export type OfficeSource = v.InferOutput<typeof officeSchema>;
/** A line as a feed writes it, before its number is parsed. */
export type LineSource = v.InferOutput<typeof lineSchema>;
/** Weekly hours and closed days of an office, in its own time zone. */
export type Hours = v.InferOutput<typeof hoursSchema>;
