import { BADGE_WORDS } from '../language/badge-words';
import { chooseLanguage } from '../language/language';
import { REMINDERS_WORDS } from '../language/reminders-words';
import type { MentionCounts } from '../mentions/mention';
import { totalMentions } from '../mentions/summary';
import type { Settings } from '../settings/settings';
import { browser } from './browser';

/** Dark on amber: legible in itself, and the amber stands out from light and dark toolbars. */
export const BADGE_COLOURS = { background: '#d97706', text: '#1a1206' } as const;

/** No badge is wider. */
const MOST_SHOWN = 99;

/** Shows on the toolbar button how many mentions a tab's page has, and says it in the button's title; where there are none or the user wants no count, both are as at first. The browser clears them when the tab goes on. */
export async function showBadge(
  tabId: number,
  counts: MentionCounts,
  settings: Pick<Settings, 'showBadge' | 'language'>,
): Promise<void> {
  const total = settings.showBadge ? totalMentions(counts) : 0;
  if (total === 0) return clearBadge(tabId);
  const { name } = browser.runtime.getManifest();
  const words = BADGE_WORDS[chooseLanguage(settings.language, navigator.languages)];
  await whileOpen(async () => {
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOURS.background });
    await browser.action.setBadgeTextColor?.({ tabId, color: BADGE_COLOURS.text });
    await browser.action.setTitle({ tabId, title: words.mentions(name, total) });
    await browser.action.setBadgeText({ tabId, text: total > MOST_SHOWN ? `${MOST_SHOWN}+` : String(total) });
  });
}

/** Takes the count off a tab's button. */
export function clearBadge(tabId: number): Promise<void> {
  return whileOpen(async () => {
    await browser.action.setBadgeText({ tabId, text: '' });
    await browser.action.setTitle({ tabId, title: browser.runtime.getManifest().name });
  });
}

/** Takes the count off every tab's button. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : clearBadge(id))));
}

/** Says on the toolbar button of every tab without a count that something the user planned waits, or no longer does. */
export async function showWaiting(
  isWaiting: boolean,
  settings: Pick<Settings, 'showBadge' | 'language'>,
): Promise<void> {
  const { name } = browser.runtime.getManifest();
  const words = REMINDERS_WORDS[chooseLanguage(settings.language, navigator.languages)];
  const isShown = isWaiting && settings.showBadge;
  if (isShown) await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOURS.background });
  if (isShown) await browser.action.setBadgeTextColor?.({ color: BADGE_COLOURS.text });
  await browser.action.setTitle({ title: isShown ? words.waits(name) : name });
  await browser.action.setBadgeText({ text: isShown ? '!' : '' });
}

/** A tab that was closed meanwhile is no error. */
const whileOpen = (act: () => Promise<void>): Promise<void> => act().catch(() => undefined);
