import { browser } from './browser';
import { BROWSER } from './build';
import { underLock } from './lock';

/** Keys: the filler in `storage.local`, and in `storage.session` what was written past since the browser started. */
export const TEAR_ITEMS = { filler: 'filler', passed: 'passed-tear' } as const;

/** More than one block of Chromium's storage log (32 kB). */
const FILLER_LENGTH = 33_000;

/** More than Chromium lets its storage log grow (4 MB) before it begins another and keeps what was in this one elsewhere. */
const WHOLE_LOG_LENGTH = 4_400_000;

/**
 * Writes to `storage.local`, past whatever a torn log would take along, and answers whether it is sure to stay; false on a disk
 * too full for that. Rejects when it was refused. Nothing else writes there, or a tear it leaves would not be known of.
 */
export const writeLocal = (items: Record<string, unknown>): Promise<boolean> =>
  alter(() => browser.storage.local.set(items));

/** Removes from `storage.local`. */
export async function removeLocal(keys: string | string[]): Promise<void> {
  await alter(() => browser.storage.local.remove(keys));
}

/** Empties `storage.local`; Chromium unlinks its files and begins another log. */
export async function clearLocal(): Promise<void> {
  await inTurn(() => noteRefusal(() => browser.storage.local.clear()));
}

/** Does beforehand what the first write since the browser's start has to wait for; never rejects. */
export async function prepareLocal(): Promise<void> {
  await inTurn(passTear).catch(() => undefined);
}

const alter = (write: () => Promise<void>): Promise<boolean> =>
  inTurn(async () => {
    const isSafe = await passTear();
    await noteRefusal(write);
    return isSafe;
  });

/** One at a time in the whole extension: what is refused in one window must be known before another calls its own write safe. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => (BROWSER === 'chrome' ? underLock('local', work) : work());

/**
 * Fills the rest of the block in Chromium's log of `storage.local`, once per browser start, before the first write: behind a
 * record torn by a kill LevelDB drops everything up to the end of its block at the next start, silently. Answers whether
 * what is written next is safe.
 */
async function passTear(): Promise<boolean> {
  if (BROWSER !== 'chrome') return true;
  try {
    const passed = (await browser.storage.session.get(TEAR_ITEMS.passed))[TEAR_ITEMS.passed];
    if (passed === true) return true;
    if (passed === false) await fill(WHOLE_LOG_LENGTH);
    await fill(FILLER_LENGTH);
    await browser.storage.session.set({ [TEAR_ITEMS.passed]: true });
    return true;
  } catch {
    // A refused filler is a refused write; the next one tries again.
    await expectTear();
    return false;
  }
}

// Another value each time, because Chromium does not write one that is there already.
const fill = (length: number) => browser.storage.local.set({ [TEAR_ITEMS.filler]: crypto.randomUUID().padEnd(length) });

const noteRefusal = (write: () => Promise<void>): Promise<void> =>
  write().catch(async (cause: unknown) => {
    await expectTear();
    throw cause;
  });

/**
 * A write was refused, so a torn record may stand in the log; and Chromium goes on as if it were whole, so that every
 * block behind it is misread at the next start. Only another log is safe then, which the next write brings about.
 */
async function expectTear(): Promise<void> {
  if (BROWSER === 'chrome') await browser.storage.session.set({ [TEAR_ITEMS.passed]: false }).catch(() => undefined);
}
