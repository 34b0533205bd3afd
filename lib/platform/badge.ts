import { BADGE_WORDS } from '../language/badge-words';
import { chooseLanguage } from '../language/language';
import { REMINDERS_WORDS } from '../language/reminders-words';
import type { MentionCounts } from '../mentions/mention';
import { totalMentions } from '../mentions/summary';
import type { Settings } from '../settings/settings';
import { browser } from './browser';
import { BROWSER } from './build';

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

/** Takes the count off a tab's button, which then says what all tabs say. */
export function clearBadge(tabId: number): Promise<void> {
  return whileOpen(async () => {
    // An empty text would be the tab's own, and hide what waits.
    await browser.action.setBadgeText({ tabId, text: null });
    if (BROWSER === 'firefox') await browser.action.setTitle({ tabId, title: null });
    else await retitle(tabId);
  });
}

/** Chrome takes no tab's own title away: it becomes the one all have. */
async function retitle(tabId: number, before?: string): Promise<void> {
  const [own, title] = await Promise.all([browser.action.getTitle({ tabId }), browser.action.getTitle({})]);
  if (own !== title && (before ?? own) === own) await browser.action.setTitle({ tabId, title });
}

/** Takes the count off every tab's button. */
export const clearBadges = (): Promise<void> => forEachTab(clearBadge);

async function forEachTab(act: (tabId: number) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : act(id))));
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
  const [before, title] = [await browser.action.getTitle({}), isShown ? words.waits(name) : name];
  await browser.action.setTitle({ title });
  if (BROWSER === 'chrome' && before !== title) await forEachTab(tabId => whileOpen(() => retitle(tabId, before)));
  await browser.action.setBadgeText({ text: isShown ? '!' : '' });
}

/** A tab that was closed meanwhile is no error. */
const whileOpen = (act: () => Promise<void>): Promise<void> => act().catch(() => undefined);
