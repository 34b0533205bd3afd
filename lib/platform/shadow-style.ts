import type { Settings } from '../settings/settings';
import { browser } from './browser';
import { BROWSER } from './build';
import { ALL_STYLES, listStyles } from './marking-files';

/*
 * Chromium lets marks in shadow roots inherit their style. In Firefox only a style of the user's kind reaches them; registered with the
 * script from Firefox 141 on alone, so it is brought to pages where a name was met.
 */
const origin = 'USER';

/** Gives the marks in a tab's shadow roots their look, where the registered style does not. */
export async function styleShadows(tabId: number, settings: Settings): Promise<void> {
  const files = listStyles(settings);
  if (BROWSER === 'firefox' && files.length > 0)
    await browser.scripting.insertCSS({ target: { tabId }, files, origin });
}

/** Takes it back. */
export async function unstyleShadows(tabId: number): Promise<void> {
  if (BROWSER === 'firefox') await browser.scripting.removeCSS({ target: { tabId }, files: [...ALL_STYLES], origin });
}
