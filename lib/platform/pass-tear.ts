import { browser } from './browser';
import { BROWSER } from './build';

/** Keys: the filler in `storage.local`, and in `storage.session` what was written past since the browser started. */
export const TEAR_ITEMS = { filler: 'filler', passed: 'passed-tear' } as const;

/** More than one block of Chromium's storage log (32 kB). */
const FILLER_LENGTH = 33_000;

/** More than Chromium lets its storage log grow (4 MB) before it begins another and keeps what was in this one elsewhere. */
const WHOLE_LOG_LENGTH = 4_400_000;

/**
 * Fills the rest of the block in Chromium's log of `storage.local`, once per browser start, before the first precious
 * write: behind a record torn by a kill LevelDB drops everything up to the end of its block at the next start, silently.
 * Answers whether what is written next is safe; false on a disk too full for it. Never rejects.
 */
export async function passTear(): Promise<boolean> {
  if (BROWSER !== 'chrome') return true;
  try {
    const passed = (await browser.storage.session.get(TEAR_ITEMS.passed))[TEAR_ITEMS.passed];
    if (passed === true) return true;
    if (passed === false) await fill(WHOLE_LOG_LENGTH);
    await fill(FILLER_LENGTH);
    await browser.storage.session.set({ [TEAR_ITEMS.passed]: true });
    return true;
  } catch {
    // A refused filler is a refused write; the next write tries again.
    await expectTear();
    return false;
  }
}

// Another value each time, because Chromium does not write one that is there already.
const fill = (length: number) => browser.storage.local.set({ [TEAR_ITEMS.filler]: crypto.randomUUID().padEnd(length) });

/**
 * A write was refused, so a torn record may stand in the log; and Chromium goes on as if it were whole, so that every
 * block behind it is misread at the next start. Only another log is safe then, which the next `passTear` brings about.
 */
export async function expectTear(): Promise<void> {
  if (BROWSER === 'chrome') await browser.storage.session.set({ [TEAR_ITEMS.passed]: false }).catch(() => undefined);
}
