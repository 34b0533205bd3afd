import { isOnSite } from '../mentions/site';
import { browser } from './browser';
import { underHandedLock } from './hand-over';
import { askForSite, hasSite } from './permissions';
import { changeSettings } from './settings-store';

/** Key of `storage.session` for the site whose permission a window asks the user for. */
export const WANTED_SITE = 'wanted-site';

/**
 * Asks for a site's permission, in the click's own turn, and notes that it is marked from now on; false when the user declines.
 * The browser's question may close the popup that asked it: then `keepWantedSite` hears the answer.
 */
export function askToMarkSite(host: string): Promise<boolean> {
  const asked = askForSite(host);
  void browser.storage.session.set({ [WANTED_SITE]: host }).catch(() => undefined);
  return underHandedLock(WANTED_SITE, async () => {
    try {
      if (!(await asked)) return false;
      await addSite(host);
      return true;
    } finally {
      await browser.storage.session.remove(WANTED_SITE).catch(() => undefined);
    }
  });
}

/** After a permission was given: does what a window asked for that was closed before the answer, and calls `follow`; waits for one that is there. */
export async function keepWantedSite(follow: () => Promise<unknown>): Promise<void> {
  await underHandedLock(WANTED_SITE, async () => {
    const { [WANTED_SITE]: host } = await browser.storage.session.get(WANTED_SITE);
    if (typeof host !== 'string' || !(await hasSite(host))) return;
    await addSite(host);
    await browser.storage.session.remove(WANTED_SITE);
    await follow();
  });
}

const addSite = (host: string) =>
  changeSettings(now => ({
    ...now,
    marking: now.marking === 'off' ? 'marks' : now.marking,
    offHosts: now.offHosts.filter(off => !isOnSite(host, [off])),
    addedHosts: now.addedHosts.includes(host) ? now.addedHosts : [...now.addedHosts, host],
  }));
