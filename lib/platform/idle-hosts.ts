import { BROWSER } from './build';
import { readFeeds } from './campaign-store';
import { DIRECTORY_ADDRESSES } from './directory-addresses';
import { readRecord } from './directory-record';
import { returnOtherOrigins } from './permissions';

/** Gives back what Firefox allowed for a feed or the directory that is there no more: its own list of sites tells what somebody reads. */
export async function returnIdleHosts(): Promise<void> {
  if (BROWSER !== 'firefox') return;
  const [feeds, record] = await Promise.all([readFeeds(), readRecord()]);
  // Whose hosts they are cannot be told.
  if (!feeds.ok) return;
  const fetched = feeds.value.flatMap(({ url }) => url ?? []);
  await returnOtherOrigins([...fetched, ...(record ? Object.values(DIRECTORY_ADDRESSES) : [])]);
}
