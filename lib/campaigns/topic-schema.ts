import * as v from 'valibot';
import { idField, languageField, listOf, summaryField, text, titleField, translated } from './field-schema';
import { LIMITS } from './limits';

const shortWords = v.pipe(v.string(), v.minLength(2), v.maxLength(80));

/** A literal a topic goes by; `needs_context` asks for immigration words near it before it counts. */
export const nameField = v.union([
  shortWords,
  v.object({ name: shortWords, needs_context: v.optional(v.boolean()), languages: v.optional(listOf(languageField)) }),
]);

const wordAdvice = v.object({
  word: shortWords,
  reason: v.optional(summaryField),
  languages: v.optional(listOf(languageField)),
  translations: translated({ reason: v.optional(summaryField) }),
});

/** A subject and the literal names it goes by, after campaign-feed.md, Topic; never a pattern. */
export const topicSchema = v.object({
  id: idField,
  label: titleField,
  explains: v.optional(summaryField),
  names: listOf(nameField, LIMITS.namesPerFeed),
  context: v.optional(listOf(shortWords)),
  not_with: v.optional(listOf(shortWords)),
  languages: v.optional(listOf(languageField)),
  see: v.optional(listOf(idField)),
  prefer: v.optional(listOf(wordAdvice)),
  avoid: v.optional(listOf(wordAdvice)),
  translations: v.optional(
    v.record(languageField, v.object({ label: v.optional(titleField), explains: v.optional(text(LIMITS.summary)) })),
  ),
});

/** One topic of a feed or of the packaged topics. */
export type Topic = v.InferOutput<typeof topicSchema>;
