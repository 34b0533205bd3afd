import Dexie from 'dexie';
import type { CallRecord } from '../../lib/calls/call-record';
import { browser } from '../../lib/platform/browser';

/** A log as one would write it without knowing the faults: the control of every row. */
export interface PlainLog {
  save(call: CallRecord): Promise<unknown>;
  read(): Promise<CallRecord[]>;
}

/** Dexie as its manual shows it: default durability, no second copy. */
export async function openPlainDatabase(): Promise<PlainLog> {
  const database = new Dexie('plain-log');
  database.version(1).stores({ calls: 'id' });
  const calls = database.table<CallRecord, string>('calls');
  await database.open();
  return { save: call => calls.put(call), read: () => calls.toArray() };
}

const ITEM = 'plain-log';

/** One list in `storage.local`, read, changed and written back. */
export function openPlainStorage(): PlainLog {
  const read = async () => ((await browser.storage.local.get(ITEM))[ITEM] ?? []) as CallRecord[];
  return {
    read,
    async save(call) {
      const others = (await read()).filter(({ id }) => id !== call.id);
      await browser.storage.local.set({ [ITEM]: [...others, call] });
    },
  };
}
