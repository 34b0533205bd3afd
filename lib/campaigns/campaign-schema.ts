import * as v from 'valibot';
import { actionSchema } from './action-schema';
import {
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
  urlField,
} from './field-schema';
import { LIMITS } from './limits';

/** The `_call_in` part of an item: a cause with its window, topics, places, sponsors and actions. */
export const campaignSchema = v.object({
  topics: listOf(idField),
  jurisdictions: v.optional(listOf(divisionField), []),
  opens: v.optional(instantField),
  closes: v.optional(instantField),
  deadline: v.optional(v.object({ at: instantField, label: titleField })),
  call_days: v.optional(listOf(dateField), []),
  time_zone: v.optional(timeZoneField, 'America/New_York'),
  withdrawn: v.optional(summaryField),
  sponsors: v.optional(listOf(v.object({ name: titleField, url: v.optional(urlField) })), []),
  actions: listOf(actionSchema),
  supersedes: v.optional(idField),
  translations: v.optional(
    v.record(
      languageField,
      v.object({
        title: v.optional(titleField),
        summary: v.optional(summaryField),
        content_text: v.optional(text(LIMITS.text)),
        deadline_label: v.optional(titleField),
      }),
    ),
  ),
});

/** A JSON Feed item that carries a campaign. */
export const itemSchema = v.object({
  id: idField,
  url: v.optional(urlField),
  title: titleField,
  summary: v.optional(summaryField),
  content_text: v.optional(text(LIMITS.text)),
  date_published: v.optional(instantField),
  date_modified: v.optional(instantField),
  language: v.optional(languageField),
  tags: v.optional(listOf(text(80))),
  _call_in: campaignSchema,
});

/** An item as a feed writes it. */
export type ItemSource = v.InferOutput<typeof itemSchema>;
/** The `_call_in` part of an item. */
export type CampaignSource = v.InferOutput<typeof campaignSchema>;
