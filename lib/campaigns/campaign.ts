import type { Office } from '../targets/office';
import type { Action } from './action-schema';
import type { CampaignSource, ItemSource } from './campaign-schema';
import type { Agreement, LegalStatus } from './feed-schema';
import type { Refusal } from './refusal';
import type { Script } from './script-schema';
import type { Topic } from './topic-schema';

/** Names one campaign among all feeds: feed id and item id joined by a space, which neither may contain. */
export type CampaignKey = `${string} ${string}`;

/** A campaign as the rest of the house sees it: checked, its moments in ms since the epoch, its id scoped by its feed. */
export interface Campaign {
  readonly key: CampaignKey;
  readonly feed: string;
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly summary?: string;
  readonly background?: string;
  readonly language: string;
  readonly publishedAt?: number;
  readonly modifiedAt?: number;
  readonly topics: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly opensAt?: number;
  readonly closesAt?: number;
  readonly deadline?: { readonly at: number; readonly label: string };
  /** Plain dates (2012-12-17), each read in the caller's own zone. */
  readonly callDays: readonly string[];
  readonly timeZone: string;
  readonly withdrawn?: string;
  readonly sponsors: CampaignSource['sponsors'];
  readonly actions: readonly Action[];
  readonly supersedes?: string;
  readonly translations?: ItemSource['_call_in']['translations'];
}

/** A feed as stored: everything that passed, and what did not. */
export interface Feed {
  /** `starter`, `archive`, or the feed's URL without its key. */
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly homePageUrl?: string;
  readonly language: string;
  readonly sequence: number;
  readonly expiresAt?: number;
  readonly topics: readonly Topic[];
  readonly offices: readonly Office[];
  readonly agreements: readonly Agreement[];
  readonly legal: readonly LegalStatus[];
  readonly campaigns: readonly Campaign[];
  readonly refused: readonly Refusal[];
}

/** How far a feed's publisher is proven: inside the package, by a pinned key, or not at all. */
export type FeedTrust = 'packaged' | 'signed' | 'unsigned';

/** What an update did to a feed's campaigns, by key. */
export interface FeedChanges {
  readonly added: readonly CampaignKey[];
  readonly changed: readonly CampaignKey[];
  readonly gone: readonly CampaignKey[];
  /** Withdrawn by this update: those who called are told. */
  readonly withdrawn: readonly CampaignKey[];
}

/** A script as it was until a refresh changed it (`until`, ms): what somebody who called before has in their ear. */
export interface OldScript {
  readonly campaign: CampaignKey;
  readonly action: string;
  readonly script: Script;
  readonly until: number;
}

/** One row of the campaign store: the last good copy of a feed and how its refreshes went; written by the background only. */
export interface StoredFeed {
  readonly id: string;
  /** Where it is fetched from; absent for feeds that are only packaged. */
  readonly url?: string;
  /** The pinned publisher key, base64url of the signify public key blob. */
  readonly key?: string;
  /** A different key seen at the last refresh, waiting for the user's decision. */
  readonly offeredKey?: string;
  readonly trust: FeedTrust;
  /** Absent while nothing good was ever fetched. */
  readonly feed?: Feed;
  /** The signature file's text of the stored copy: unchanged means nothing to fetch. */
  readonly signatureText?: string;
  /** Version of the extension that read the stored copy; present where the signature's text is. */
  readonly readBy?: string;
  readonly addedAt: number;
  /** What the last update that changed a campaign brought; absent before there was one. */
  readonly changes?: FeedChanges;
  /** Earlier versions of its scripts, newest first; absent while none has changed. */
  readonly oldScripts?: readonly OldScript[];
  /** When the last good copy was fetched, or last found to be the newest. */
  readonly updatedAt?: number;
  /** When a refresh was last tried. */
  readonly checkedAt?: number;
  /** What was refused at the last refresh, where and why (`what` is `feed`); absent after a good one. */
  readonly failure?: Refusal;
  /** Names of this feed the user agreed to have marked on pages, as they were written then; absent while not agreed. */
  readonly markedNames?: readonly string[];
  /** What became of the rows of a list the user opened from a file; whoever shows it checks it. */
  readonly account?: unknown;
  /** Failures in a row, for the back-off. */
  readonly failures: number;
}
