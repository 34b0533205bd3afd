import Dexie, { liveQuery } from 'dexie';
import type { StoredFeed } from '../campaigns/campaign';
import { readStoredFeed } from '../campaigns/stored-feed';
import type { Result } from '../result';
import { dropPicture } from './kept-picture';
import { openDatabase } from './open-database';

/** Name of the campaigns' database, which the background alone writes; apart from the log, so that a damaged one costs only itself. */
export const CAMPAIGN_DATABASE = 'call-in-campaigns';

/** Version of the schema below; a released one is history, never edited. */
export const CAMPAIGN_DATABASE_VERSION = 1;

/** Why the database is not used: a later version of Call-In wrote it, or it cannot be opened. */
export type CampaignDatabaseFailure = 'newer' | 'damaged';

/** A row that could not be read as a feed, kept as it was for export; `keptAt` in ms. */
export interface KeptFeed {
  readonly keptAt: number;
  readonly value: unknown;
}

/** The open database; every method rejects when the browser's store fails. */
export interface CampaignDatabase {
  readAll(): Promise<{ readonly feeds: readonly StoredFeed[]; readonly damaged: readonly unknown[] }>;
  put(feed: StoredFeed): Promise<void>;
  /** Changes one feed as it is now; nothing when it was removed meanwhile. */
  change(id: string, change: (now: StoredFeed) => StoredFeed): Promise<void>;
  remove(id: string): Promise<void>;
  /** Moves rows that are no feeds out of the way. */
  keepAside(damaged: readonly unknown[], at: number): Promise<void>;
  readKept(): Promise<readonly KeptFeed[]>;
  /** Empties everything, kept rows too. */
  clear(): Promise<void>;
  /** Calls `show` once and after every change by any context; returns the way to stop. */
  watch(show: () => void): () => void;
  close(): void;
}

interface Tables {
  feeds: Dexie.Table<StoredFeed, string>;
  kept: Dexie.Table<KeptFeed, number>;
}

function defineDatabase(indexedDB: IDBFactory): Dexie & Tables {
  const options = { indexedDB, chromeTransactionDurability: 'strict', cache: 'disabled' } as const;
  const database = new Dexie(CAMPAIGN_DATABASE, options);
  database.version(CAMPAIGN_DATABASE_VERSION).stores({ feeds: 'id', kept: '++' });
  return database as Dexie & Tables;
}

/** Opens the database, making it when there is none. */
export const openCampaignDatabase = (): Promise<Result<CampaignDatabase, CampaignDatabaseFailure>> =>
  openDatabase({ name: CAMPAIGN_DATABASE, version: CAMPAIGN_DATABASE_VERSION, open: openOnce });

async function openOnce(indexedDB: IDBFactory): Promise<CampaignDatabase> {
  const database = defineDatabase(indexedDB);
  // A later version or a reset asks for it: let go at once, and do not open again by oneself.
  database.on('versionchange', () => database.close({ disableAutoOpen: true }));
  await database.open();
  return createDatabase(database);
}

/** Deletes the whole database, readable or not. */
export function deleteCampaignDatabase(): Promise<void> {
  return Dexie.delete(CAMPAIGN_DATABASE);
}

async function readRows(database: Dexie & Tables): ReturnType<CampaignDatabase['readAll']> {
  const feeds: StoredFeed[] = [];
  const damaged: unknown[] = [];
  for (const row of await database.feeds.toArray()) {
    const feed = readStoredFeed(row);
    if (feed) feeds.push(feed);
    else damaged.push(row);
  }
  return { feeds, damaged };
}

function changeRow(database: Dexie & Tables, id: string, change: (now: StoredFeed) => StoredFeed): Promise<void> {
  return database.transaction('rw', database.feeds, async () => {
    const now = readStoredFeed(await database.feeds.get(id));
    if (now) await database.feeds.put(change(now));
  });
}

function keepRows(database: Dexie & Tables, damaged: readonly unknown[], keptAt: number): Promise<void> {
  return database.transaction('rw', database.feeds, database.kept, async () => {
    await database.kept.bulkAdd(damaged.map(value => ({ keptAt, value })));
    await database.feeds.bulkDelete(damaged.map(value => (value as { id: string }).id));
  });
}

function watchRows(database: Dexie & Tables, show: () => void): () => void {
  const subscription = liveQuery(() => database.feeds.toArray()).subscribe({
    next: () => show(),
    error: show,
  });
  return () => subscription.unsubscribe();
}

/** The popup would show other campaigns by now. */
async function written(writing: Promise<unknown>): Promise<void> {
  await writing;
  dropPicture();
}

function createDatabase(database: Dexie & Tables): CampaignDatabase {
  return {
    readAll: () => readRows(database),
    put: feed => written(database.feeds.put(feed)),
    change: (id, change) => written(changeRow(database, id, change)),
    remove: id => written(database.feeds.delete(id)),
    keepAside: (damaged, at) => written(keepRows(database, damaged, at)),
    readKept: () => database.kept.toArray(),
    clear: () =>
      database.transaction('rw', database.feeds, database.kept, async () => {
        await database.feeds.clear();
        await database.kept.clear();
      }),
    watch: show => watchRows(database, show),
    close: () => database.close({ disableAutoOpen: true }),
  };
}
