import type { Language } from '../settings/settings';
import type { Office } from '../targets/office';
import type { Campaign, CampaignKey, FeedTrust, StoredFeed } from './campaign';
import { type CampaignState, readState } from './campaign-state';
import { type ChoiceReason, type Circumstances, chooseCampaign } from './choose';
import { campaignInLanguage, inLanguage } from './in-language';
import type { Topic } from './topic-schema';

/** A campaign with all that a screen says about it, in the screen's language. */
export interface CampaignEntry {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  /** Why it stands where it does, the deciding reason first. */
  readonly reasons: readonly ChoiceReason[];
  /** The feed's publisher, or its title where it names none. */
  readonly publisher: string;
  readonly feedTitle: string;
  readonly trust: FeedTrust;
  /** When its feed went out of date, in ms; null while it is good. */
  readonly expiredAt: number | null;
  readonly topicLabels: readonly string[];
  /** The feed's offices by id. */
  readonly offices: ReadonlyMap<string, Office>;
}

/** What decides order and words; `feeds` are those stored, or the packaged ones. */
export interface Listing extends Omit<Circumstances, 'campaigns'> {
  readonly feeds: readonly StoredFeed[];
  readonly topics: readonly string[];
  readonly packagedTopics: readonly Topic[];
  readonly language: Language;
}

interface Judged {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly reasons: readonly ChoiceReason[];
}

function makeEntry(judged: Judged, listing: Listing): CampaignEntry {
  const stored = listing.feeds.find(feed => feed.id === judged.campaign.feed);
  const feed = stored?.feed;
  const topics = [...(feed?.topics ?? []), ...listing.packagedTopics];
  const labels = judged.campaign.topics.map(id => {
    const topic = topics.find(known => known.id === id);
    return topic ? inLanguage(topic, listing.language).label : id;
  });
  return {
    ...judged,
    campaign: campaignInLanguage(judged.campaign, listing.language),
    publisher: feed?.publisher ?? feed?.title ?? '',
    feedTitle: feed?.title ?? '',
    trust: stored?.trust ?? 'unsigned',
    expiredAt: feed?.expiresAt !== undefined && feed.expiresAt <= listing.at ? feed.expiresAt : null,
    topicLabels: labels,
    offices: new Map((feed?.offices ?? []).map(office => [office.id, inLanguage(office, listing.language)])),
  };
}

const listCampaigns = (feeds: readonly StoredFeed[]): readonly Campaign[] =>
  feeds.flatMap(({ feed }) => feed?.campaigns ?? []);

/** Every campaign of every feed in the order of the rules; withdrawn ones are on no list. */
export function listEntries(listing: Listing): readonly CampaignEntry[] {
  return chooseCampaign({ ...listing, campaigns: listCampaigns(listing.feeds) }).map(choice =>
    makeEntry(choice, listing),
  );
}

/** One campaign by its key, also a withdrawn, empty or superseded one, which no list has; null when no feed has it. */
export function findEntry(key: CampaignKey, entries: readonly CampaignEntry[], listing: Listing): CampaignEntry | null {
  const listed = entries.find(entry => entry.campaign.key === key);
  if (listed) return listed;
  const campaign = listCampaigns(listing.feeds).find(found => found.key === key);
  return campaign ? makeEntry({ campaign, state: readState(campaign, listing), reasons: [] }, listing) : null;
}
