import type { CallLog } from '../../lib/calls/call-log';
import type { CallPorts, FeedsAtHand } from '../../lib/calls/call-ports';
import type { SealPorts } from '../../lib/calls/export/sealed-backup';
import type { TextFile } from '../../lib/calls/export/text-file';
import type { Retention } from '../../lib/calls/retention';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import type { ListToKeep } from '../../lib/campaigns/opened-list';
import type { Topic } from '../../lib/campaigns/topic-schema';
import type { ReminderPorts } from '../../lib/reminders/reminder-ports';
import type { Settings } from '../../lib/settings/settings';
import type { AddProblem } from '../feeds/FeedsScreen';
import type { DirectoryPorts } from '../settings/directory-ports';
import type { KeyPorts } from '../settings/KeysSection';

/** Everything the full-tab pages need from the browser; the entrypoint gives the real one, tests give one in memory. */
export interface AppPorts {
  readonly now: () => number;
  /** The reader's IANA time zone. */
  readonly timeZone: string;
  readonly browserLanguages: readonly string[];
  readonly version: string;
  readonly packagedTopics: readonly Topic[];
  /** Opens the call log; rejects when not even its key can be read. */
  openLog(): Promise<CallLog>;
  createCallPorts(log: CallLog): CallPorts;
  readFeeds(): Promise<FeedsAtHand>;
  watchFeeds(show: () => void): () => void;
  readSettings(): Promise<Settings>;
  changeSettings(change: (now: Settings) => Settings): Promise<Settings>;
  watchSettings(show: (settings: Settings) => void): () => void;
  /** Adds a feed, asking for its origin's permission first where the browser needs one: call it from the click itself. */
  addFeed(address: string): Promise<AddProblem | null>;
  /** Fetches one feed by id (from the click itself), or all; null when the background did not answer. */
  refreshFeeds(feed: { readonly id: string; readonly url: string } | null): Promise<RefreshCount | null>;
  removeFeed(id: string): Promise<boolean>;
  /** Puts a feed back as it was when removed; false when it could not. */
  putBackFeed(feed: StoredFeed): Promise<boolean>;
  /** Keeps the list of a file the user opened in the place of the one before; false when it could not. */
  keepList(list: ListToKeep): Promise<boolean>;
  /** The day of the list of which there is a second copy, also of one that nobody can open any more; null when there is none. */
  readCopiedListDay(): Promise<string | null>;
  acceptKey(id: string, key: string): Promise<boolean>;
  /** Notes which names of a feed the user agreed to have marked on pages; false when the background did not answer. */
  markNames(id: string, names: readonly string[]): Promise<boolean>;
  /** Throws the campaign store away and fills a new one with the packaged feeds. */
  resetCampaigns(): Promise<boolean>;
  /** Rows of the campaign store that nobody could read, kept for an export. */
  readKeptFeeds(): Promise<readonly unknown[]>;
  /** True while the stored settings cannot be read as a whole, so that nothing is marked. */
  hasLostSettings(): Promise<boolean>;
  /** Makes the browser mark pages as the settings now say. */
  applyMarking(): Promise<void>;
  /** Gives a site's permission back. */
  returnSite(host: string): Promise<void>;
  /** Asks for a site's permission, from the click itself; false when declined. */
  askForSite(host: string): Promise<boolean>;
  /** Resolves to false when not everything could be erased. */
  eraseEverything(): Promise<boolean>;
  readonly directory: DirectoryPorts;
  readonly keys: KeyPorts;
  readonly reminders: ReminderPorts;
  /** Checksums and passphrases of backups. */
  readonly backups: SealPorts;
  /** Deletes what is kept no longer: at a start only when the clock can be trusted, else because the user said so now. Rejects when it could not. */
  removeOld(log: CallLog, retention: Retention, why: 'start' | 'asked'): Promise<number>;
  openOutside(url: string): void;
  saveFile(file: TextFile): void;
}

/** How many feeds a refresh brought up to date, and how many it could not. */
export interface RefreshCount {
  readonly refreshed: number;
  readonly failed: number;
}
