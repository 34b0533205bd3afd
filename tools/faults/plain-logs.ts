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

/** Every control by its name. */
export const PLAIN_LOGS = {
  database: openPlainDatabase,
  early: openPlainEarly,
  list: async () => openPlainList(),
  entries: async () => openPlainEntries(),
};
