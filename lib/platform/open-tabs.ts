import type { Settings } from '../settings/settings';
import { clearBadge, clearBadges } from './badge';
import { browser } from './browser';
import { inTime } from './in-time';
import { ALL_STYLES, chooseReader, listLooks, listStyles } from './marking-files';
import { describeLook, isLookedAt, noteLook } from './page-look';
import { hasPageNames } from './page-names';
import { readSettingsFor } from './pause-end';
import { applyMarking, listPatterns, patternsOf, readMarkingSettings } from './registration';
import { readSettings, readSettingsNow } from './settings-store';
import { styleShadows, unstyleShadows } from './shadow-style';

/** A tab may be loading for ever; it follows when it has loaded, and nobody waits for it longer than this. */
const TABS_PATIENCE_MS = 2_000;

/** Makes everything follow the settings: what is registered, the tabs that are open, the badges; after an erasure also pages that were checked once. */
export async function followSettings(how: 'afresh' | 'everywhere' = 'afresh'): Promise<void> {
  const { left } = await applyMarking();
  await updateOpenTabs(left, how);
  if (!(await readSettings()).showBadge) await clearBadges();
}

/** After an install or update: what is registered, and the pages open before it; a page the new registration has reached meanwhile is left to it. */
export async function followInstall(isUpdate: boolean): Promise<void> {
  const { left } = await applyMarking();
  await updateOpenTabs(left, isUpdate ? 'afresh' : 'where nothing runs');
}

/** At every start and wake: what is registered is put right, and where a pause has ended, open tabs are marked again. */
export async function wakeMarking(): Promise<void> {
  const wasPaused = (await readSettingsNow()).pause !== null;
  const { hasBegun, left } = await applyMarking();
  if (wasPaused && hasBegun) await updateOpenTabs(left);
}

/** Ends marking in every open tab of a site, at once. */
export async function leaveSite(site: string): Promise<void> {
  const leaving = Promise.allSettled((await findTabs({ url: patternsOf(site) })).map(leaveTab));
  await inTime(TABS_PATIENCE_MS, leaving).catch(() => undefined);
}

/** Marks a tab's page once, by the right the user's click on our button gave (activeTab); false where the browser allows none. Off everywhere means here too: nobody offers it then. */
export async function checkPageNow(tabId: number): Promise<boolean> {
  try {
    await lookAfresh(tabId, await readSettings());
    return true;
  } catch {
    return false;
  }
}

/** The page a tab shows, or one that is loaded ahead of it. */
interface PageOfTab {
  readonly tabId: number;
  readonly documentId?: string | undefined;
}

/** Brings the code that weighs the names met on a tab's page; or ends what met them, where Firefox ran a script that was taken back while the page loaded. */
export async function bringReader({ tabId, documentId }: PageOfTab, url: string): Promise<void> {
  const settings = await readSettingsFor(url);
  if (settings === null) return leaveTab(tabId);
  const files = [chooseReader(settings)];
  const target = { tabId, ...(documentId !== undefined && { documentIds: [documentId] }) };
  const [look] = await Promise.all([
    describeLook(settings),
    styleShadows(tabId, settings),
    browser.scripting.executeScript({ target, files }),
  ]);
  await noteLook(target, look);
}

/** Makes one tab's page follow the settings: afresh only where they changed, or marks would go and come again. */
export async function followTab(tabId: number, url: string): Promise<void> {
  const settings = await readSettingsFor(url);
  if (settings === null) return leaveTab(tabId);
  if (!(await isLookedAt(tabId, await describeLook(settings)))) await lookAfresh(tabId, settings);
}

/** Brings the card's code to the tab whose mark was clicked. */
export async function bringCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['card.js'] });
}

/** Tabs of before the install are marked, those where marking is off now are left; off everywhere, and where all was erased, a page checked once is left too. */
async function updateOpenTabs(
  left: readonly string[],
  how: 'afresh' | 'where nothing runs' | 'everywhere' = 'afresh',
): Promise<void> {
  const settings = await readMarkingSettings();
  const isOff = settings.marking === 'off';
  const [on, off, all] = await Promise.all([
    isOff ? [] : findTabs({ url: await listPatterns(settings) }),
    findTabs({ url: [...settings.offHosts.flatMap(patternsOf), ...left] }),
    isOff || how === 'everywhere' ? findTabs({}) : [],
  ]);
  const marked = on.filter(tabId => !off.includes(tabId));
  const others = new Set([...off, ...all].filter(tabId => !marked.includes(tabId)));
  const look = how === 'where nothing runs' ? lookAtTab : lookAfresh;
  const following = Promise.allSettled([...[...others].map(leaveTab), ...marked.map(tabId => look(tabId, settings))]);
  await inTime(TABS_PATIENCE_MS, following).catch(() => undefined);
}

async function lookAfresh(tabId: number, settings: Settings): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func: stopMarking, injectImmediately: true });
  await lookAtTab(tabId, settings);
}

/** What was registered with a style stays in the page until it is loaded anew; one inserted after it wins, and can be taken out. */
async function lookAtTab(tabId: number, settings: Settings): Promise<void> {
  const target = { tabId };
  const files = listStyles(settings);
  await unstyleShadows(tabId);
  await browser.scripting.removeCSS({ target, files: [...ALL_STYLES] });
  if (files.length > 0) await browser.scripting.insertCSS({ target, files });
  await browser.scripting.executeScript({ target, files: listLooks(await hasPageNames()) });
}

async function leaveTab(tabId: number): Promise<void> {
  const target = { tabId };
  await clearBadge(tabId);
  await browser.scripting.executeScript({ target, func: stopMarking, injectImmediately: true });
  await unstyleShadows(tabId);
  await browser.scripting.removeCSS({ target, files: [...ALL_STYLES] });
  // What it counted before it was stopped may have come in between.
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
