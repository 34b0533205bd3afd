import type { StoredFeed } from '../campaigns/campaign';
import { fail, type Result, succeed } from '../result';
import { type CampaignDatabase, openCampaignDatabase } from './campaign-database';

async function withDatabase<T>(work: (database: CampaignDatabase) => Promise<T>): Promise<Result<T, 'unreadable'>> {
  const opened = await openCampaignDatabase();
  if (!opened.ok) return fail('unreadable');
  try {
    return succeed(await work(opened.value));
  } catch {
    return fail('unreadable');
  } finally {
    opened.value.close();
  }
}

/** All stored feeds; `unreadable` when the store is damaged, newer than this version, or holds rows that are no feeds. */
export async function readFeeds(): Promise<Result<StoredFeed[], 'unreadable'>> {
  const rows = await withDatabase(database => database.readAll());
  if (!rows.ok) return rows;
  return rows.value.damaged.length > 0 ? fail('unreadable') : succeed([...rows.value.feeds]);
}

/** Calls `show` once watching has begun, so that no change is missed, and after every change by the background; returns the way to stop. */
export function watchFeeds(show: () => void): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  void openCampaignDatabase().then(opened => {
    if (!opened.ok) return;
    const unsubscribe = opened.value.watch(show);
    stop = () => {
      unsubscribe();
      opened.value.close();
    };
    if (isStopped) stop();
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** The feeds inside the package, parsed by a chunk of its own: for a store that is still empty, or cannot be read. */
export async function readPackagedFeeds(): Promise<StoredFeed[]> {
  const { parsePackagedFeeds } = await import('./packaged-feeds');
  return [...parsePackagedFeeds(Date.now())];
}

/** Rows of the store that could not be read, still in place or put aside already, as they were: for the user to save in a file. */
export async function readKeptFeeds(): Promise<readonly unknown[]> {
  const kept = await withDatabase(async database => [
    ...(await database.readAll()).damaged,
    ...(await database.readKept()),
  ]);
  return kept.ok ? kept.value : [];
}
