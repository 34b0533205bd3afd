import type { StoredFeed } from '../../lib/campaigns/campaign';
import { isThisComputer } from '../../lib/campaigns/is-this-computer';
import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { formatShortDay } from '../../lib/language/format-time';
import type { FeedNameUse } from '../../lib/mentions/feed-names';
import { readHost } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';
import { FeedButtons } from './FeedButtons';
import { FeedNames } from './FeedNames';
import { FeedRefusals } from './FeedRefusals';
import { FeedSource } from './FeedSource';
import { KeyChange } from './KeyChange';

/** One feed as it is stored, and what happens with it now. */
export interface FeedCardProps {
  readonly stored: StoredFeed;
  readonly at: number;
  readonly timeZone: string;
  readonly isRefreshing: boolean;
  readonly nextCheckAt: number | null;
  /** Undefined for a feed that adds no names. */
  readonly names: FeedNameUse | undefined;
  readonly onMarkNames: (names: readonly string[]) => void;
  readonly onRefresh: () => void;
  readonly onRemove: () => void;
  readonly onAcceptKey: (key: string) => void;
  readonly onOpenOutside: (url: string) => void;
}

/** What a feed is called before anything of it could be read. */
export const nameFeed = (stored: StoredFeed): string =>
  stored.feed?.title ?? (stored.url ? (readHost(stored.url) ?? stored.url) : stored.id);

/** A feed: whose it is, how far that is proven, how its last refresh went, what it left out. */
export function FeedCard(props: FeedCardProps) {
  const words = useWords(FEEDS_WORDS);
  const language = useLanguage();
  const { stored, at, timeZone } = props;
  const { feed } = stored;
  const title = nameFeed(stored);
  const id = `feed-${stored.id}`;
  const isExpired = feed?.expiresAt !== undefined && feed.expiresAt <= at;
  return (
    <article class="feed" aria-labelledby={id} aria-busy={props.isRefreshing}>
      <div class="feed-top">
        <div>
          <h3 id={id}>{title}</h3>
          <p class="by">
            {[
              feed?.publisher && feed.publisher !== title ? words.by(feed.publisher) : null,
              feed ? words.campaigns(feed.campaigns.length) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <p class="chips">
          {stored.url !== undefined && isThisComputer(stored.url) && <span class="chip">{words.thisComputer}</span>}
          <span class={`chip trust ${stored.trust}`}>{words.trust[stored.trust]}</span>
        </p>
      </div>
      <p class="soft feed-trust">{words.trustExplains[stored.trust]}</p>
      {isExpired && <p class="notice bad">{words.expired(formatShortDay(feed.expiresAt ?? at, language, timeZone))}</p>}
      {stored.offeredKey !== undefined && (
        <KeyChange current={stored.key} offered={stored.offeredKey} onAccept={props.onAcceptKey} />
      )}
      {props.names && (
        <FeedNames
          title={title}
          use={props.names}
          isAgreed={stored.markedNames !== undefined}
          onMark={props.onMarkNames}
        />
      )}
      <FeedRefusals stored={stored} />
      <FeedSource {...props} />
      <FeedButtons
        title={title}
        canRefresh={stored.url !== undefined}
        canRemove={stored.url !== undefined && stored.id === stored.url}
        isRefreshing={props.isRefreshing}
        onRefresh={props.onRefresh}
        onRemove={props.onRemove}
      />
    </article>
  );
}
