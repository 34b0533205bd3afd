import { browser } from './browser';

/** The version of this extension, as its manifest says it. */
export const readVersion = (): string => browser.runtime.getManifest().version;

/** True in Firefox for Android, where a popup is a whole page and has the screen's size. */
export async function isPhone(): Promise<boolean> {
  return (await browser.runtime.getPlatformInfo()).os === 'android';
}
