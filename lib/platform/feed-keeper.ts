import type { StoredFeed } from '../campaigns/campaign';
import { parseFeedAddress } from '../campaigns/feed-address';
import { makeOpenedList } from '../campaigns/make-opened-list';
import { type ListToKeep, OPENED_LIST } from '../campaigns/opened-list';
import { noteCopy, pauseMinutes, planRefresh, REFRESH_MINUTES } from '../campaigns/refresh-plan';
import { type Refusal, type RefusalReason, reason } from '../campaigns/refusal';
import { fail, type Result, succeed } from '../result';
import { type CampaignDatabase, deleteCampaignDatabase, openCampaignDatabase } from './campaign-database';
import { type RefreshPorts, type RefreshRequest, refreshFeeds } from './feed-refresh';
import { fetchFeed } from './fetch-feed';
import type { CopiedList, readListCopy, writeListCopy } from './list-copy';
import { prepareFeeds } from './prepare-feeds';
import { isSubscription, type Subscription } from './subscriptions';

/** What the background gives to the feeds it keeps. */
export interface KeeperPorts extends Omit<RefreshPorts, 'database'> {
  readonly chance: () => number;
  readonly readPackaged: (at: number) => readonly StoredFeed[];
  readonly subscriptions: {
    readonly read: () => Promise<readonly Subscription[]>;
    readonly keep: (feeds: readonly StoredFeed[]) => Promise<void>;
    readonly forget: (url: string) => Promise<void>;
    readonly clear: () => Promise<void>;
  };
  /** Another one after everything was erased. */
  readonly readKeyId: () => Promise<string>;
  /** The second copy of the list opened from a file. */
  readonly listCopy: {
    readonly read: typeof readListCopy;
    readonly write: typeof writeListCopy;
    readonly forget: () => Promise<void>;
  };
}

/** Everything that is done to the stored feeds; each call opens the store and lets go of it. */
export interface FeedKeeper {
  prepare(): Promise<void>;
  refresh(request: RefreshRequest): Promise<{ refreshed: number; failed: number }>;
  /** Refreshes what is due by plan and says when the next one is, ms. */
  refreshDue(): Promise<number>;
  add(address: string): Promise<Result<string, RefusalReason>>;
  /** Keeps the list of a file the user opened in the place of the one before; false when it does not pass. */
  keepList(list: ListToKeep): Promise<boolean>;
  /** Removes a feed the user added, or the list they opened; those that come with the extension stay. */
  remove(id: string): Promise<void>;
  /** Puts back a feed the user had added as it was when removed; one that is there again stays. False when it could not. */
  putBack(feed: StoredFeed): Promise<boolean>;
  acceptKey(id: string, key: string): Promise<void>;
  /** Notes which of a feed's names the user agreed to have marked; none takes it back. */
  markNames(id: string, names: readonly string[]): Promise<void>;
  /** Empties the store and fills it with the packaged feeds, and with the user's own where they are to be kept. */
  reset(own: 'keep' | 'forget'): Promise<void>;
}

/** A refused first copy has no row to tell where in the file, so the reason's detail does. */
const foldWhere = ({ where, why }: Refusal): RefusalReason =>
  reason(why.code, [where, why.detail].filter(Boolean).join(' '));

/** Adds a feed once its first copy was fetched and found good; one that is there keeps its pinned key until the user accepts another. */
async function addFeed(database: CampaignDatabase, address: string, ports: KeeperPorts) {
  const parsed = parseFeedAddress(address);
  if (!parsed.ok) return parsed;
  const { url, key } = parsed.value;
  const { feeds } = await database.readAll();
  const known = feeds.find(feed => feed.url === url);
  if (known) return readd(database, known, key);
  if (!(await ports.mayFetch(url))) return fail(reason('not_permitted', url));
  const [at, keyId] = [ports.now(), await ports.readKeyId()];
  const row: StoredFeed = {
    id: url,
    url,
    trust: 'unsigned',
    addedAt: at,
    failures: 0,
    ...(key !== undefined && { key }),
  };
  const fetched = await fetchFeed({ ...row, url }, ports);
  if (!fetched.ok) return fail(foldWhere(fetched.error.refusal));
  // Everything was erased meanwhile, and with it the wish to have this.
  if ((await ports.readKeyId()) !== keyId) return fail(reason('storage_failed'));
  if (fetched.value !== 'unchanged') await database.put(noteCopy(row, fetched.value, at));
  return succeed(url);
}

async function readd(database: CampaignDatabase, known: StoredFeed, key: string | undefined) {
  if (key === undefined || key === known.key) return succeed(known.id);
  await database.change(known.id, now => ({ ...now, offeredKey: key }));
  return fail(reason('key_changed'));
}

function withAcceptedKey(stored: StoredFeed, key: string): StoredFeed {
  if (stored.offeredKey !== key) return stored;
  const { offeredKey: _offered, failure: _failure, signatureText: _signature, ...rest } = stored;
  return { ...rest, key, failures: 0 };
}

function withMarkedNames({ markedNames: _before, ...stored }: StoredFeed, names: readonly string[]): StoredFeed {
  return names.length === 0 ? stored : { ...stored, markedNames: names };
}

/** Half of the pause's spread: what is due a little later is fetched along. */
const minutesUntilDue = (feed: StoredFeed) => pauseMinutes(feed.failures) * 0.75;

/** An older copy may not stand in for a newer list; where none can be written, the row is all there is. */
async function copyList(list: CopiedList, { feed }: StoredFeed, { listCopy }: KeeperPorts): Promise<void> {
  await listCopy.write(list, feed?.agreements[0]?.as_of ?? '').catch(() => listCopy.forget().catch(() => {}));
}

/** Checked like a list just opened, since it comes from outside the store. */
async function readCopiedList({ listCopy }: KeeperPorts): Promise<StoredFeed | null> {
  const copied = await listCopy.read().catch(() => null);
  return copied?.ok && copied.value ? makeOpenedList(copied.value, copied.value.addedAt) : null;
}

async function emptyStore(): Promise<void> {
  const opened = await openCampaignDatabase();
  if (!opened.ok) return deleteCampaignDatabase();
  try {
    await opened.value.clear();
  } finally {
    opened.value.close();
  }
}

async function withDatabase<T>(work: (database: CampaignDatabase) => Promise<T>, unopened: T): Promise<T> {
  const opened = await openCampaignDatabase();
  if (!opened.ok) return unopened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Makes the keeper; it keeps nothing in memory, for the worker it runs in is stopped at any time. */
export function createFeedKeeper(ports: KeeperPorts): FeedKeeper {
  const { subscriptions, alone } = ports;
  // One at a time: read before the store was emptied, the user's feeds would be kept after it.
  const keep = (database: CampaignDatabase) =>
    alone('subscriptions', async () => subscriptions.keep((await database.readAll()).feeds));
  const prepare = async () => {
    const belongings = {
      packaged: ports.readPackaged(ports.now()),
      subscriptions: await subscriptions.read(),
      readList: () => readCopiedList(ports),
      at: ports.now(),
    };
    await withDatabase(database => prepareFeeds(database, belongings), undefined);
  };
  const refresh = (request: RefreshRequest) =>
    withDatabase(
      async database => {
        const counts = await refreshFeeds(request, { ...ports, database });
        await keep(database);
        return counts;
      },
      { refreshed: 0, failed: 0 },
    );
  return {
    prepare,
    refresh,
    async refreshDue() {
      await refresh({ olderThanMinutes: minutesUntilDue });
      const later = ports.now() + REFRESH_MINUTES * 60_000;
      const dates = await withDatabase(async database => {
        const { feeds } = await database.readAll();
        return feeds.filter(feed => feed.url !== undefined).map(feed => planRefresh(feed, ports.chance()));
      }, []);
      return Math.max(ports.now() + 60_000, Math.min(later, ...dates));
    },
    add: address =>
      withDatabase<Result<string, RefusalReason>>(
        async database => {
          const added = await addFeed(database, address, ports);
          await keep(database);
          return added;
        },
        fail(reason('storage_failed')),
      ),
    async keepList(list) {
      const addedAt = ports.now();
      const row = makeOpenedList(list, addedAt);
      if (row === null || !(await withDatabase(database => database.put(row).then(() => true), false))) return false;
      await copyList({ ...list, addedAt }, row, ports);
      return true;
    },
    remove: id =>
      withDatabase(async database => {
        // First, or a browser that stops in between has the list again; and there may be no row any more.
        if (id === OPENED_LIST) await ports.listCopy.forget();
        const { feeds } = await database.readAll();
        if (!feeds.some(feed => feed.id === id && (isSubscription(feed) || id === OPENED_LIST))) return;
        await alone('subscriptions', async () => {
          // First here too: what only the store had let go of would be put back into it at the next start.
          await subscriptions.forget(id);
          await database.remove(id);
        });
      }, undefined),
    putBack: feed =>
      withDatabase(async database => {
        if (!isSubscription(feed)) return false;
        const { feeds } = await database.readAll();
        if (!feeds.some(({ id }) => id === feed.id)) await database.put(feed);
        await keep(database);
        return true;
      }, false),
    async acceptKey(id, key) {
      await withDatabase(database => database.change(id, now => withAcceptedKey(now, key)), undefined);
      await refresh({ id, olderThanMinutes: 0 });
    },
    markNames: (id, names) =>
      withDatabase(database => database.change(id, now => withMarkedNames(now, names)), undefined),
    async reset(own) {
      await alone('subscriptions', async () => {
        await emptyStore();
        // What was being fetched while everything was erased may have been kept since.
        if (own === 'forget') await subscriptions.clear();
      });
      await prepare();
    },
  };
}
