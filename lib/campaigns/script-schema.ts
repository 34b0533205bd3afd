import * as v from 'valibot';
import { because, idField, languageField, listOf, text, titleField } from './field-schema';
import { LIMITS } from './limits';

const choiceSchema = v.object({ id: idField, label: titleField, text: text(LIMITS.blockCharacters) });

/** One block of a script: fixed text, or one of several choices, said when its condition holds. */
export const blockSchema = v.pipe(
  v.object({
    say: v.picklist(['greeting', 'standing', 'topic', 'ask', 'reason', 'story', 'question', 'thanks']),
    when: v.optional(
      v.picklist(['always', 'voicemail', 'constituent', 'not_my_decision', 'reluctant', 'supportive', 'follow_up']),
      'always',
    ),
    text: v.optional(text(LIMITS.blockCharacters)),
    choices: v.optional(listOf(choiceSchema, 12)),
  }),
  v.check(block => (block.text === undefined) !== (block.choices === undefined), because('bad_field')),
);

/** What to say, in one language, in blocks, after campaign-feed.md, Script. */
export const scriptSchema = v.object({
  id: idField,
  language: languageField,
  audience: v.optional(text(80)),
  for: v.optional(
    v.object({
      roles: v.optional(listOf(text(80))),
      stance: v.optional(v.picklist(['support', 'oppose'])),
      legal: v.optional(listOf(v.picklist(['mandated', 'banned', 'open', 'unknown']))),
    }),
  ),
  blocks: v.pipe(v.array(blockSchema), v.minLength(1), v.maxLength(40)),
});

/** One script of a call action. */
export type Script = v.InferOutput<typeof scriptSchema>;
/** One block of a script. */
export type Block = v.InferOutput<typeof blockSchema>;
