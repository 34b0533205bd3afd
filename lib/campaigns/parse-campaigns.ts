import * as v from 'valibot';
import { isRecord } from '../is-record';
import type { Office } from '../targets/office';
import type { Campaign } from './campaign';
import { campaignSchema, itemSchema } from './campaign-schema';
import { createIdGuard, type Entry, type EntryReport } from './entry-report';
import { LIMITS } from './limits';
import { parseActions } from './parse-actions';
import { reason } from './refusal';

const itemShell = v.object({
  ...itemSchema.entries,
  _call_in: v.object({
    ...campaignSchema.entries,
    actions: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.list)),
  }),
});

type ItemShell = v.InferOutput<typeof itemShell>;

/** What an item may refer to (offices, topics known to the feed or packaged), and where refusals are noted. */
export interface FeedContext {
  readonly feed: string;
  readonly language: string;
  readonly offices: ReadonlyMap<string, Office>;
  readonly topics: ReadonlySet<string>;
  readonly report: EntryReport;
}

interface ItemContext extends FeedContext {
  readonly entry: Entry;
}

/** The same object without the fields that are undefined, as exact optional types want it. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

const toInstant = (moment: string | undefined) => (moment === undefined ? undefined : Date.parse(moment));

/** What is refused of a campaign that stays. */
const partOf = (entry: Entry): Entry => ({ ...entry, what: 'campaign_part' });

/** Keeps the topics that are known; each other one is noted, for no mark or list would ever lead here by it. */
function keepTopics(item: ItemShell, { entry, ...context }: ItemContext): string[] {
  return item._call_in.topics.filter((topic, index) => {
    if (context.topics.has(topic)) return true;
    context.report.refuse(partOf(entry), reason('missing_topic', topic), ['_call_in', 'topics', index]);
    return false;
  });
}

/** What somebody can do about nothing we know is not offered: a campaign that lost all its topics keeps no action. */
function readActions(item: ItemShell, topics: readonly string[], { entry, ...context }: ItemContext) {
  const source = item._call_in;
  const where = `${entry.where}._call_in.actions`;
  const isOrphan = topics.length === 0 && source.topics.length > 0;
  const actions = isOrphan ? [] : parseActions(source.actions, where, context);
  if (actions.length === 0 && source.actions.length > 0) {
    context.report.refuse(partOf(entry), reason('no_action_left'), ['_call_in', 'actions']);
  }
  return actions;
}

function toCampaign(item: ItemShell, kept: Pick<Campaign, 'topics' | 'actions'>, context: FeedContext): Campaign {
  const { _call_in: source } = item;
  return {
    key: `${context.feed} ${item.id}`,
    feed: context.feed,
    id: item.id,
    title: item.title,
    language: item.language ?? context.language,
    ...kept,
    jurisdictions: source.jurisdictions,
    callDays: [...source.call_days].sort(),
    timeZone: source.time_zone,
    sponsors: source.sponsors,
    ...defined({
      url: item.url,
      summary: item.summary,
      background: item.content_text,
      publishedAt: toInstant(item.date_published),
      modifiedAt: toInstant(item.date_modified),
      opensAt: toInstant(source.opens),
      closesAt: toInstant(source.closes),
      deadline: source.deadline && { at: Date.parse(source.deadline.at), label: source.deadline.label },
      withdrawn: source.withdrawn,
      supersedes: source.supersedes,
      translations: source.translations,
    }),
  };
}

function parseItem({ entry, ...context }: ItemContext): Campaign | null {
  const item = context.report.check(itemShell, entry);
  if (item === null) return null;
  const { opens, closes } = item._call_in;
  if (opens !== undefined && closes !== undefined && Date.parse(closes) < Date.parse(opens)) {
    context.report.refuse(entry, reason('bad_window', closes), ['_call_in', 'closes']);
    return null;
  }
  const topics = keepTopics(item, { entry, ...context });
  const actions = readActions(item, topics, { entry, ...context });
  return toCampaign(item, { topics, actions }, context);
}

/** A plain JSON Feed item is somebody's news, not a campaign: neither taken nor refused. */
function isPlainItem(raw: unknown): boolean {
  return isRecord(raw) && !Array.isArray(raw) && !('_call_in' in raw);
}

/** A feed's campaigns; a bad item goes and is named, a campaign keeps what of its actions is good. */
export function parseCampaigns(raw: readonly unknown[], context: FeedContext): Campaign[] {
  const isNew = createIdGuard(context.report);
  return raw.flatMap((item, index) => {
    if (isPlainItem(item)) return [];
    const entry = { what: 'campaign', where: `items[${index}]`, raw: item } as const;
    const campaign = parseItem({ entry, ...context });
    return campaign && isNew(campaign.id, entry) ? [campaign] : [];
  });
}
