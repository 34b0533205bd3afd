import type { StoredFeed } from '../campaigns/campaign';
import type { RefusalReason } from '../campaigns/refusal';
import type { MentionCounts, MentionExcerpt } from '../mentions/mention';
import type { NamesReply } from '../mentions/page-topic';
import type { Settling } from '../reminders/snooze';
import type { DirectoryRefusal } from '../targets/congress/directory-refusal';
import type { DirectoryOutcome } from '../targets/congress/directory-status';

/**
 * Every message there is, by direction; each line says why it may cross. Nothing else does: a conformance test holds
 * each name to exactly one handler. Requests and replies are plain JSON.
 */

/** From a content script to the background: ids and counts only, because a page may have taken over its renderer. */
export interface PageMessages {
  /** A name was met in the page's text: asks for the code that weighs it, whichever the settings want. Says nothing of the page. */
  'reader.bring': { request: Record<string, never>; reply: null };
  /** The page came back from the browser's memory, where no change of settings reached it and its badge was taken off. */
  'page.back': { request: Record<string, never>; reply: null };
  /** The badge shows how many mentions the page has. */
  'mentions.count': { request: { counts: MentionCounts }; reply: null };
  /** A real click on a mark asks for the card's code in that tab. */
  'card.open': { request: { topic: string }; reply: null };
  /** The card opens an action of the packaged campaigns in popup or tab. */
  'action.open': { request: { topic: string; campaign: string; action: string }; reply: null };
  /** Names of the user's feeds, asked for once and only where the registration says there are any. Not which feed, and nothing else. */
  'names.get': { request: Record<string, never>; reply: NamesReply };
  /** "Not on this site": the background knows the site from the sender, not from the message. */
  'site.off': { request: Record<string, never>; reply: null };
}

/** From popup and app to the background: the background is the only writer of campaigns and the only fetcher. */
export interface ExtensionMessages {
  /** Fetches what is older than `olderThanMinutes` (0: all) among all feeds, or one by id. */
  'feeds.refresh': { request: { id?: string; olderThanMinutes: number }; reply: { refreshed: number; failed: number } };
  /** Adds a feed by address, with `#key=` if it has one, and fetches it once. */
  'feed.add': { request: { address: string }; reply: { id: string } | { refused: RefusalReason } };
  /** Removes a feed and its campaigns; calls stay in the log. */
  'feed.remove': { request: { id: string }; reply: null };
  /** Undoes that from the row the screen still has, so that no host is asked: which may not answer, or answer otherwise. */
  'feed.put-back': { request: { feed: StoredFeed }; reply: { isBack: boolean } };
  /** Keeps the list of agreements of a file the user opened: the file was read where it was opened. */
  'list.keep': { request: { file: string; account: unknown }; reply: { isKept: boolean } };
  /** The user accepts a publisher's changed key after seeing both fingerprints. */
  'feed.accept-key': { request: { id: string; key: string }; reply: null };
  /** The user agrees to have these names of a feed marked on pages, as they read them; none takes it back. */
  'feed.mark': { request: { id: string; names: string[] }; reply: null };
  /** Downloads the public directory of Congress whole: the request names nothing and nobody. */
  'directory.download': {
    request: Record<string, never>;
    reply: { done: DirectoryOutcome } | { refused: DirectoryRefusal };
  };
  /** Uses a refresh that was held back, or keeps the copy there is. */
  'directory.decide': { request: { use: boolean }; reply: null };
  /** Forgets the directory and stops refreshing it. */
  'directory.remove': { request: Record<string, never>; reply: null };
  /** Registers the content script afresh after a change of where to mark; after an erasure pages that were checked once are left too. */
  'marking.apply': { request: { isErased?: true }; reply: null };
  /** Looks afresh at what is to be told, after a change of the settings. */
  'reminders.plan': { request: Record<string, never>; reply: null };
  /** The user saw to reminders that wait, or put them off. */
  'reminders.settle': { request: { ids: string[]; how: Settling }; reply: null };
  /** The campaigns' store is emptied and the packaged ones stored again, with the user's own where they are to be kept. */
  'campaigns.reset': { request: { own: 'keep' | 'forget' }; reply: null };
}

/** From popup to the content script of the tab in front: asked for when opened, not stored. */
export interface TabMessages {
  /** The matched words and at most 120 characters around each. */
  'mentions.list': { request: Record<string, never>; reply: { mentions: MentionExcerpt[] } };
  /** Scrolls to one mention of the list last asked for and opens its card; not shown where the page has changed and it is gone. */
  'mention.show': { request: { index: number }; reply: { isShown: boolean } };
  /** The keyboard's command: the next (1) or previous (-1) painted mention is shown with its card. `all` is how many there are to walk; 0 in *badge only*. */
  'mention.walk': { request: { step: 1 | -1 }; reply: { all: number } };
}

/** All directions together. */
export type Messages = PageMessages & ExtensionMessages & TabMessages;
/** The name of any message. */
export type MessageName = keyof Messages;
/** What a message carries. */
export type Request<N extends MessageName> = Messages[N]['request'];
/** What its answer carries. */
export type Reply<N extends MessageName> = Messages[N]['reply'];
