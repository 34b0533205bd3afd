import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { type ReadDocument, readDocument } from '../settings/settings-steps';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { underLock } from './lock';
import { passTear } from './pass-tear';
import { openSeal, type Seal } from './seal';

/** Keys of `storage.local`: the sealed document, and old copies that could not be read as a whole. */
export const SETTINGS_KEYS = { now: 'settings', kept: 'settings-kept.' } as const;

/** Reads the settings; what is missing or unreadable has its default, never an error. */
export async function readSettings(): Promise<Settings> {
  try {
    return (await readStored(await openSeal())).settings;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Changes the settings as they are now, one window at a time, and returns them; rejects when they cannot be stored. */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  return underLock('settings', async () => {
    const [seal] = await Promise.all([openSeal(), passTear()]);
    const { settings, isWhole, stored } = await readStored(seal);
    const changed = change(settings);
    const sealed = toBase64(await seal.sealJson(changed, SETTINGS_KEYS.now));
    const keptAside = isWhole ? {} : { [SETTINGS_KEYS.kept + crypto.randomUUID()]: stored };
    await browser.storage.local.set({ [SETTINGS_KEYS.now]: sealed, ...keptAside });
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
  const stored: unknown = (await browser.storage.local.get(SETTINGS_KEYS.now))[SETTINGS_KEYS.now];
  if (stored === undefined) return { ...readDocument(undefined), stored };
  const bytes = typeof stored === 'string' ? fromBase64(stored) : null;
  const opened = bytes && (await seal.openJson(bytes, SETTINGS_KEYS.now));
  if (!opened?.ok) return { settings: DEFAULT_SETTINGS, isWhole: false, stored };
  return { ...readDocument(opened.value), stored };
}
