import { browser } from './browser';
import { BROWSER } from './build';

/** Keys: the filler in `storage.local`, and in `storage.session` that it was written since the browser started. */
export const TEAR_ITEMS = { filler: 'filler', passed: 'passed-tear' } as const;

/** More than one block of Chromium's storage log (32 kB). */
const FILLER_LENGTH = 33_000;

/**
 * Fills the rest of the block in Chromium's log of `storage.local`, once per browser start, before the first precious
 * write: behind a record torn by a kill LevelDB drops everything up to the end of its block at the next start, silently.
 * Never rejects: on a full disk the write that follows fails by itself and is told.
 */
export async function passTear(): Promise<void> {
  if (BROWSER !== 'chrome') return;
  try {
    if (TEAR_ITEMS.passed in (await browser.storage.session.get(TEAR_ITEMS.passed))) return;
    // Another value each time, because Chromium does not write one that is there already.
    await browser.storage.local.set({ [TEAR_ITEMS.filler]: crypto.randomUUID().padEnd(FILLER_LENGTH) });
    await browser.storage.session.set({ [TEAR_ITEMS.passed]: true });
  } catch {
    // The next write tries again.
  }
}
