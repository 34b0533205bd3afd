import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Action, CallAction } from '../../lib/campaigns/action-schema';
import type { Feed } from '../../lib/campaigns/campaign';
import { feedSchema } from '../../lib/campaigns/feed-schema';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import type { Script } from '../../lib/campaigns/script-schema';
import { type Topic, topicSchema } from '../../lib/campaigns/topic-schema';

/** The text of a file in `campaigns/`. */
export const readText = (name: string): string =>
  readFileSync(`${import.meta.dirname}/../../campaigns/${name}.json`, 'utf8');

/** The packaged topics, each held against the schema. */
export const readTopics = (): Topic[] =>
  v.parse(v.object({ topics: v.array(topicSchema) }), JSON.parse(readText('topics'))).topics;

/** A packaged feed as its publisher wrote it, held against the strict schema. */
export const readSource = (name: 'starter' | 'archive') => v.parse(feedSchema, JSON.parse(readText(name)));

/** A packaged feed as the product reads it. */
export function readFeed(name: 'starter' | 'archive'): Feed {
  const parsed = parseFeed({ file: readText(name), id: name, packagedTopics: readTopics().map(({ id }) => id) });
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** The item of a feed with this id. */
export function findItem(name: 'starter' | 'archive', id: string) {
  const item = readSource(name).items.find(one => one.id === id);
  if (!item) throw new Error(`${name} has no ${id}`);
  return item;
}

/** The action of one kind and id in an item. */
export function findAction<K extends Action['kind']>(id: string, action: string, kind: K) {
  const found = findItem('archive', id)._call_in.actions.find(one => one.id === action);
  if (found?.kind !== kind) throw new Error(`${id} has no ${kind} ${action}`);
  return found as Extract<Action, { kind: K }>;
}

/** Every call action of a feed with the campaign it belongs to. */
export const listCalls = (name: 'starter' | 'archive'): { campaign: string; call: CallAction }[] =>
  readSource(name).items.flatMap(item =>
    item._call_in.actions.flatMap(call => (call.kind === 'call' ? [{ campaign: item.id, call }] : [])),
  );

/** Every script of a feed. */
export const listScripts = (name: 'starter' | 'archive'): Script[] =>
  listCalls(name).flatMap(({ call }) => call.scripts);
