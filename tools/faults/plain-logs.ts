import Dexie from 'dexie';
import type { CallRecord } from '../../lib/calls/call-record';
import { browser } from '../../lib/platform/browser';

/** A log as one would write it without knowing the faults: the control of every row. */
export interface PlainLog {
  save(call: CallRecord): Promise<unknown>;
  read(): Promise<CallRecord[]>;
}

/** Dexie as its manual shows it: default durability, no second copy. */
async function openPlainDatabase(): Promise<PlainLog> {
  const database = new Dexie('plain-log');
  database.version(1).stores({ calls: 'id' });
  const calls = database.table<CallRecord, string>('calls');
  await database.open();
  return { save: call => calls.put(call), read: () => calls.toArray() };
}

/** Says that a call is there when the request succeeded, before the transaction did. */
async function openPlainEarly(): Promise<PlainLog> {
  const database = new Dexie('plain-log');
  database.version(1).stores({ calls: 'id' });
  await database.open();
  const raw = database.backendDB();
  return {
    read: () => database.table<CallRecord, string>('calls').toArray(),
    save: call =>
      new Promise((resolve, reject) => {
        const request = raw.transaction('calls', 'readwrite').objectStore('calls').put(call);
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      }),
  };
}

const LIST = 'plain-log';
const ENTRY = 'plain-call.';

/** One list in `storage.local`, read, changed and written back. */
function openPlainList(): PlainLog {
  const read = async () => ((await browser.storage.local.get(LIST))[LIST] ?? []) as CallRecord[];
  return {
    read,
    async save(call) {
      const others = (await read()).filter(({ id }) => id !== call.id);
      await browser.storage.local.set({ [LIST]: [...others, call] });
    },
  };
}

/** One entry of `storage.local` for each call, and nothing against torn logs. */
function openPlainEntries(): PlainLog {
  return {
    save: call => browser.storage.local.set({ [ENTRY + call.id]: call }),
    async read() {
      const items = Object.entries(await browser.storage.local.get(null));
      return items.flatMap(([key, item]) => (key.startsWith(ENTRY) ? [item as CallRecord] : []));
    },
  };
}

const PLAIN_LOGS = {
  database: openPlainDatabase,
  early: openPlainEarly,
  list: async () => openPlainList(),
  entries: async () => openPlainEntries(),
};

/** The name of a control. */
export type PlainLogName = keyof typeof PLAIN_LOGS;

/** Opens a control; one whose store cannot be opened or read any more has lost all it had. */
export async function openPlainLog(name: PlainLogName): Promise<PlainLog> {
  try {
    const log = await PLAIN_LOGS[name]();
    return { ...log, read: () => log.read().catch(() => []) };
  } catch (cause) {
    return { save: () => Promise.reject(cause), read: async () => [] };
  }
}
