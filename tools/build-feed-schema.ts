import { toJsonSchema } from '@valibot/to-json-schema';
import { feedSchema } from '../lib/campaigns/feed-schema';

/**
 * The feed's schema as JSON Schema, from the same source as types and check: for organizers' editors. What JSON Schema
 * cannot say (a time zone that exists, a number that may be dialled) is left to the check.
 */
export function buildFeedSchema(): string {
  const schema = toJsonSchema(feedSchema, { typeMode: 'input', errorMode: 'ignore' });
  const { $schema, ...rest } = schema;
  const named = {
    $schema,
    title: 'Call-In campaign feed, format 1',
    description: 'A JSON Feed 1.1 file with campaigns under _call_in.',
    ...rest,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
