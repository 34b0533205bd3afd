import type { Scripting } from 'webextension-polyfill';
import { writeCanonical } from '../canonical-json';
import type { Settings } from '../settings/settings';
import { browser } from './browser';
import { chooseReader, listStyles } from './marking-files';
import { readPageNames } from './page-names';

/** How pages are looked at under these settings, in a few letters: equal where nothing a page could show has changed. */
export async function describeLook(settings: Settings): Promise<string> {
  const look = writeCanonical([chooseReader(settings), listStyles(settings), await readPageNames()]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(look));
  return [...new Uint8Array(hash.slice(0, 8))].join();
}

/** Remembers in a page how it is looked at. */
export async function noteLook(target: Scripting.InjectionTarget, look: string): Promise<void> {
  await browser.scripting.executeScript({ target, func: keepLook, args: [look] });
}

/** True where a tab's page is looked at in this way still; it then tells its count again, for the badge went with the page. */
export async function isLookedAt(tabId: number, look: string): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: greet, args: [look] });
  return frame?.result === true;
}

/** What `lib/page/page-state.ts` keeps in a page, as far as it is used from here. */
type Kept = { [key: symbol]: { look?: string; signal: AbortSignal; tellAgain?: () => void } | undefined };

/** Runs in the page's tab, by itself. */
function keepLook(look: string): void {
  const state = (globalThis as Kept)[Symbol.for('call-in')];
  if (state) state.look = look;
}

/** Runs in the page's tab, by itself. */
function greet(look: string): boolean {
  const state = (globalThis as Kept)[Symbol.for('call-in')];
  if (!state || state.signal.aborted || state.look !== look) return false;
  state.tellAgain?.();
  return true;
}
