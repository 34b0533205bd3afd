import Dexie from 'dexie';
import type { KeptCopy } from '../calls/call-log';
import { mergeCopies } from '../calls/merge-copies';
import { parseSealedCall, type SealedCall } from '../calls/sealed-call';
import { isRecord } from '../is-record';
import { toBase64 } from './base64';
import { browser } from './browser';
import { JOURNAL_KEYS } from './journal';
import { LOG_DATABASE } from './log-database';
import type { LogPlaces } from './log-places';
import { writeLocal } from './write-local';

/** What nobody could read, from both stores, as JSON for an export; a database that cannot be read adds what a raw look finds. */
export async function readKeptCopies({ database }: LogPlaces): Promise<readonly KeptCopy[]> {
  const inDatabase = database.ok ? await database.value.readKept().catch(() => []) : [];
  const items = Object.entries(await browser.storage.local.get(null));
  const inJournal = items.filter(([key]) => key.startsWith(JOURNAL_KEYS.kept)).map(([, item]) => parseKept(item));
  return [...inDatabase, ...inJournal].map(copy => ({ ...copy, value: toPlain(copy.value) }));
}

function parseKept(item: unknown): KeptCopy {
  const kept = isRecord(item) ? item : {};
  return {
    store: kept.store === 'database' ? 'database' : 'journal',
    keptAt: Number(kept.keptAt) || 0,
    value: kept.value,
  };
}

/** Bytes become base64, so that the export is JSON. */
const toPlain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, inner: unknown) => (inner instanceof Uint8Array ? toBase64(inner) : inner)),
  );

/** Takes what a damaged database still gives, keeps aside what is no call, and deletes the database once the journal has the calls; returns them. A newer one is never touched. */
export async function takeApartDatabase({ database, journal }: LogPlaces, keptAt: number): Promise<SealedCall[]> {
  if (!database.ok && database.error === 'newer') return [];
  const rows = await salvageRows();
  const parsed = rows.map(({ table, row }) => (table === 'calls' ? parseSealedCall(row) : null));
  for (const [index, value] of rows.entries()) {
    if (parsed[index] || value.table === 'marks') continue;
    const key = JOURNAL_KEYS.kept + crypto.randomUUID();
    await writeLocal({ [key]: { store: 'database', keptAt, value: toPlain(value.row) } });
  }
  const calls = parsed.filter(call => call !== null);
  const { missingInSecond } = mergeCopies(calls, (await journal.readAll()).calls);
  if (missingInSecond.length > 0) await journal.writeMany(missingInSecond, (await journal.look([])).tally);
  if (database.ok) database.value.close();
  await Dexie.delete(LOG_DATABASE);
  return calls;
}

/** Every row that can be read one by one, without our schema and without changing anything; none when the database does not open. */
async function salvageRows(): Promise<{ table: string; row: unknown }[]> {
  const database = new Dexie(LOG_DATABASE);
  try {
    await database.open();
    const rows: { table: string; row: unknown }[] = [];
    for (const table of database.tables) {
      for (const key of await table.toCollection().primaryKeys()) {
        const row: unknown = await table.get(key).catch(() => undefined);
        if (row !== undefined) rows.push({ table: table.name, row });
      }
    }
    return rows;
  } catch {
    return [];
  } finally {
    database.close();
  }
}
