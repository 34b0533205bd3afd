import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { CallPorts, FeedsAtHand, Opened, PageInFront } from '../../lib/calls/call-ports';
import type { RecentCalls } from '../../lib/calls/read-recent';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import type { FeedNames } from '../../lib/mentions/feed-names';
import type { createMentionReader } from '../../lib/mentions/page-facts';
import { NO_FEED_NAMES } from '../../lib/mentions/topic-owners';
import type { OwnOffice } from '../../lib/settings/settings';
import type { AgreedPlace } from '../../lib/targets/agreements/find-agreements';
import type { createLawReader } from '../../lib/targets/legal';
import type { Office } from '../../lib/targets/office';
import { afterPaint } from '../hooks/after-paint';
import { newestOf } from '../hooks/newest-of';
import { findPart } from '../hooks/use-part';
import { loadMentionReader } from './prepare-page';

/** What the call screen has read so far; null until read. */
export interface CallData extends RecentCalls {
  readonly feeds: FeedsAtHand | null;
  /** What the feeds' names on a page lead to. */
  readonly names: FeedNames;
  /** Comes with the first feed that says what the law is. */
  readonly createLaw: typeof createLawReader | null;
  /** The caller's own offices that can be called; null until read. */
  readonly ownOffices: readonly Office[] | null;
  readonly page: PageInFront;
  /** Comes with the first page that has mentions; its places are much to load for the many that have none. */
  readonly createReader: typeof createMentionReader | null;
  /** The places the caller told of names on the page that wanted a state; null for one that is on no list. */
  readonly said: ReadonlyMap<string, AgreedPlace | null>;
  /** False while the tab in front has not answered. */
  readonly isPageRead: boolean;
  readonly opened: Opened | null;
  /** False until the log has answered: the office that is up next depends on it, and must not change under the caller's eyes. */
  readonly isLogRead: boolean;
}

/** Not even the packaged ones could be read. */
const NO_FEEDS: FeedsAtHand = { feeds: [], isFallback: true };

/** Before anything was read. */
export const EMPTY_CALL_DATA: CallData = {
  feeds: null,
  names: NO_FEED_NAMES,
  createLaw: null,
  ownOffices: null,
  page: { kind: 'none' },
  createReader: null,
  said: new Map(),
  isPageRead: false,
  opened: null,
  isLogRead: false,
  recent: [],
  count: 0,
  followUps: [],
  wrongNumbers: new Map(),
  notice: null,
  logHealth: 'ok',
};

/** Reads everything the call screen shows, stored copies first, and keeps feeds and log in step with other windows. */
export function useCallData(
  ports: CallPorts,
  own: readonly OwnOffice[],
): [CallData, (change: Partial<CallData>) => void] {
  const [data, setData] = useState(EMPTY_CALL_DATA);
  const change = useCallback((part: Partial<CallData>) => {
    const take = (more: Partial<CallData>) => setData(before => ({ ...before, ...part, ...more }));
    if (part.page?.kind !== 'marked' || part.page.mentions.length === 0) return take({});
    const prepared = findPart(loadMentionReader);
    if (prepared) return take({ createReader: prepared });
    void loadMentionReader().then(createReader => take({ createReader }));
  }, []);

  // Not an effect, which waits for a picture without what is read here.
  useLayoutEffect(() => {
    const readFeeds = newestOf(async () => {
      const feeds = await ports.readFeeds();
      const [names, createLaw] = await Promise.all([readNames(feeds.feeds), loadLaw(feeds.feeds)]);
      return { feeds, names, createLaw };
    });
    // What was read before stays on screen; before anything was, the screen must not wait for ever.
    const noteFailure = () => setData(before => ({ ...before, feeds: before.feeds ?? NO_FEEDS }));
    const tryFeeds = () => readFeeds(change, noteFailure);
    const readLog = () =>
      void ports.readRecent().then(
        recent => change({ ...recent, isLogRead: true }),
        () => change({ isLogRead: true, logHealth: 'damaged' }),
      );
    const takeOpened = () => void ports.takeOpened().then(opened => opened && change({ opened }));
    let pages = 0;
    const readPage = async () => {
      pages += 1;
      const mine = pages;
      const page = await ports.readPage();
      // A tab that answers late is not in front any more.
      if (mine === pages) change({ page, isPageRead: true });
    };
    takeOpened();
    void readPage();
    tryFeeds();
    readLog();
    const { news } = ports;
    const stops = [ports.log.watch(readLog)];
    // Watching begins with a look of its own.
    stops.push(afterPaint(() => stops.push(ports.watchFeeds(tryFeeds))));
    if (news) {
      stops.push(news.watchOpened(takeOpened));
      stops.push(
        news.watchPage(isOtherTab => {
          // What the tab before said is not to be jumped to in this one, nor what its card asked for.
          if (isOtherTab) change({ page: { kind: 'none' }, isPageRead: false, opened: null });
          void readPage();
        }),
      );
    }
    return () => {
      for (const stop of stops) stop();
    };
  }, [ports, change]);

  // After the script is on screen, so that it costs the caller nothing; a repair tells its findings through the notice.
  const isShown = data.feeds !== null && data.isLogRead;
  useEffect(() => {
    if (!isShown) return;
    return afterPaint(() => {
      void ports.refreshFeeds();
      void ports.log.repairIfDue().catch(() => change({ logHealth: 'damaged' }));
    });
  }, [ports, change, isShown]);

  useLayoutEffect(() => {
    // Nothing to read is the common case, and must not load the number parser.
    const reading = own.length === 0 ? Promise.resolve([]) : ports.readOwnOffices(own);
    void reading.then(
      ownOffices => change({ ownOffices }),
      () => change({ ownOffices: [] }),
    );
  }, [ports, change, own]);

  return [data, change];
}

/** Nearly no feed speaks of the law; before it is read, an office it shuts out would show. */
export async function loadLaw(feeds: readonly StoredFeed[]): Promise<CallData['createLaw']> {
  return feeds.some(({ feed }) => feed?.legal.length)
    ? (await import('../../lib/targets/legal')).createLawReader
    : null;
}

/** Preparing names is loaded only where a feed has topics of its own: nearly nobody waits for it. */
async function readNames(feeds: readonly StoredFeed[]): Promise<FeedNames> {
  if (!feeds.some(({ trust, feed }) => trust !== 'packaged' && feed !== undefined && feed.topics.length > 0))
    return NO_FEED_NAMES;
  const [{ prepareFeedNames }, { PACKAGED_NAMES }] = await Promise.all([
    import('../../lib/mentions/feed-names'),
    import('../../lib/mentions/packaged-names'),
  ]);
  return prepareFeedNames(feeds, PACKAGED_NAMES);
}
