import * as v from 'valibot';
import type { StoredFeed } from '../campaigns/campaign';
import { LIMITS } from '../campaigns/limits';
import type { RefusalCode } from '../campaigns/refusal';
import { readStoredFeed } from '../campaigns/stored-feed';
import { EXCERPT_CHARACTERS, WORDS_CHARACTERS } from '../mentions/mention';
import type { DirectoryRefusalCode } from '../targets/congress/directory-refusal';
import type { MessageName, Reply, Request } from './contract';

type MessageSchemas = {
  [N in MessageName]: { request: v.GenericSchema<unknown, Request<N>>; reply: v.GenericSchema<unknown, Reply<N>> };
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const address = v.pipe(v.string(), v.maxLength(4_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** As many as a page is marked with of our names and of feeds', each limited by itself. */
const MOST_MENTIONS = 1_000;
const nothing = v.strictObject({});
const done = v.null();

const refusalReason = v.strictObject({
  code: v.custom<RefusalCode>(value => typeof value === 'string' && /^[a-z_]{1,40}$/.test(value)),
  detail: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
});

const directoryRefusal = v.strictObject({
  file: v.picklist(['members', 'offices', 'zips']),
  code: v.custom<DirectoryRefusalCode>(value => typeof value === 'string' && /^[a-z_]{1,40}$/.test(value)),
  where: v.pipe(v.string(), v.maxLength(200)),
  detail: v.pipe(v.string(), v.maxLength(200)),
});

const texts = v.array(v.string());
const pageTopic = v.object({
  id: v.string(),
  names: texts,
  weakNames: texts,
  context: texts,
  notWith: texts,
  mayPaint: v.boolean(),
});

const excerpt = v.strictObject({
  index: count,
  topic: id,
  words: v.pipe(v.string(), v.minLength(1), v.maxLength(WORDS_CHARACTERS)),
  before: v.pipe(v.string(), v.maxLength(EXCERPT_CHARACTERS)),
  after: v.pipe(v.string(), v.maxLength(EXCERPT_CHARACTERS)),
});

/** The check of every request and reply of the contract; content scripts have a hand-written one equal to it (`page-side.ts`), for bytes. */
export const MESSAGE_SCHEMAS: MessageSchemas = {
  'reader.bring': { request: nothing, reply: done },
  'page.back': { request: nothing, reply: done },
  'mentions.count': {
    request: v.strictObject({ counts: v.pipe(v.record(id, count), v.maxEntries(500)) }),
    reply: done,
  },
  'card.open': { request: v.strictObject({ topic: id }), reply: done },
  'action.open': { request: v.strictObject({ topic: id, campaign: id, action: id }), reply: done },
  'names.get': { request: nothing, reply: v.object({ topics: v.array(pageTopic), gateSource: v.string() }) },
  'site.off': { request: nothing, reply: done },
  'feeds.refresh': {
    request: v.strictObject({ id: v.exactOptional(address), olderThanMinutes: v.pipe(v.number(), v.minValue(0)) }),
    reply: v.strictObject({ refreshed: count, failed: count }),
  },
  'feed.add': {
    request: v.strictObject({ address }),
    reply: v.union([v.strictObject({ id: address }), v.strictObject({ refused: refusalReason })]),
  },
  'feed.remove': { request: v.strictObject({ id: address }), reply: done },
  'feed.put-back': {
    request: v.strictObject({ feed: v.custom<StoredFeed>(row => readStoredFeed(row) !== null) }),
    reply: v.strictObject({ isBack: v.boolean() }),
  },
  'list.keep': {
    request: v.strictObject({ file: v.string(), account: v.unknown() }),
    reply: v.strictObject({ isKept: v.boolean() }),
  },
  'feed.accept-key': {
    request: v.strictObject({ id: address, key: v.pipe(v.string(), v.maxLength(500)) }),
    reply: done,
  },
  'feed.mark': {
    request: v.strictObject({
      id: address,
      names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(LIMITS.namesPerFeed)),
    }),
    reply: done,
  },
  'directory.download': {
    request: nothing,
    reply: v.union([
      v.strictObject({ done: v.picklist(['stored', 'unchanged', 'held']) }),
      v.strictObject({ refused: directoryRefusal }),
    ]),
  },
  'directory.decide': { request: v.strictObject({ use: v.boolean() }), reply: done },
  'directory.remove': { request: nothing, reply: done },
  'marking.apply': { request: v.strictObject({ isErased: v.exactOptional(v.literal(true)) }), reply: done },
  'reminders.plan': { request: nothing, reply: done },
  'reminders.settle': {
    request: v.strictObject({
      ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4_300))), v.maxLength(1_000)),
      how: v.picklist(['seen', 'later', 'tomorrow']),
    }),
    reply: done,
  },
  'campaigns.reset': { request: v.strictObject({ own: v.picklist(['keep', 'forget']) }), reply: done },
  'mentions.list': {
    request: nothing,
    reply: v.strictObject({ mentions: v.pipe(v.array(excerpt), v.maxLength(MOST_MENTIONS)) }),
  },
  'mention.show': { request: v.strictObject({ index: count }), reply: v.strictObject({ isShown: v.boolean() }) },
  'mention.walk': {
    request: v.strictObject({ step: v.picklist([1, -1]) }),
    reply: v.strictObject({ all: count }),
  },
};
