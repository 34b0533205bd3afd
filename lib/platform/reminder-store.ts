import { EMPTY_MEMORY, parseMemory, type ReminderMemory } from '../reminders/reminder-memory';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { openSeal } from './seal';
import { writeLocal } from './write-local';

/** Key of `storage.local` for what was told, sealed: it names campaigns and calls. */
export const REMINDERS_ITEM = 'reminders';

/** What was told; nothing where nothing is stored or it cannot be opened. */
export async function readReminderMemory(): Promise<ReminderMemory> {
  const stored: unknown = (await browser.storage.local.get(REMINDERS_ITEM))[REMINDERS_ITEM];
  const sealed = typeof stored === 'string' ? fromBase64(stored) : null;
  if (!sealed) return EMPTY_MEMORY;
  const opened = await (await openSeal()).openJson(sealed, REMINDERS_ITEM);
  return opened.ok ? parseMemory(opened.value) : EMPTY_MEMORY;
}

/** Stores what was told; the background alone calls it, under the reminders' lock. */
export async function writeReminderMemory(memory: ReminderMemory): Promise<void> {
  const seal = await openSeal();
  await writeLocal({ [REMINDERS_ITEM]: toBase64(await seal.sealJson(memory, REMINDERS_ITEM)) });
}

/** Calls `show` after every change; returns the way to stop. */
export function watchReminderMemory(show: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && REMINDERS_ITEM in changes) show();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
