import type { Feed, StoredFeed } from './campaign';
import { type ListToKeep, OPENED_LIST } from './opened-list';
import { parseFeed } from './parse-feed';

/** Nothing but the list: whoever made the file, it brings nobody's number to call and no words to find. */
const listAlone = (feed: Feed): Feed => ({ ...feed, campaigns: [], topics: [], offices: [], legal: [] });

/** The row to store for a list, after the same checks as every feed; null where any of its entries does not pass. */
export function makeOpenedList({ file, account }: ListToKeep, addedAt: number): StoredFeed | null {
  const read = parseFeed({ file, id: OPENED_LIST, packagedTopics: [] });
  if (!read.ok || read.value.refused.length > 0 || read.value.agreements.length === 0) return null;
  return { id: OPENED_LIST, trust: 'unsigned', addedAt, failures: 0, feed: listAlone(read.value), account };
}
