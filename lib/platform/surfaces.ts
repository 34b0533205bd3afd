import * as v from 'valibot';
import { readSite } from '../mentions/site';
import { browser } from './browser';
import { BROWSER } from './build';

/** Key of `storage.session` for what a card asked to open. */
export const OPENED_KEY = 'opened';

const openedSchema = v.object({
  topic: v.string(),
  campaign: v.exactOptional(v.string()),
  action: v.exactOptional(v.string()),
  windowId: v.nullable(v.number()),
});

/** What a card on a page asked to open: a topic as pages know it, item id and action id of the packaged feed; the topic alone for a mark that has no card. */
export type OpenedByCard = Omit<v.InferOutput<typeof openedSchema>, 'windowId'>;

/** The tab in front; `url` and `site` are known only with permission for it (a click on our button gives it). */
export interface TabInFront {
  readonly tabId: number;
  readonly url?: string;
  /** Its site as settings name it, when it is a web page. */
  readonly site?: string;
}

/** Opens one of our full-tab pages (`#/calls`) in a new tab. */
export async function openApp(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`app.html${hash}`) });
}

/** Opens an outside link in a new tab: the only place that does. Anything but `https:` (or `http:` on this computer) is left alone. */
export async function openOutside(url: string): Promise<void> {
  if (!URL.canParse(url)) return;
  const { protocol, hostname, href } = new URL(url);
  const isHere = protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
  if (protocol === 'https:' || isHere) await browser.tabs.create({ url: href });
}

/** Opens the browser's own page for changing an extension's keys. */
export async function openKeySettings(): Promise<void> {
  if (BROWSER === 'firefox') await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The tab in front of the window this is asked from; undefined when there is none. */
export async function readTabInFront(): Promise<TabInFront | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  if (tab.url === undefined) return { tabId: tab.id };
  const site = readSite(tab.url);
  return { tabId: tab.id, url: tab.url, ...(site === undefined ? {} : { site }) };
}

/** Opens the popup; does nothing where the browser refuses to (window not in front). */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}

/** Chrome's side panel, which the polyfill hands through and its types do not know. */
interface SidePanel {
  open(where: { readonly tabId: number } | { readonly windowId: number }): Promise<void>;
}

const sidePanel = (): SidePanel => (browser as unknown as { readonly sidePanel: SidePanel }).sidePanel;

/** Where a press came from. */
export interface PressedIn {
  readonly tabId?: number | undefined;
  readonly windowId?: number | undefined;
}

/** Opens Chrome's side panel: to be called in the very turn of a press, because after an `await` it is refused; false when it was. */
async function openSidePanel({ tabId, windowId }: PressedIn): Promise<boolean> {
  try {
    if (tabId !== undefined) await sidePanel().open({ tabId });
    else if (windowId !== undefined) await sidePanel().open({ windowId });
    return tabId !== undefined || windowId !== undefined;
  } catch {
    return false;
  }
}

/** Opens the panel for the keys of its command, in Chrome: in Firefox the browser does it by itself. */
export async function openPanelByKeys(pressed: PressedIn): Promise<void> {
  if (BROWSER === 'chrome') await openSidePanel(pressed);
}

/**
 * The way to open the panel beside this window from a click of ours, made ready before the click, in whose very turn it has to
 * be called; its answer is false when the browser refused. Null where there is no panel (Firefox for Android).
 */
export async function preparePanel(): Promise<(() => Promise<boolean>) | null> {
  if (BROWSER === 'firefox') {
    const opens = () =>
      browser.sidebarAction.open().then(
        () => true,
        () => false,
      );
    return 'sidebarAction' in browser ? opens : null;
  }
  const { id: windowId } = await browser.windows.getCurrent();
  return () => openSidePanel({ windowId });
}

/** Firefox opens its sidebar from our own clicks only, but one that is open shows what a card asks for. */
async function isSidebarOpen(windowId: number | undefined): Promise<boolean> {
  if (BROWSER !== 'firefox' || windowId === undefined || !('sidebarAction' in browser)) return false;
  return browser.sidebarAction.isOpen({ windowId });
}

/**
 * Opens what a card asked for in the panel, else in the popup, else in a tab, as far as the browser lets us; kept for `takeOpened`.
 * To be called in the message's own turn: the panel goes first, before anything is waited for, `isAllowed` too; where that
 * says no, nothing is kept.
 */
export async function openForCard(
  opened: OpenedByCard,
  pressed: PressedIn,
  isAllowed: Promise<boolean> = Promise.resolve(true),
): Promise<void> {
  const opening = BROWSER === 'chrome' ? openSidePanel(pressed) : isSidebarOpen(pressed.windowId);
  const { windowId = null } = pressed;
  if (!(await isAllowed)) return;
  await browser.storage.session.set({ [OPENED_KEY]: { ...opened, windowId } });
  if (await opening) return;
  try {
    await browser.action.openPopup();
  } catch {
    // Refused (older browser, Android, window not in front).
    await openApp('#/call');
  }
}

/** The window this is asked from; undefined where the browser has none to tell apart (Firefox for Android). */
export async function readOwnWindow(): Promise<number | undefined> {
  return (await browser.windows?.getCurrent())?.id;
}

/** What a card in this window asked to open, once: it is forgotten when taken, and when the browser ends. */
export async function takeOpened(): Promise<OpenedByCard | null> {
  const stored = await browser.storage.session.get(OPENED_KEY);
  const opened = v.safeParse(openedSchema, stored[OPENED_KEY]);
  if (!opened.success) return null;
  const { windowId, ...asked } = opened.output;
  const own = await readOwnWindow();
  // Each window may have a panel, and the other one's was not asked.
  if (windowId !== null && own !== undefined && own !== windowId) return null;
  await browser.storage.session.remove(OPENED_KEY);
  return asked;
}
