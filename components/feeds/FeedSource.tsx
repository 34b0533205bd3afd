import type { FeedChanges } from '../../lib/campaigns/campaign';
import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { formatSince } from '../../lib/language/format';
import { formatClock, formatCount, formatShortDay } from '../../lib/language/format-time';
import { Facts } from '../app/Facts';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';
import type { FeedCardProps } from './FeedCard';
import { KeyText } from './KeyText';

function countChanges({ added, changed, gone, withdrawn }: FeedChanges) {
  return { added: added.length, changed: changed.length, gone: gone.length, withdrawn: withdrawn.length };
}

/** Address, key, edition and times of a feed: folded away, there for who wants to check. */
export function FeedSource({ stored, at, timeZone, nextCheckAt, onOpenOutside }: FeedCardProps) {
  const words = useWords(FEEDS_WORDS);
  const language = useLanguage();
  const { feed, url } = stored;
  const since = (moment: number) => formatSince(moment, at, language);
  const updated = stored.updatedAt === undefined ? words.never : since(stored.updatedAt);
  const checked = stored.checkedAt === undefined ? '' : ` (${words.checked(since(stored.checkedAt))})`;
  return (
    <Facts
      facts={[
        { name: words.addressTitle, value: url && <span class="address">{url}</span> },
        { name: words.key, value: stored.key ? <KeyText value={stored.key} /> : null },
        { name: words.updated, value: url ? updated + checked : null },
        { name: words.brought, value: stored.changes ? words.changes(countChanges(stored.changes)) : null },
        {
          name: words.next,
          value:
            nextCheckAt === null
              ? null
              : nextCheckAt <= at
                ? words.nextSoon
                : `${formatShortDay(nextCheckAt, language, timeZone)}, ${formatClock(nextCheckAt, language, timeZone)}`,
        },
        { name: words.edition, value: feed && url ? formatCount(feed.sequence, language) : null },
        {
          name: words.expires,
          value: feed?.expiresAt === undefined ? null : formatShortDay(feed.expiresAt, language, timeZone),
        },
        {
          name: words.website,
          value: feed?.homePageUrl ? (
            <OutsideLink url={feed.homePageUrl} onOpen={onOpenOutside}>
              {feed.homePageUrl.replace(/^https:\/\//, '')}
            </OutsideLink>
          ) : null,
        },
      ]}
    />
  );
}
