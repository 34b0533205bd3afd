import type { StoredFeed } from '../campaigns/campaign';
import { LIMITS } from '../campaigns/limits';
import { type ListedName, listFeedNames } from './list-feed-names';
import { foldName } from './name-pattern';
import { namePageTopic, type PageTopic } from './page-topic';
import type { PreparedTopic } from './prepared-topic';

/** A feed as far as its names go. */
export type NamingFeed = Pick<StoredFeed, 'id' | 'addedAt' | 'feed' | 'markedNames'>;

/** What became of one feed's names, each as the feed writes it. */
export interface FeedNameUse {
  /** Counted on pages, in the file's order. */
  readonly used: readonly string[];
  /** Left out because all feeds together may add 500. */
  readonly beyond: readonly string[];
  /** Of those used, the ones the user agreed to have marked. */
  readonly marked: readonly string[];
}

/** Whose a page's topic is: ids of packaged topics, and of feeds' own topics as `FEED TOPIC`, the first naming it. */
export type TopicOwners = readonly string[];

/** All names of all feeds, ready to use. */
export interface FeedNames {
  /** What a page gets; in an order that says nothing about feeds. */
  readonly topics: readonly PageTopic[];
  /** By the id a page knows. */
  readonly owners: ReadonlyMap<string, TopicOwners>;
  /** By feed id; feeds without names are absent. */
  readonly use: ReadonlyMap<string, FeedNameUse>;
}

/** One literal on its way to a page, with all who ask for it. */
interface SharedName extends Pick<ListedName, 'name' | 'isWeak' | 'context' | 'notWith'> {
  readonly owners: Set<string>;
  readonly mayPaint: boolean;
}

/** Prepares the names of all feeds for pages: at most 500, shared out fairly, without those of the package; the same feeds always give the same. */
export function prepareFeedNames(feeds: readonly NamingFeed[], packaged: readonly PreparedTopic[]): FeedNames {
  const inOrder = [...feeds].sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
  const listed = inOrder
    .map(feed => ({ feed, names: listFeedNames(feed, packaged) }))
    .filter(({ names }) => names.length > 0);
  const shares = shareOut(
    listed.map(({ names }) => names.length),
    LIMITS.namesInAll,
  );
  const use = new Map<string, FeedNameUse>();
  const shared = new Map<string, SharedName>();
  for (const [index, { feed, names }] of listed.entries()) {
    const agreed = new Set((feed.markedNames ?? []).map(foldName));
    const used = names.slice(0, shares[index]);
    for (const name of used) share(shared, name, agreed.has(name.folded));
    use.set(feed.id, {
      used: used.map(({ name }) => name),
      beyond: names.slice(shares[index]).map(({ name }) => name),
      marked: used.filter(({ folded }) => agreed.has(folded)).map(({ name }) => name),
    });
  }
  return { ...buildTopics([...shared.values()], packaged), use };
}

/** How many each may have of so many in all: as much as it wants, or as much as any other gets; what is left over by one each, the first served first. */
export function shareOut(wanted: readonly number[], inAll: number): readonly number[] {
  let left = inAll;
  const shares = new Array<number>(wanted.length).fill(0);
  const bySize = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || b - a);
  for (const [done, index] of bySize.entries()) {
    // Rounded down for the small and those who came late, so that what does not divide falls to those who were there first.
    const share = Math.min(wanted[index] ?? 0, Math.floor(left / (bySize.length - done)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** A name of several feeds is one name, and leads to all of them: doubtful if one calls it so, marked if the user agreed for one. */
function share(shared: Map<string, SharedName>, listed: ListedName, isAgreed: boolean): void {
  const { folded, owner, name, isWeak, context, notWith } = listed;
  const known = shared.get(folded);
  if (!known)
    return void shared.set(folded, { name, isWeak, context, notWith, owners: new Set([owner]), mayPaint: isAgreed });
  known.owners.add(owner);
  shared.set(folded, {
    ...known,
    isWeak: known.isWeak || isWeak,
    context: [...known.context, ...context],
    notWith: [...known.notWith, ...notWith],
    mayPaint: known.mayPaint || isAgreed,
  });
}

/** Names that lead to the same topics, and may both be painted or not, are one topic on a page. */
function buildTopics(names: readonly SharedName[], packaged: readonly PreparedTopic[]): Omit<FeedNames, 'use'> {
  const groups = new Map<string, SharedName[]>();
  for (const name of names) {
    const key = JSON.stringify([name.mayPaint, ...[...name.owners].sort()]);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const owners = new Map<string, TopicOwners>();
  const topics: PageTopic[] = [];
  for (const group of groups.values()) {
    const whose = [...new Set(group.flatMap(name => [...name.owners]))];
    const base = packaged.find(({ id }) => whose.includes(id));
    const topic = namePageTopic(group, base, new Set(owners.keys()));
    // What the package knows is named first: its label is the one everybody reads.
    owners.set(
      topic.id,
      [...whose].sort((a, b) => Number(b === base?.id) - Number(a === base?.id)),
    );
    topics.push(topic);
  }
  return { topics: topics.sort((a, b) => (a.id < b.id ? -1 : 1)), owners };
}
