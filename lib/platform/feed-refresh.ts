import type { StoredFeed } from '../campaigns/campaign';
import { refuseFeed } from '../campaigns/read-json';
import { isOlderThan, noteCopy, noteFailure, noteUnchanged } from '../campaigns/refresh-plan';
import type { CampaignDatabase } from './campaign-database';
import { type FetchPorts, fetchFeed } from './fetch-feed';

/** What refreshing stored feeds needs from the world. */
export interface RefreshPorts extends FetchPorts {
  readonly database: Pick<CampaignDatabase, 'readAll' | 'change'>;
  readonly now: () => number;
  /** False where fetching would give away the installation's lasting id (Firefox without host permission). */
  readonly mayFetch: (url: string) => Promise<boolean>;
  /** Runs `work` while no other worker or page refreshes the same feed. */
  readonly alone: <T>(id: string, work: () => Promise<T>) => Promise<T>;
}

/** Which feeds to refresh: one or all that have an address, of those the ones asked for at least so long ago. */
export interface RefreshRequest {
  readonly id?: string | undefined;
  readonly olderThanMinutes: number | ((feed: StoredFeed) => number);
}

type Refreshed = 'refreshed' | 'failed' | 'skipped';

/** What the fetch makes of the row; nothing of the stored copy is lost, whatever it is. */
async function fetchRow(
  stored: StoredFeed,
  url: string,
  ports: RefreshPorts,
): Promise<(now: StoredFeed) => StoredFeed> {
  const at = ports.now();
  if (!(await ports.mayFetch(url))) return now => noteFailure(now, { refusal: refuseFeed('not_permitted', url) }, at);
  const fetched = await fetchFeed({ ...stored, url }, ports);
  if (!fetched.ok) return now => noteFailure(now, fetched.error, at);
  const copy = fetched.value;
  return copy === 'unchanged' ? now => noteUnchanged(now, at) : now => noteCopy(now, copy, at);
}

/** A row may have been removed, or its key accepted, while the host was answering: then the answer is to an old question. */
function applies(now: StoredFeed, asked: StoredFeed): boolean {
  return now.key === asked.key && now.url === asked.url;
}

async function storeRow(stored: StoredFeed, url: string, ports: RefreshPorts): Promise<Refreshed> {
  const change = await fetchRow(stored, url, ports);
  let outcome: Refreshed = 'skipped';
  try {
    await ports.database.change(stored.id, now => {
      if (!applies(now, stored)) return now;
      const next = change(now);
      outcome = next.failures === 0 ? 'refreshed' : 'failed';
      return next;
    });
  } catch {
    const refusal = refuseFeed('storage_failed');
    await ports.database.change(stored.id, now => noteFailure(now, { refusal }, ports.now())).catch(() => undefined);
    return 'failed';
  }
  return outcome;
}

function refreshOne(
  id: string,
  olderThan: RefreshRequest['olderThanMinutes'],
  ports: RefreshPorts,
): Promise<Refreshed> {
  return ports.alone(id, async () => {
    const { feeds } = await ports.database.readAll();
    const stored = feeds.find(feed => feed.id === id);
    if (stored?.url === undefined) return 'skipped';
    const minutes = typeof olderThan === 'number' ? olderThan : olderThan(stored);
    if (!isOlderThan(stored, minutes, ports.now())) return 'skipped';
    return storeRow(stored, stored.url, ports);
  });
}

/** Refreshes feeds side by side; a failed one keeps its last good copy and says why. */
export async function refreshFeeds(
  { id, olderThanMinutes }: RefreshRequest,
  ports: RefreshPorts,
): Promise<{ refreshed: number; failed: number }> {
  const { feeds } = await ports.database.readAll();
  const wanted = feeds.filter(feed => feed.url !== undefined && (id === undefined || feed.id === id));
  const outcomes = await Promise.all(wanted.map(feed => refreshOne(feed.id, olderThanMinutes, ports)));
  const count = (kind: Refreshed) => outcomes.filter(outcome => outcome === kind).length;
  return { refreshed: count('refreshed'), failed: count('failed') };
}
