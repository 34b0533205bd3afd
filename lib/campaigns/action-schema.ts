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
import { scriptSchema } from './script-schema';

const party = v.object({ name: titleField, url: v.optional(urlField) });

/** Whom a call action rings: an office of the feed, or a selector the extension resolves. */
export const targetSchema = v.union([
  v.object({
    office: idField,
    person: v.optional(
      v.object({
        name: titleField,
        title: v.optional(titleField),
        party: v.optional(text(40)),
        translations: translated({ title: v.optional(titleField) }),
      }),
    ),
    reason: v.optional(summaryField),
    asks_when: v.optional(listOf(v.picklist(['mandated', 'banned', 'open', 'unknown']))),
    translations: translated({ reason: v.optional(summaryField) }),
  }),
  v.object({
    selector: v.object({
      role: text(80),
      division: v.union([v.literal('user'), divisionField]),
      chamber: v.optional(text(40)),
      committee: v.optional(text(80)),
    }),
    reason: v.optional(summaryField),
    asks_when: v.optional(listOf(v.picklist(['mandated', 'banned', 'open', 'unknown']))),
    translations: translated({ reason: v.optional(summaryField) }),
  }),
]);

const shared = {
  id: idField,
  title: titleField,
  summary: v.optional(summaryField),
  url: v.optional(urlField),
  languages: v.optional(listOf(languageField)),
  jurisdictions: v.optional(listOf(divisionField)),
  translations: translated({
    title: v.optional(titleField),
    summary: v.optional(summaryField),
    to: v.optional(titleField),
    cost: v.optional(text(80)),
  }),
};

const callAction = v.object({
  ...shared,
  kind: v.literal('call'),
  targets: v.pipe(v.array(targetSchema), v.minLength(1), v.maxLength(100)),
  scripts: v.pipe(v.array(scriptSchema), v.minLength(1, because('missing_script')), v.maxLength(40)),
  ask: v.optional(
    v.object({
      stance: v.picklist(['support', 'oppose']),
      text: summaryField,
      translations: translated({ text: v.optional(summaryField) }),
    }),
  ),
  bill: v.optional(
    v.object({
      jurisdiction: divisionField,
      session: text(40),
      number: text(40),
      url: v.optional(urlField),
      expires: v.optional(dateField),
    }),
  ),
  order: v.optional(v.picklist(['listed', 'shuffled']), 'listed'),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
});

const partSchema = v.object({
  title: titleField,
  starts: instantField,
  ends: v.optional(instantField),
  /** The source names days and no hours: the calendar dates of `starts` and `ends` in `time_zone`, both included. */
  all_day: v.optional(v.boolean()),
  time_zone: timeZoneField,
  place: v.optional(summaryField),
  address: v.optional(summaryField),
  url: v.optional(urlField),
  translations: translated({ title: v.optional(titleField), place: v.optional(summaryField) }),
});

const eventAction = v.object({
  ...shared,
  kind: v.literal('event'),
  event_type: v.picklist(['rally', 'vigil', 'march', 'concert', 'webinar', 'hearing', 'conference', 'meeting']),
  parts: v.pipe(v.array(partSchema), v.minLength(1), v.maxLength(40)),
  registration: v.optional(
    v.object({
      required: v.boolean(),
      url: v.optional(urlField),
      closes: v.optional(instantField),
      limited: v.optional(v.boolean()),
    }),
  ),
  cost: v.optional(text(80)),
  organizers: v.optional(listOf(party)),
  supporters: v.optional(listOf(party)),
});

const signAction = <K extends 'letter' | 'petition'>(kind: K) =>
  v.object({
    ...shared,
    kind: v.literal(kind),
    to: v.optional(titleField),
    signers_count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    as_of: v.optional(dateField),
    closes: v.optional(instantField),
    letter_type: v.optional(v.picklist(['sign-on', 'legislative', 'editor'])),
  });

const readAction = <K extends 'toolkit' | 'flyer' | 'video' | 'article'>(kind: K) =>
  v.object({
    ...shared,
    kind: v.literal(kind),
    media_type: v.optional(text(80)),
    author: v.optional(titleField),
    published: v.optional(dateField),
    place: v.optional(summaryField),
  });

const subscribeAction = v.object({
  ...shared,
  kind: v.literal('subscribe'),
  rhythm: v.optional(v.picklist(['daily', 'weekly', 'monthly'])),
});

const donateAction = v.object({
  ...shared,
  kind: v.literal('donate'),
  payee: v.optional(titleField),
  postal_address: v.optional(summaryField),
  tax_deductible: v.optional(v.boolean()),
});

/** One thing a person can do, told apart by `kind`, after campaign-feed.md, Action. */
export const actionSchema = v.variant('kind', [
  callAction,
  eventAction,
  signAction('letter'),
  signAction('petition'),
  readAction('toolkit'),
  readAction('flyer'),
  readAction('video'),
  readAction('article'),
  subscribeAction,
  donateAction,
]);

/** One action of a campaign. */
export type Action = v.InferOutput<typeof actionSchema>;
/** An action that is a phone call. */
export type CallAction = v.InferOutput<typeof callAction>;
/** An action that happens at a time and place. */
export type EventAction = v.InferOutput<typeof eventAction>;
/** One part of an event, with its own time and place. */
export type EventPart = v.InferOutput<typeof partSchema>;
/** Whom a call action rings. */
export type Target = v.InferOutput<typeof targetSchema>;
