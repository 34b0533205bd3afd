import { vi } from 'vitest';

type Items = Record<string, unknown>;
type Listener = (changes: Items, area: string) => void;

/** Chromium gives what it keeps back with the keys in alphabetical order. */
const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** An extension storage area in memory that keeps nothing but JSON, as Chromium's does, and can be told to fail. */
export class FakeArea {
  items = new Map<string, string>();
  listeners = new Set<Listener>();
  /** While true every write rejects, as on a full disk. */
  failing = false;

  constructor(readonly name: string) {}

  async get(keys: null | string | string[]): Promise<Items> {
    const wanted = keys === null ? [...this.items.keys()] : [keys].flat();
    const found = wanted.filter(key => this.items.has(key));
    return Object.fromEntries(found.map(key => [key, JSON.parse(this.items.get(key) ?? 'null')]));
  }

  async set(items: Items): Promise<void> {
    this.check();
    for (const [key, value] of Object.entries(items)) this.items.set(key, JSON.stringify(value, sortKeys));
    this.tell(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
  }

  async remove(keys: string | string[]): Promise<void> {
    this.check();
    for (const key of [keys].flat()) this.items.delete(key);
    this.tell(Object.fromEntries([keys].flat().map(key => [key, {}])));
  }

  async clear(): Promise<void> {
    this.check();
    const gone = Object.fromEntries([...this.items.keys()].map(key => [key, {}]));
    this.items.clear();
    this.tell(gone);
  }

  private check() {
    if (this.failing) throw new Error('QUOTA_BYTES quota exceeded');
  }

  private tell(changes: Items) {
    for (const listener of this.listeners) listener(changes, this.name);
  }
}

const local = new FakeArea('local');
const session = new FakeArea('session');
const listeners = new Set<Listener>();
local.listeners = listeners;
session.listeners = listeners;

/** Stands in for `lib/platform/browser`; one for the whole test file, as the real one is for the whole extension. */
export const fakeBrowser = {
  storage: {
    local,
    session,
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  permissions: {
    getAll: vi.fn(async () => ({ origins: ['https://news.example/*', 'https://added.example/*'] })),
    remove: vi.fn(async () => true),
  },
  tabs: { query: vi.fn(async (): Promise<{ id: number; url: string }[]> => []) },
  runtime: {
    getManifest: () => ({ host_permissions: ['https://news.example/*'] }),
    getPlatformInfo: async () => ({ os: 'linux' }),
  },
};

/** Locks of one browser: named, exclusive, in order. */
export function createFakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request<T>(name: string, work: () => Promise<T>): Promise<T> {
      const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
      tails.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

/** A browser just installed: nothing stored, no database, fresh locks. */
export async function resetFakeBrowser(): Promise<void> {
  const { IDBFactory } = await import('fake-indexeddb');
  const { default: Dexie } = await import('dexie');
  vi.stubGlobal('indexedDB', new IDBFactory());
  Dexie.dependencies.indexedDB = indexedDB;
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks: createFakeLocks() });
  for (const area of [local, session]) {
    area.items.clear();
    area.failing = false;
  }
  listeners.clear();
  vi.clearAllMocks();
}
