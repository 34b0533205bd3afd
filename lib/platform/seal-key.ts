import Dexie from 'dexie';
import { isRecord } from '../is-record';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { BROWSER } from './build';
import { readKeyCopy, removeKeyCopy, writeKeyCopy } from './key-copy';
import { underLock } from './lock';
import { clearLocal, writeLocal } from './write-local';

/** A key and the name it goes by; the name is no secret and tells another window that the key was replaced. */
export interface SealKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Where a browser keeps the key so that it is out of pages' reach and its deletion is physical. */
export interface KeyPlace {
  /** The key kept there, or null when there is none; rejects when the place itself cannot be read. */
  read(): Promise<SealKey | null>;
  /** The key from its second copy after the first was lost, put back into its place; null when there is none. The caller holds the `key` lock. */
  restore(): Promise<SealKey | null>;
  /** Sees to it that there is a second copy; takes the `key` lock. */
  keepCopy(): Promise<void>;
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
  if (!isRecord(item) || typeof item.id !== 'string') return null;
  const bytes = typeof item.key === 'string' ? fromBase64(item.key) : null;
  return { id: item.id, bytes: bytes?.length === KEY_BYTES ? bytes : null };
}

/** The name of the key in use as `storage.local` tells it, from the value under `SEAL_ITEM`. */
export const readKeyId = (item: unknown): string | null => parseSealItem(item)?.id ?? null;

/** Name and bytes, to compare two copies; null for an item without a key. */
function describeKey(item: unknown): string | null {
  const found = parseSealItem(item);
  return found?.bytes ? `${found.id} ${toBase64(found.bytes)}` : null;
}

const readSealItem = async () => (await browser.storage.local.get(SEAL_ITEM))[SEAL_ITEM];

/** The key a seal item holds; null when it is none or holds none. */
async function importItem(item: unknown): Promise<SealKey | null> {
  const found = parseSealItem(item);
  return found?.bytes ? { id: found.id, key: await importKey(found.bytes) } : null;
}

/**
 * Chromium: 32 random bytes in `storage.local`, whose `clear()` unlinks files; its IndexedDB may vanish and never deletes
 * physically. A second copy in a file of its own, unlinked as well, or damage to `storage.local` would cost every word in the log.
 */
export const keyInStorage: KeyPlace = {
  async read() {
    try {
      const [item] = await Promise.all([readSealItem(), keepFromPages()]);
      return await importItem(item);
    } catch (cause) {
      const copy = await importItem(await readKeyCopy());
      if (!copy) throw cause;
      return copy;
    }
  },
  async restore() {
    const copy = await readKeyCopy();
    const key = await importItem(copy);
    if (key) await writeLocal({ [SEAL_ITEM]: copy });
    return key;
  },
  async keepCopy() {
    await underLock('key', async () => {
      const item = await readSealItem();
      const own = describeKey(item);
      if (own !== null && own !== describeKey(await readKeyCopy())) await writeKeyCopy(item);
    });
  },
  async create() {
    await keepFromPages();
    const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    const item = { id: crypto.randomUUID(), key: toBase64(bytes) };
    await writeLocal({ [SEAL_ITEM]: item });
    await writeKeyCopy(item);
    return { id: item.id, key: await importKey(bytes) };
  },
  // The copy first: a key that is only in the copy counts as lost by accident and is put back.
  async destroy() {
    await removeKeyCopy();
    await clearLocal();
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
    if (told !== kept.id) await writeLocal({ [SEAL_ITEM]: { id: kept.id } });
    return kept;
  },
  // Damage to `storage.local` does not reach this key, and it can be copied nowhere.
  restore: async () => null,
  keepCopy: async () => undefined,
  async create() {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: KEY_BYTES * 8 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const made = { id: crypto.randomUUID(), key };
    await withKeyDatabase(keys => keys.put(made, 'key'));
    await writeLocal({ [SEAL_ITEM]: { id: made.id } });
    return made;
  },
  async destroy() {
    await Dexie.delete(KEY_DATABASE);
  },
};

/** The key's place in the browser this package is for. */
export const keyPlace = (): KeyPlace => (BROWSER === 'firefox' ? keyInDatabase : keyInStorage);
