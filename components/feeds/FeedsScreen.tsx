import type { ComponentChildren } from 'preact';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import type { RefusalReason } from '../../lib/campaigns/refusal';
import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import type { FeedNameUse } from '../../lib/mentions/feed-names';
import { CorruptStore } from '../app/CorruptStore';
import { PageHeading } from '../app/PageHeading';
import { useWords } from '../hooks/use-words';
import { AddFeed } from './AddFeed';
import { FeedCard } from './FeedCard';
import './feeds.css';

/** Why an address was not added: refused by the feed's own checks, permission not given, or no answer from the background. */
export type AddProblem =
  | { readonly kind: 'refused'; readonly why: RefusalReason }
  | { readonly kind: 'declined' }
  | { readonly kind: 'failed' };

/** The feeds and what can be done with them. */
export interface FeedsScreenProps {
  readonly feeds: readonly StoredFeed[];
  /** True when the stored feeds could not be read and the packaged ones stand in. */
  readonly isCorrupt: boolean;
  readonly at: number;
  readonly timeZone: string;
  /** Ids being refreshed now. */
  readonly refreshing: ReadonlySet<string>;
  /** When the background will look at a feed next, in ms; null when it is not fetched. */
  readonly nextCheck: (feed: StoredFeed) => number | null;
  /** What became of the names a feed adds; undefined when it adds none. */
  readonly namesOf: (feed: StoredFeed) => FeedNameUse | undefined;
  /** The user agreed to have these names of a feed marked on pages; none takes it back. */
  readonly onMarkNames: (feed: StoredFeed, names: readonly string[]) => void;
  /** Resolves to null when added. Called from the click itself, because a permission may have to be asked. */
  readonly onAdd: (address: string) => Promise<AddProblem | null>;
  /** Called from the click itself. */
  readonly onRefresh: (feed: StoredFeed) => void;
  readonly onRefreshAll: () => void;
  readonly onRemove: (feed: StoredFeed) => void;
  readonly onAcceptKey: (feed: StoredFeed, key: string) => void;
  readonly onReset: () => Promise<void>;
  /** How many stored feeds were unreadable and put aside. */
  readonly keptCount: number;
  readonly onSaveKept: () => void;
  readonly onOpenOutside: (url: string) => void;
  /** The list of agreements from a file. */
  readonly list: ComponentChildren;
}

/** *Feeds*: what is fetched, from whom, how it went, what was refused and why. */
export function FeedsScreen(props: FeedsScreenProps) {
  const words = useWords(FEEDS_WORDS);
  const { feeds, refreshing } = props;
  const isRefreshing = refreshing.size > 0;
  const canRefresh = feeds.some(feed => feed.url !== undefined);
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {props.isCorrupt && <CorruptStore onReset={props.onReset} />}
      {props.keptCount > 0 && (
        <div class="notice">
          <p>{words.kept(props.keptCount)}</p>
          <button type="button" class="btn small" onClick={props.onSaveKept}>
            {words.keptSave}
          </button>
        </div>
      )}
      <section aria-labelledby="feed-list">
        <div class="section-top">
          <h2 id="feed-list">{words.list}</h2>
          {canRefresh && (
            <button
              type="button"
              class="btn small"
              // Not disabled: the keyboard is on it.
              aria-disabled={isRefreshing}
              onClick={() => isRefreshing || props.onRefreshAll()}
            >
              {isRefreshing ? words.refreshing : words.refreshAll}
            </button>
          )}
        </div>
        <ul class="feed-list">
          {feeds.map(feed => (
            <li key={feed.id}>
              <FeedCard
                stored={feed}
                at={props.at}
                timeZone={props.timeZone}
                isRefreshing={refreshing.has(feed.id)}
                nextCheckAt={props.nextCheck(feed)}
                names={props.namesOf(feed)}
                onMarkNames={names => props.onMarkNames(feed, names)}
                onRefresh={() => props.onRefresh(feed)}
                onRemove={() => props.onRemove(feed)}
                onAcceptKey={key => props.onAcceptKey(feed, key)}
                onOpenOutside={props.onOpenOutside}
              />
            </li>
          ))}
        </ul>
      </section>
      {!props.isCorrupt && (
        <>
          <AddFeed onAdd={props.onAdd} />
          {props.list}
        </>
      )}
    </>
  );
}
