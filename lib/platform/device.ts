import { browser } from './browser';

/** True in Firefox for Android, where a popup is a whole page and has the screen's size. */
export async function isPhone(): Promise<boolean> {
  return (await browser.runtime.getPlatformInfo()).os === 'android';
}
