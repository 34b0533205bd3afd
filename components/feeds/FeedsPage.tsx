import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { OPENED_LIST } from '../../lib/campaigns/opened-list';
import { planRefresh } from '../../lib/campaigns/refresh-plan';
import { APP_WORDS } from '../../lib/language/app-words';
import type { FeedsWords } from '../../lib/language/en/feeds';
import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { prepareFeedNames } from '../../lib/mentions/feed-names';
import { PACKAGED_NAMES } from '../../lib/mentions/packaged-names';
import type { PageScene } from '../app/AppShell';
import { type Messages, useMessages } from '../app/use-messages';
import { focusHeading, usePageTitle } from '../app/use-page-title';
import { useWords } from '../hooks/use-words';
import { nameFeed } from './FeedCard';
import { FeedsScreen } from './FeedsScreen';
import { ListSection } from './ListSection';

/** *Feeds*, with everything done to them by the background. */
export function FeedsPage(scene: PageScene) {
  const words = useWords(FEEDS_WORDS);
  const messages = useMessages();
  const { ports, feeds, at } = scene;
  usePageTitle(useWords(APP_WORDS).titled(words.title), scene.language);
  const { refreshing, refresh } = useRefresh(scene, words, messages);
  const kept = useKept(scene);
  const names = useMemo(() => prepareFeedNames(feeds.feeds, PACKAGED_NAMES), [feeds]);
  return (
    <FeedsScreen
      feeds={sortFeeds(feeds.feeds.filter(({ id }) => id !== OPENED_LIST))}
      isCorrupt={feeds.isFallback}
      at={at}
      timeZone={ports.timeZone}
      refreshing={refreshing}
      nextCheck={feed => (feed.url === undefined || feeds.isFallback ? null : planRefresh(feed, USUAL_CHANCE))}
      keptCount={kept.length}
      onSaveKept={() => {
        const text = `${JSON.stringify({ format: 'call-in kept feeds', kept }, null, 2)}\n`;
        ports.saveFile({ name: 'call-in-kept-feeds.json', type: 'application/json', text });
        messages.say(words.keptSaved);
      }}
      namesOf={feed => names.use.get(feed.id)}
      onMarkNames={(feed, marked) => void markNames({ feed, marked }, scene, { words, ...messages })}
      onAdd={async address => {
        const problem = await ports.addFeed(address);
        if (problem === null) messages.say(words.added(readHostOf(address)));
        return problem;
      }}
      onRefresh={feed => refresh(feed)}
      onRefreshAll={() => refresh(null)}
      onRemove={feed => void remove(feed, scene, { words, ...messages })}
      onAcceptKey={(feed, key) =>
        void ports.acceptKey(feed.id, key).then(isDone => {
          if (!isDone) return messages.complain(words.addFailed);
          // The question goes, and what was pressed with it.
          focusHeading();
          messages.say(words.keyAccepted);
        })
      }
      onReset={async () => {
        const isDone = await ports.resetCampaigns();
        scene.reloadFeeds();
        if (isDone) messages.say(words.reset);
        else messages.complain(words.addFailed);
      }}
      onOpenOutside={ports.openOutside}
      list={<ListSection {...scene} />}
    />
  );
}

/** The reader's own first, what came with the extension after them, each by title. */
const sortFeeds = (feeds: readonly StoredFeed[]): readonly StoredFeed[] =>
  [...feeds].sort(
    (one, other) =>
      Number(one.trust === 'packaged') - Number(other.trust === 'packaged') ||
      nameFeed(one).localeCompare(nameFeed(other)),
  );

/** The background draws lots for the real moment; the screen says the middle. */
const USUAL_CHANCE = 0.5;

function useKept({ ports, feeds }: PageScene): readonly unknown[] {
  const [kept, setKept] = useState<readonly unknown[]>([]);
  useEffect(() => void ports.readKeptFeeds().then(setKept, () => setKept([])), [ports, feeds]);
  return kept;
}

const readHostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

function useRefresh({ ports, feeds }: PageScene, words: FeedsWords, { say, complain }: Messages) {
  const [refreshing, setRefreshing] = useState<ReadonlySet<string>>(new Set());
  const refresh = (feed: StoredFeed | null) => {
    const ids = feed ? [feed.id] : feeds.feeds.filter(({ url }) => url !== undefined).map(({ id }) => id);
    setRefreshing(now => new Set([...now, ...ids]));
    const asked = feed?.url === undefined ? null : { id: feed.id, url: feed.url };
    void ports
      .refreshFeeds(asked)
      .then(count => {
        if (count === null) complain(words.addFailed);
        else if (!feed) (count.failed > 0 ? complain : say)(words.refreshedAll(count.refreshed, count.failed));
        else if (count.failed > 0) complain(words.refreshFailed(nameFeed(feed)));
        else say(words.refreshed(nameFeed(feed)));
      })
      .finally(() => setRefreshing(now => new Set([...now].filter(id => !ids.includes(id)))));
  };
  return { refreshing, refresh };
}

async function markNames(
  { feed, marked }: { readonly feed: StoredFeed; readonly marked: readonly string[] },
  { ports }: PageScene,
  { words, say, complain }: Messages & { readonly words: FeedsWords },
) {
  if (!(await ports.markNames(feed.id, marked))) return complain(words.addFailed);
  const name = nameFeed(feed);
  const { markedNames: before = [] } = feed;
  say(marked.length > 0 ? words.namesMarked(name) : words.namesUnmarked(name), () => {
    void ports
      .markNames(feed.id, before)
      .then(isDone => (isDone ? say(words.namesAsBefore) : complain(words.addFailed)));
  });
}

async function remove(
  feed: StoredFeed,
  { ports }: PageScene,
  { words, say, complain }: Messages & { readonly words: FeedsWords },
) {
  const name = nameFeed(feed);
  if (!(await ports.removeFeed(feed.id))) return complain(words.addFailed);
  say(words.removed(name), () => {
    void ports.putBackFeed(feed).then(isBack => (isBack ? say(words.undone(name)) : complain(words.addFailed)));
  });
}
