import type { CampaignKey, StoredFeed } from './campaign';

/** A campaign as it stands in a list. */
export interface Titled {
  readonly campaign: CampaignKey;
  readonly title: string;
}

/** Whose a campaign is: the publisher, else the feed's title; of a feed that is gone, its address. */
function nameSource({ campaign }: Titled, feeds: readonly StoredFeed[]): string {
  const id = campaign.slice(0, campaign.indexOf(' '));
  const feed = feeds.find(stored => stored.id === id)?.feed;
  return feed?.publisher ?? feed?.title ?? id;
}

/** The same campaigns; where another publisher's has the same title, each has behind it whose it is. */
export function tellApart(named: readonly Titled[], feeds: readonly StoredFeed[]): readonly Titled[] {
  return named.map(one => {
    const source = nameSource(one, feeds);
    const isShared = named.some(other => other.title === one.title && nameSource(other, feeds) !== source);
    return isShared ? { ...one, title: `${one.title} · ${source}` } : one;
  });
}
