import type { ClockMemory } from '../calls/apply-retention';
import { isRecord } from '../is-record';
import { browser } from './browser';
import { writeLocal } from './write-local';

/** Key of `storage.local` for the clock as retention last saw it. */
const CLOCK_ITEM = 'clock-seen';

/** The clock as retention last saw it, kept where *Erase everything* takes it; what is damaged counts as never seen. */
export const clockSeen: ClockMemory = {
  async read() {
    const stored: unknown = (await browser.storage.local.get(CLOCK_ITEM))[CLOCK_ITEM];
    if (!isRecord(stored)) return null;
    const { seenAt, leaptAt } = stored;
    if (typeof seenAt !== 'number' || (typeof leaptAt !== 'number' && leaptAt !== null)) return null;
    return { seenAt, leaptAt };
  },
  async write(seen) {
    await writeLocal({ [CLOCK_ITEM]: seen });
  },
};
