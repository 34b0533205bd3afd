import type { PageInFront } from '../calls/call-ports';
import type { MentionExcerpt } from '../mentions/mention';
import { NEWS_HOSTS } from '../mentions/news-hosts';
import { isOnSite } from '../mentions/site';
import type { Settings } from '../settings/settings';
import { readSettings } from './settings-store';
import { readTabInFront } from './surfaces';

/** Our script comes when the page is loaded, and a moment after the install: where it is due, it is waited for this long, in ms. */
const PATIENCE_MS = 6_000;
const ASK_EVERY_MS = 250;

/** The mentions our script found in a tab, or null where it does not run. */
export type ListMentions = (tabId: number) => Promise<readonly MentionExcerpt[] | null>;

/** The tab in front with its mentions, or why it has none; on a site that is marked, waits for the page to be read. */
export async function readPageInFront(listMentions: ListMentions): Promise<PageInFront> {
  const tab = await readTabInFront();
  if (!tab) return { kind: 'none' };
  const { tabId, site } = tab;
  const atOnce = await listMentions(tabId);
  if (atOnce) return { kind: 'marked', tabId, mentions: atOnce };
  if (site === undefined) return { kind: 'none' };
  const settings = await readSettings();
  const mentions = isDue(site, settings) ? await askAgain(tabId, listMentions) : null;
  if (mentions) return { kind: 'marked', tabId, mentions };
  return { kind: isOnSite(site, settings.offHosts) ? 'off' : 'unmarked', tabId, host: site };
}

const isDue = (site: string, { marking, offHosts, addedHosts }: Settings): boolean =>
  marking !== 'off' && !isOnSite(site, offHosts) && isOnSite(site, [...NEWS_HOSTS, ...addedHosts]);

async function askAgain(tabId: number, listMentions: ListMentions): Promise<readonly MentionExcerpt[] | null> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += ASK_EVERY_MS) {
    await new Promise(resolve => setTimeout(resolve, ASK_EVERY_MS));
    const mentions = await listMentions(tabId);
    if (mentions) return mentions;
  }
  return null;
}
