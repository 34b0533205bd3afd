import type { PageInFront } from '../calls/call-ports';
import type { MentionExcerpt } from '../mentions/mention';
import { findQuietReason } from '../settings/marking-now';
import type { Settings } from '../settings/settings';
import { browser } from './browser';
import { NEWS_SITES } from './news-sites';
import { readToday } from './pause-end';
import { readTabInFront } from './surfaces';

/** Our script comes when the page is loaded, and a moment after the install: where it is due, it is waited for this long, in ms. */
const PATIENCE_MS = 6_000;
const ASK_EVERY_MS = 250;

/** The mentions our script found in a tab, or null where none listens. */
export type ListMentions = (tabId: number) => Promise<readonly MentionExcerpt[] | null>;

/** The tab in front with its mentions, or why it has none; waits for the page to be read where it is, or is due to be. */
export async function readPageInFront(listMentions: ListMentions, settings: Settings): Promise<PageInFront> {
  const tab = await readTabInFront();
  if (!tab) return { kind: 'none' };
  const { tabId, site, url = '' } = tab;
  const isInsecure = url.startsWith('http:');
  const isExpected =
    site !== undefined && findQuietReason(settings, { site, newsHosts: NEWS_SITES, today: readToday() }) === null;
  for (let waitedMs = 0; waitedMs <= PATIENCE_MS; waitedMs += ASK_EVERY_MS) {
    const mentions = await listMentions(tabId);
    if (mentions) return { kind: 'marked', tabId, host: site, mentions, isInsecure };
    const stage = await readStage(tabId);
    if (stage === 'none') return { kind: 'marked', tabId, host: site, mentions: [], isInsecure };
    if (stage === undefined && !isExpected) break;
    await new Promise(resolve => setTimeout(resolve, ASK_EVERY_MS));
  }
  if (site === undefined) return { kind: 'none' };
  return { kind: 'unmarked', tabId, host: site, isInsecure };
}

/** How far the first look at a tab's page is; undefined where none runs, or where we may not know. Pages without a name have no listener to ask. */
async function readStage(tabId: number): Promise<string | undefined> {
  try {
    const [looked] = await browser.scripting.executeScript({ target: { tabId }, func: lookForStage });
    return typeof looked?.result === 'string' ? looked.result : undefined;
  } catch {
    return;
  }
}

/** Runs in the page's tab, by itself: reads what `lib/page/page-state.ts` keeps there. */
function lookForStage(): string | undefined {
  const state = (globalThis as { [key: symbol]: { stage: string; signal: AbortSignal } | undefined })[
    Symbol.for('call-in')
  ];
  return state?.signal.aborted === false ? state.stage : undefined;
}
