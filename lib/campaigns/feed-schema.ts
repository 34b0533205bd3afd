import * as v from 'valibot';
import { AGENCY_KINDS, AGREEMENT_MODELS } from '../targets/agreements/agreement-kinds';
import { itemSchema } from './campaign-schema';
import {
  because,
  dateField,
  divisionField,
  idField,
  instantField,
  languageField,
  listOf,
  text,
  titleField,
  urlField,
} from './field-schema';
import { LIMITS } from './limits';
import { officeSchema } from './office-schema';
import { topicSchema } from './topic-schema';

/** One 287(g) agreement as ICE lists it, with its source and date; `division` is the agency's county where the list tells it, else its state. */
export const agreementSchema = v.object({
  agency: titleField,
  agency_id: v.optional(idField),
  kind: v.optional(v.picklist(AGENCY_KINDS), 'other'),
  division: divisionField,
  model: v.picklist(AGREEMENT_MODELS),
  signed: v.optional(dateField),
  source_url: urlField,
  as_of: dateField,
});

/** What the law of a place says about a topic. */
export const legalSchema = v.object({
  jurisdiction: divisionField,
  topic: idField,
  status: v.picklist(['mandated', 'banned', 'open', 'unknown']),
  source_url: urlField,
  as_of: dateField,
});

const sequenceField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** The feed's envelope without its lists' entries: wrong here refuses the update, wrong in an entry refuses that entry. */
export const envelopeSchema = v.object({
  version: v.pipe(v.string(), v.regex(/^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/, because('not_a_feed'))),
  title: titleField,
  home_page_url: v.optional(urlField),
  feed_url: v.optional(urlField),
  language: v.optional(languageField),
  authors: v.optional(listOf(v.object({ name: v.optional(text(LIMITS.title)), url: v.optional(urlField) }))),
  _call_in: v.object({
    format: v.literal(1),
    sequence: sequenceField,
    expires: v.optional(instantField),
    topics: v.optional(v.array(v.unknown()), []),
    offices: v.optional(v.array(v.unknown()), []),
    agreements: v.optional(v.array(v.unknown()), []),
    legal: v.optional(v.array(v.unknown()), []),
  }),
  items: v.array(v.unknown()),
});

/** The whole feed, strict to the last entry: for the published JSON Schema and for checking what we write ourselves. */
export const feedSchema = v.object({
  ...envelopeSchema.entries,
  _call_in: v.object({
    ...envelopeSchema.entries._call_in.entries,
    topics: v.optional(listOf(topicSchema, LIMITS.topics), []),
    offices: v.optional(listOf(officeSchema, LIMITS.offices), []),
    agreements: v.optional(listOf(agreementSchema, LIMITS.agreements), []),
    legal: v.optional(listOf(legalSchema, LIMITS.legal), []),
  }),
  items: v.pipe(v.array(itemSchema), v.maxLength(LIMITS.items)),
});

/** One agreement of a feed. */
export type Agreement = v.InferOutput<typeof agreementSchema>;
/** One legal status of a feed. */
export type LegalStatus = v.InferOutput<typeof legalSchema>;
