import type { StoredFeed } from '../campaigns/campaign';
import type { MentionExcerpt } from '../mentions/mention';
import type { ReminderPorts } from '../reminders/reminder-ports';
import type { Result } from '../result';
import type { OwnOffice } from '../settings/settings';
import type { CongressAtHand } from '../targets/congress/congress-at-hand';
import type { CongressQuestion } from '../targets/congress/look-up-congress';
import type { Office } from '../targets/office';
import type { OwnOfficeDraft, OwnOfficeProblem } from '../targets/own-office';
import type { CallLog } from './call-log';
import type { CallStand, Chosen, Reading } from './call-stand';
import type { RecentCalls } from './read-recent';
import type { OpeningWindow } from './resume-stand';

/** The tab in front, as far as its owner allows: mentions listed by our script there, or that none runs; why is for the settings to say. */
export type PageInFront =
  /** `host` is undefined where the browser does not tell us the tab's address. */
  | {
      readonly kind: 'marked';
      readonly tabId: number;
      readonly host: string | undefined;
      readonly mentions: readonly MentionExcerpt[];
      readonly isInsecure?: boolean;
    }
  /** A web page where nothing of ours runs; it can be checked once, or its site added, unless it is `http:`, for which no permission is asked. */
  | { readonly kind: 'unmarked'; readonly tabId: number; readonly host: string; readonly isInsecure?: boolean }
  /** A browser page, our own page, or none. */
  | { readonly kind: 'none' };

/** The feeds at hand; `isFallback` when the stored ones could not be read and the packaged ones stand in. */
export interface FeedsAtHand {
  readonly feeds: readonly StoredFeed[];
  readonly isFallback: boolean;
}

/** What a card on a page asked to open. */
export interface Opened {
  /** As pages know it. */
  readonly topic: string;
  /** Item id of the packaged campaign; absent, as the action is, when only a topic was asked for. */
  readonly campaign?: string;
  readonly action?: string;
}

/** Where the call screen stands, kept for a window that opens and told to those that are open. */
export interface StandPorts {
  /** Resolves once it is kept, or cannot be. */
  keep(stand: CallStand): Promise<void>;
  /** What a window that opens takes up of it. */
  resume(window: OpeningWindow): Promise<Partial<Chosen & Reading>>;
  /** Calls `show` after every change, this window's own included. */
  watch(show: (stand: CallStand) => void): () => void;
}

/** What a window that stays open hears of; the popup is gone before any of it happens. */
export interface PanelNews {
  /** Another tab is in front (true), or another page in the one that was. */
  watchPage(show: (isOtherTab: boolean) => void): () => void;
  /** A card on a page asks for something. */
  watchOpened(show: () => void): () => void;
}

/** Everything the call screen needs from the browser; the platform gives the real one, tests may give one in memory. */
export interface CallPorts {
  readonly log: CallLog;
  readonly now: () => number;
  readonly newId: () => string;
  /** The caller's IANA time zone. */
  readonly timeZone: string;
  readFeeds(): Promise<FeedsAtHand>;
  readRecent(): Promise<RecentCalls>;
  watchFeeds(show: () => void): () => void;
  /** Asks the background for feeds older than 15 minutes; resolves when it is done. */
  refreshFeeds(): Promise<void>;
  readPage(): Promise<PageInFront>;
  takeOpened(): Promise<Opened | null>;
  /** Scrolls to a mention that was listed and opens its card; false when it is no longer there. */
  showMention(tabId: number, index: number): Promise<boolean>;
  /** Runs the marking script once in this tab; resolves to how many mentions it has. */
  checkPage(tabId: number): Promise<PageInFront>;
  /** Asks for the site's permission (from the click itself) and marks there from now on; false when refused. */
  markSite(tabId: number, host: string): Promise<boolean>;
  /** Sites that are read without being asked. */
  readonly newsSites: readonly string[];
  /** Makes the browser mark pages, the open ones too, as the settings now say. */
  applyMarking(): Promise<void>;
  /** True while the stored settings cannot be read as a whole, so that nothing is marked. */
  hasLostSettings(): Promise<boolean>;
  /** Checks an office the caller typed; the number parser is loaded only now. */
  checkOwnOffice(draft: OwnOfficeDraft): Promise<Result<OwnOfficeDraft, readonly OwnOfficeProblem[]>>;
  /** The caller's own offices as ones that can be called; those that no longer pass are left out. */
  readOwnOffices(own: readonly OwnOffice[]): Promise<readonly Office[]>;
  /** Looks the caller's members of Congress up in the directory on this device, in a chunk of its own. */
  readCongress(question: CongressQuestion): Promise<CongressAtHand>;
  /** Calls `show` after every change of the stored directory. */
  watchDirectory(show: () => void): () => void;
  /** Reminders, fetched after the first paint. */
  loadReminders(): Promise<ReminderPorts>;
  readonly stands: StandPorts;
  /** Given to the panel alone. */
  readonly news: PanelNews | null;
  /** Makes the way to open the panel ready, which a click has to call in its own turn; false when it was refused, null where there is no panel. */
  preparePanel(): Promise<(() => Promise<boolean>) | null>;
  /** Opens an outside link in a new tab. */
  openOutside(url: string): void;
  /** Opens the app's tab at a route: `#/calls`. */
  openApp(hash: string): void;
}
