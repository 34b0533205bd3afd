import Dexie from 'dexie';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { BROWSER } from './build';

/** A key and the name it goes by; the name is no secret and tells another window that the key was replaced. */
export interface SealKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Where a browser keeps the key so that it is out of pages' reach and its deletion is physical. */
export interface KeyPlace {
  /** The key kept there, or null when there is none; rejects when the place itself cannot be read. */
  read(): Promise<SealKey | null>;
  /** Makes, keeps and returns a new key; the caller holds the `key` lock. */
  create(): Promise<SealKey>;
  /** Destroys the key, physically where the browser allows it. */
  destroy(): Promise<void>;
}

/** Key of `storage.local` that holds the name of the key in use, and in Chromium the key itself. */
export const SEAL_ITEM = 'seal';

/** Name of Firefox's key database. */
export const KEY_DATABASE = 'call-in-key';

const KEY_BYTES = 32;
const importKey = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Content scripts may not read the area that holds the key; Firefox has no such levels. */
async function keepFromPages(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?(level: { accessLevel: string }): Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Reads what `storage.local` says about the key; anything of the wrong shape counts as absent. */
function parseSealItem(item: unknown): { id: string; bytes: Uint8Array<ArrayBuffer> | null } | null {
  if (typeof item !== 'object' || item === null || !('id' in item) || typeof item.id !== 'string') return null;
  const bytes = 'key' in item && typeof item.key === 'string' ? fromBase64(item.key) : null;
  return { id: item.id, bytes: bytes?.length === KEY_BYTES ? bytes : null };
}

/** The name of the key in use as `storage.local` tells it, from the value under `SEAL_ITEM`. */
export const readKeyId = (item: unknown): string | null => parseSealItem(item)?.id ?? null;

/** Chromium: 32 random bytes in `storage.local`, whose `clear()` unlinks files; its IndexedDB may vanish and never deletes physically. */
export const keyInStorage: KeyPlace = {
  async read() {
    await keepFromPages();
    const found = parseSealItem((await browser.storage.local.get(SEAL_ITEM))[SEAL_ITEM]);
    return found?.bytes ? { id: found.id, key: await importKey(found.bytes) } : null;
  },
  async create() {
    await keepFromPages();
    const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    const id = crypto.randomUUID();
    await browser.storage.local.set({ [SEAL_ITEM]: { id, key: toBase64(bytes) } });
    return { id, key: await importKey(bytes) };
  },
  async destroy() {
    await browser.storage.local.clear();
  },
};

/** Opens the key database for one piece of work; nothing stays open, so that destroying it is never blocked. */
async function withKeyDatabase<T>(work: (keys: Dexie.Table<SealKey, string>) => Promise<T>): Promise<T> {
  const database = new Dexie(KEY_DATABASE, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({ keys: '' });
  try {
    return await work(database.table('keys'));
  } finally {
    database.close();
  }
}

/** Firefox: a CryptoKey nobody can export, in a database of its own, whose deletion unlinks the file. */
export const keyInDatabase: KeyPlace = {
  async read() {
    const kept = await withKeyDatabase(keys => keys.get('key'));
    if (!kept) return null;
    const told = readKeyId((await browser.storage.local.get(SEAL_ITEM))[SEAL_ITEM]);
    if (told !== kept.id) await browser.storage.local.set({ [SEAL_ITEM]: { id: kept.id } });
    return kept;
  },
  async create() {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: KEY_BYTES * 8 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const made = { id: crypto.randomUUID(), key };
    await withKeyDatabase(keys => keys.put(made, 'key'));
    await browser.storage.local.set({ [SEAL_ITEM]: { id: made.id } });
    return made;
  },
  async destroy() {
    await Dexie.delete(KEY_DATABASE);
  },
};

/** The key's place in the browser this package is for. */
export const keyPlace = (): KeyPlace => (BROWSER === 'firefox' ? keyInDatabase : keyInStorage);
