import { QUIET_SETTINGS, type Settings } from '../settings/settings';
import { type ReadDocument, readDocument } from '../settings/settings-steps';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { dropPicture } from './kept-picture';
import { underLock } from './lock';
import { openSeal, type Seal } from './seal';
import { writeLocal } from './write-local';

/** Keys of `storage.local`: the sealed document, that there is one (so that its loss is noticed), and old copies that could not be read as a whole. */
export const SETTINGS_KEYS = { now: 'settings', written: 'settings-written', kept: 'settings-kept.' } as const;

/** Reads the settings, never an error: the defaults before the first change; where they are lost, ones under which nothing is marked. */
export async function readSettings(): Promise<Settings> {
  return (await readSettingsWhole()).settings;
}

/** Reads the settings and whether all of them could be read, for a screen that says so. */
export async function readSettingsWhole(): Promise<ReadDocument> {
  try {
    const { settings, isWhole } = await readStored(await openSeal());
    return { settings, isWhole };
  } catch {
    return { settings: QUIET_SETTINGS, isWhole: false };
  }
}

/** Reads the settings for what is done to pages; rejects while they cannot be read, for then everything stays as it is. */
export async function readSettingsNow(): Promise<Settings> {
  return (await readStored(await openSeal())).settings;
}

/** Changes the settings as they are now, one window at a time, and returns them; rejects when they cannot be stored. */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  return underLock('settings', async () => {
    const seal = await openSeal();
    const { settings, isWhole, stored } = await readStored(seal);
    const changed = change(settings);
    const sealed = toBase64(await seal.sealJson(changed, SETTINGS_KEYS.now));
    const keptAside = isWhole || stored === undefined ? {} : { [SETTINGS_KEYS.kept + crypto.randomUUID()]: stored };
    await writeLocal({ [SETTINGS_KEYS.now]: sealed, [SETTINGS_KEYS.written]: true, ...keptAside });
    dropPicture();
    return changed;
  });
}

/** Calls `show` with the settings after every change, whoever made it; returns the way to stop. */
export function watchSettings(show: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEYS.now in changes) void readSettings().then(show);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function readStored(seal: Seal): Promise<ReadDocument & { stored: unknown }> {
  const items = await browser.storage.local.get([SETTINGS_KEYS.now, SETTINGS_KEYS.written]);
  const stored: unknown = items[SETTINGS_KEYS.now];
  if (stored === undefined && !(SETTINGS_KEYS.written in items)) return { ...readDocument(undefined), stored };
  const bytes = typeof stored === 'string' ? fromBase64(stored) : null;
  const opened = bytes && (await seal.openJson(bytes, SETTINGS_KEYS.now));
  if (!opened?.ok) return { settings: QUIET_SETTINGS, isWhole: false, stored };
  return { ...readDocument(opened.value), stored };
}
