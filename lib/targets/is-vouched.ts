import type { StoredFeed } from '../campaigns/campaign';
import type { CallableTarget } from './resolve-targets';

/** True when somebody stands by the number: the public directory, the package, or a signed feed. The caller's own is their word alone. */
export function isVouched(
  { line, member, isOwn }: CallableTarget,
  trust: StoredFeed['trust'],
  feeds: readonly StoredFeed[],
): boolean {
  if (isOwn) return false;
  if (member || trust !== 'unsigned') return true;
  const known = feeds.flatMap(feed => (feed.trust === 'unsigned' ? [] : (feed.feed?.offices ?? [])));
  return known.some(({ lines }) => lines.some(({ number }) => number === line.number));
}
