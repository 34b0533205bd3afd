import type { StoredFeed } from '../campaigns/campaign';
import { keepOldScripts } from '../campaigns/old-scripts';
import { OPENED_LIST } from '../campaigns/opened-list';
import type { CampaignDatabase } from './campaign-database';
import type { Subscription } from './subscriptions';

/** The packaged copy goes in when there is none, when the stored one is another package's, or when it counts further. */
function isPackageNewer(packaged: StoredFeed, stored: StoredFeed | undefined): boolean {
  if (!stored?.feed) return true;
  if (stored.trust === 'packaged') return JSON.stringify(stored.feed) !== JSON.stringify(packaged.feed);
  return (packaged.feed?.sequence ?? 0) > stored.feed.sequence;
}

/** The build's key is the publisher's word about itself: another one pinned before it gives way. */
function withKey(stored: StoredFeed, key: string | undefined): StoredFeed {
  if (key === undefined || key === stored.key) return stored;
  const { offeredKey: _offered, signatureText: _signature, ...rest } = stored;
  return { ...rest, key };
}

/** The row to store for a packaged feed: its content when newer, always the address and key of this build. */
function mergePackaged(packaged: StoredFeed, stored: StoredFeed | undefined, at: number): StoredFeed {
  const isSameSource = stored?.url === packaged.url;
  if (stored && isSameSource && !isPackageNewer(packaged, stored)) return withKey(stored, packaged.key);
  const key = packaged.key ?? (isSameSource ? stored?.key : undefined);
  const addedAt = stored?.addedAt ?? packaged.addedAt;
  const oldScripts = stored && packaged.feed ? keepOldScripts(stored, packaged.feed, at) : [];
  return { ...packaged, addedAt, ...(key !== undefined && { key }), ...(oldScripts.length > 0 && { oldScripts }) };
}

/** What has to be in the store. */
export interface Belongings {
  readonly packaged: readonly StoredFeed[];
  readonly subscriptions: readonly Subscription[];
  /** The list opened from a file, of its second copy; null where there is none, or none that opens. */
  readonly readList: () => Promise<StoredFeed | null>;
  readonly at: number;
}

/** Puts the store in order: rows that are no feeds aside, packaged feeds in, the user's feeds and list back when a damaged store lost them. */
export async function prepareFeeds(database: CampaignDatabase, belongings: Belongings): Promise<void> {
  const { packaged, subscriptions, readList, at } = belongings;
  const { feeds, damaged } = await database.readAll();
  if (damaged.length > 0) await database.keepAside(damaged, at);
  const find = (id: string) => feeds.find(feed => feed.id === id);
  for (const feed of packaged) {
    const stored = find(feed.id);
    const merged = mergePackaged(feed, stored, at);
    if (merged !== stored) await database.put(merged);
  }
  for (const { url, ...rest } of subscriptions) {
    if (!find(url)) await database.put({ id: url, url, trust: 'unsigned', failures: 0, ...rest });
  }
  const list = find(OPENED_LIST) ? null : await readList();
  if (list) await database.put(list);
}
