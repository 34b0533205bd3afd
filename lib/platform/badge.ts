import type { MentionCounts } from '../mentions/mention';
import { totalMentions } from '../mentions/summary';
import { browser } from './browser';

const AMBER = '#a64b08';

/** Shows on the toolbar button how many mentions a tab's page has; none, or `isShown` false, clears it. The browser clears it when the tab goes on. */
export async function showBadge(tabId: number, counts: MentionCounts, isShown: boolean): Promise<void> {
  const total = totalMentions(counts);
  const text = !isShown || total === 0 ? '' : total > 99 ? '99+' : String(total);
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: AMBER });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Takes the count off every tab's button. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : showBadge(id, {}, false))));
}
