import type { Settings } from '../settings/settings';
import { clearBadge, clearBadges } from './badge';
import { browser } from './browser';
import { ALL_STYLES, chooseReader, listLooks, listStyles } from './marking-files';
import { hasPageNames } from './page-names';
import { applyMarking, listPatterns, patternsOf, readMarkingSettings } from './registration';
import { readSettings } from './settings-store';

/** Makes everything follow the settings: what is registered, the tabs that are open, the badges. */
export async function followSettings(): Promise<void> {
  const { left } = await applyMarking();
  await updateOpenTabs(left);
  if (!(await readSettings()).showBadge) await clearBadges();
}

/** At every start and wake: what is registered is put right, and where a pause has ended, open tabs are marked again. */
export async function wakeMarking(): Promise<void> {
  const wasPaused = (await readSettings()).pause !== null;
  const { hasBegun, left } = await applyMarking();
  if (wasPaused && hasBegun) await updateOpenTabs(left);
}

/** Ends marking in every open tab of a site, at once. */
export async function leaveSite(site: string): Promise<void> {
  await Promise.allSettled((await findTabs({ url: patternsOf(site) })).map(leaveTab));
}

/** Marks a tab's page once, by the right the user's click on our button gave (activeTab); false where the browser allows none. */
export async function checkPageNow(tabId: number): Promise<boolean> {
  try {
    const settings = await readSettings();
    await lookAtTab(tabId, settings.marking === 'off' ? { ...settings, marking: 'marks' } : settings);
    return true;
  } catch {
    return false;
  }
}

/** Brings the code that weighs the names met on a tab's page. */
export async function bringReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [chooseReader(await readSettings())] });
}

/** Brings the card's code to the tab whose mark was clicked. */
export async function bringCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['card.js'] });
}

/** Tabs of before the install are marked, those where marking is off now are left; off everywhere, a page checked once is left too. */
async function updateOpenTabs(left: readonly string[]): Promise<void> {
  const settings = await readMarkingSettings();
  if (settings.marking === 'off') {
    await Promise.allSettled((await findTabs({})).map(leaveTab));
    return;
  }
  const [on, off] = await Promise.all([
    findTabs({ url: await listPatterns(settings) }),
    findTabs({ url: [...settings.offHosts.flatMap(patternsOf), ...left] }),
  ]);
  const isOff = new Set(off);
  const marked = on.filter(tabId => !isOff.has(tabId));
  await Promise.allSettled([...off.map(leaveTab), ...marked.map(tabId => lookAtTab(tabId, settings))]);
}

/** What was registered with a style stays in the page until it is loaded anew; one inserted after it wins, and can be taken out. */
async function lookAtTab(tabId: number, settings: Settings): Promise<void> {
  const target = { tabId };
  const files = listStyles(settings);
  await browser.scripting.removeCSS({ target, files: [...ALL_STYLES] });
  if (files.length > 0) await browser.scripting.insertCSS({ target, files });
  await browser.scripting.executeScript({ target, files: listLooks(await hasPageNames()) });
}

async function leaveTab(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({ target, func: stopMarking });
  await browser.scripting.removeCSS({ target, files: [...ALL_STYLES] });
  await clearBadge(tabId);
}

/** Runs in the page's tab, by itself: ends what `lib/page/page-state.ts` keeps there. */
function stopMarking(): void {
  (globalThis as { [key: symbol]: { stop(): void } | undefined })[Symbol.for('call-in')]?.stop();
}

/** Ids of the tabs that are there; an empty list of patterns finds none. */
async function findTabs(query: { readonly url?: string[] }): Promise<number[]> {
  const tabs = query.url?.length === 0 ? [] : await browser.tabs.query(query);
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
}
