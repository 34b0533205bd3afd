import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { itemSchema } from '../lib/campaigns/campaign-schema';
import { feedSchema } from '../lib/campaigns/feed-schema';
import { blockSchema } from '../lib/campaigns/script-schema';

type Override<N extends 'overrideAction' | 'overrideSchema'> = NonNullable<ConversionConfig[N]>;

/** A pattern of JSON Schema has no flags: each letter outside brackets and escapes is written in both cases. */
const inBothCases = ({ source }: RegExp): string =>
  source.replace(/\\.|\[[^\]]*\]|[a-z]/gi, part =>
    part.length > 1 ? part : `[${part.toUpperCase()}${part.toLowerCase()}]`,
  );

/** What the converter cannot know of the rules a field has. */
const sayRule: Override<'overrideAction'> = ({ valibotAction, jsonSchema }) => {
  const { requirement } = valibotAction as { readonly requirement?: unknown };
  if (requirement instanceof RegExp && requirement.ignoreCase) {
    return { ...jsonSchema, pattern: inBothCases(requirement) };
  }
  const [, hasOneForm] = blockSchema.pipe;
  if ((valibotAction as unknown) !== hasOneForm) return null;
  return { ...jsonSchema, oneOf: [{ required: ['text'] }, { required: ['choices'] }] };
};

/** An item without our part is somebody's news, and no concern of ours. */
const sayItem: Override<'overrideSchema'> = ({ valibotSchema, jsonSchema }) =>
  (valibotSchema as unknown) === itemSchema
    ? { anyOf: [jsonSchema, { type: 'object', not: { required: ['_call_in'] } }] }
    : null;

/**
 * The feed's schema as JSON Schema, from the same source as types and check: for organizers' editors. What JSON Schema
 * cannot say (a time zone that exists, a number that may be dialled) is left to the check.
 */
export function buildFeedSchema(): string {
  const schema = toJsonSchema(feedSchema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideAction: sayRule,
    overrideSchema: sayItem,
  });
  const { $schema, ...rest } = schema;
  const named = {
    $schema,
    title: 'Call-In campaign feed, format 1',
    description: 'A JSON Feed 1.1 file with campaigns under _call_in.',
    ...rest,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
