import type { CallStand, Chosen, Reading } from '../calls/call-stand';
import { checkStand, type OpeningWindow, resumeStand } from '../calls/resume-stand';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { dropPicture } from './kept-picture';
import { openSeal } from './seal';
import { writeLocal } from './write-local';

/** Key of `storage.local` for where the call screen stands, sealed; the last write wins, and losing it costs a choice made again. */
const STAND_ITEM = 'stand';

/** Keeps where the call screen stands; a disk that takes nothing is no error here. */
export async function keepStand(stand: CallStand): Promise<void> {
  try {
    const seal = await openSeal();
    const sealed = toBase64(await seal.sealJson(stand, STAND_ITEM));
    await writeLocal({ [STAND_ITEM]: sealed });
    dropPicture();
  } catch {
    // The call itself is in the log.
  }
}

/** What a window that opens takes up of the stand that is kept; nothing where none is. */
export async function readResumed(window: OpeningWindow): Promise<Partial<Chosen & Reading>> {
  const stand = await readStand();
  return stand ? resumeStand(stand, window) : {};
}

async function readStand(): Promise<CallStand | null> {
  try {
    const { [STAND_ITEM]: kept } = await browser.storage.local.get(STAND_ITEM);
    const bytes = typeof kept === 'string' ? fromBase64(kept) : null;
    const opened = bytes && (await (await openSeal()).openJson(bytes, STAND_ITEM));
    return opened?.ok ? checkStand(opened.value) : null;
  } catch {
    return null;
  }
}

/** Calls `show` with the stand after every change, this window's own included; returns the way to stop. */
export function watchStand(show: (stand: CallStand) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && STAND_ITEM in changes) void readStand().then(stand => stand && show(stand));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
