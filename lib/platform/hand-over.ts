import type { CallRecord } from '../calls/call-record';
import { browser } from './browser';
import { underLock } from './lock';

/** Begins the keys of `storage.session` that hold a call on its way to the disk: in memory, out of content scripts' reach. */
export const HANDED = 'handed.';

/** Key of `storage.session` while a window repairs the log. */
export const HANDED_REPAIR = 'handed-repair';

/** Held by the window that saves what lies under the key, until it has or is gone; before any other lock. */
export const underHandedLock = <T>(key: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`call-in-${key}`, work);

/**
 * Saves a call, and has it handed to the browser before anything is waited for: a window closed in the very task of the click
 * leaves it to `keepHanded`. Nothing is said to be saved by that.
 */
export function handOver<T>(call: CallRecord, save: () => Promise<T>): Promise<T> {
  const key = `${HANDED}${call.id}.${call.revision}`;
  void browser.storage.session.set({ [key]: call }).catch(() => undefined);
  const saving = save();
  const done = () => void browser.storage.session.remove(key).catch(() => undefined);
  void underHandedLock(key, () => saving.then(done, done)).catch(() => undefined);
  return saving;
}

/** Repairs, and has `keepHanded` begin again where the window does not live to see the end: 100,000 calls take longer than a popup. */
export function handOverRepair<T>(repair: () => Promise<T>): Promise<T> {
  // Asked for first, so that the background waits for this window.
  const repairing = underLock('repair', async () => {
    try {
      return await repair();
    } finally {
      await browser.storage.session.remove(HANDED_REPAIR).catch(() => undefined);
    }
  });
  void browser.storage.session.set({ [HANDED_REPAIR]: true }).catch(() => undefined);
  return repairing;
}
