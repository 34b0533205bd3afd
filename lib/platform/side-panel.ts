import { browser } from './browser';
import { BROWSER } from './build';

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
export async function openSidePanel({ tabId, windowId }: PressedIn): Promise<boolean> {
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
export async function isSidebarOpen(windowId: number | undefined): Promise<boolean> {
  if (BROWSER !== 'firefox' || windowId === undefined || !('sidebarAction' in browser)) return false;
  return browser.sidebarAction.isOpen({ windowId });
}
