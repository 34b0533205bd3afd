import type { Handlers } from '../../lib/messages/answer';
import { readVersion } from '../../lib/platform/device';
import { download } from '../../lib/platform/download';
import { createFeedKeeper, type FeedKeeper } from '../../lib/platform/feed-keeper';
import { returnIdleHosts } from '../../lib/platform/idle-hosts';
import { forgetListCopy, readListCopy, writeListCopy } from '../../lib/platform/list-copy';
import { underFeedLock } from '../../lib/platform/lock';
import { followSettings } from '../../lib/platform/open-tabs';
import { PACKAGED_TOPICS, parsePackagedFeeds } from '../../lib/platform/packaged-feeds';
import { watchNames } from '../../lib/platform/page-names';
import { mayFetch } from '../../lib/platform/permissions';
import { openSeal } from '../../lib/platform/seal';
import { SUBSCRIPTIONS } from '../../lib/platform/subscriptions';
import { verifySignature } from '../../lib/platform/verify-signature';
import { directoryKeeper } from './directory-handlers';

const keeper = (): FeedKeeper =>
  createFeedKeeper({
    download,
    verify: verifySignature,
    packagedTopics: PACKAGED_TOPICS,
    version: readVersion(),
    now: Date.now,
    chance: Math.random,
    mayFetch,
    alone: underFeedLock,
    readPackaged: parsePackagedFeeds,
    subscriptions: SUBSCRIPTIONS,
    readKeyId: async () => (await openSeal()).keyId,
    listCopy: { read: readListCopy, write: writeListCopy, forget: forgetListCopy },
  });

/** Whatever is done to feeds may change the names pages look for: then registration and open tabs follow, for which nobody waits: a tab may be loading for ever. */
const withKeeper = <T>(work: (keeper: FeedKeeper) => Promise<T>): Promise<T> =>
  watchNames(
    () => work(keeper()),
    () => void followSettings(),
  );

/** What the background does with feeds for our own pages. */
export const feedHandlers: Handlers<
  | 'feeds.refresh'
  | 'feed.add'
  | 'feed.remove'
  | 'feed.put-back'
  | 'list.keep'
  | 'feed.accept-key'
  | 'feed.mark'
  | 'campaigns.reset'
> = {
  'feeds.refresh': request => withKeeper(feeds => feeds.refresh(request)),
  async 'feed.add'({ address }) {
    const added = await withKeeper(feeds => feeds.add(address));
    if (added.ok) return { id: added.value };
    await returnIdleHosts();
    return { refused: added.error };
  },
  async 'feed.remove'({ id }) {
    await withKeeper(feeds => feeds.remove(id));
    await returnIdleHosts();
    return null;
  },
  'feed.put-back': async ({ feed }) => ({ isBack: await withKeeper(feeds => feeds.putBack(feed)) }),
  'list.keep': async list => ({ isKept: await keeper().keepList(list) }),
  async 'feed.accept-key'({ id, key }) {
    await withKeeper(feeds => feeds.acceptKey(id, key));
    return null;
  },
  async 'feed.mark'({ id, names }) {
    await withKeeper(feeds => feeds.markNames(id, names));
    return null;
  },
  async 'campaigns.reset'({ own }) {
    await withKeeper(feeds => feeds.reset(own));
    // Answered first: the campaigns inside the package are enough to go on with.
    void withKeeper(feeds => feeds.refresh({ olderThanMinutes: 0 }));
    return null;
  },
};

/** Stores the packaged copies once per browser start; whoever waits for it finds the feeds in order. */
export const prepareFeeds = (): Promise<void> => withKeeper(feeds => feeds.prepare());

/** What is done for feeds now and then, without being asked. */
export const feedJobs = {
  feeds: () => withKeeper(feeds => feeds.refreshDue()),
  directory: () => directoryKeeper().refreshDue(),
};
