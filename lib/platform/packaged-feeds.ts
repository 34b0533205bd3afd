import archive from '../../campaigns/archive.json?raw';
import starter from '../../campaigns/starter.json?raw';
import topics from '../../campaigns/topics.json';
import type { Feed, StoredFeed } from '../campaigns/campaign';
import { parseFeedAddress } from '../campaigns/feed-address';
import { parseFeed } from '../campaigns/parse-feed';
import { CALL_IN_FEED } from './build';

/** Ids of the topics inside the package, which every feed may use. */
export const PACKAGED_TOPICS: readonly string[] = topics.topics.map(topic => topic.id);

function parsePackaged(id: string, file: string): Feed {
  const feed = parseFeed({ file, id, packagedTopics: PACKAGED_TOPICS });
  if (!feed.ok) throw new Error(`The packaged feed ${id} is broken: ${JSON.stringify(feed.error)}`);
  return feed.value;
}

/** The address and key every installation starts with, from the build; empty for the packaged starter alone. */
function readBuiltInAddress(): { readonly url?: string; readonly key?: string } {
  if (CALL_IN_FEED === '') return {};
  const address = parseFeedAddress(CALL_IN_FEED);
  if (!address.ok) throw new Error(`CALL_IN_FEED is no feed address: ${CALL_IN_FEED}`);
  return address.value;
}

/** The feeds inside the package, checked like any other: `starter`, which is refreshed when the build names an address, and `archive`. */
export function parsePackagedFeeds(addedAt: number): readonly StoredFeed[] {
  const shared = { trust: 'packaged', addedAt, failures: 0 } as const;
  return [
    { id: 'starter', ...shared, ...readBuiltInAddress(), feed: parsePackaged('starter', starter) },
    { id: 'archive', ...shared, feed: parsePackaged('archive', archive) },
  ];
}
