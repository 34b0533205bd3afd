import { fail, type Result, succeed } from '../result';
import { inTime } from './in-time';

/** Which database to open: the version is the newest we know, `open` does it by what it is given for `indexedDB`, and may reject. */
export interface DatabaseToOpen<D> {
  readonly name: string;
  readonly version: number;
  readonly open: (indexedDB: IDBFactory) => Promise<D>;
}

/**
 * Dexie takes a database that is newer than it was told to open as it is, by asking again without a version, and then writes
 * into it. Here that question has the first one's answer, so that asking beforehand, by an opening of its own, is needed only
 * then.
 */
const NO_NEWER: IDBFactory = {
  cmp: (one, other) => indexedDB.cmp(one, other),
  databases: () => indexedDB.databases(),
  deleteDatabase: name => indexedDB.deleteDatabase(name),
  open(name, version) {
    if (version === undefined) throw new DOMException('A higher version of it is there', 'VersionError');
    return indexedDB.open(name, version);
  },
};

/** Waits before each further try, in ms: after wiping a torn store Chromium refuses once, then works. */
const PAUSES_MS = [20, 200];

/** A store that does not even open in this time is as good as damaged: screens show what there is without it. */
const OPENING_MS = 5_000;

/** Opens one of our databases, making it when there is none; `newer`: a later version of ours wrote it and it is left alone. */
export async function openDatabase<D>(wanted: DatabaseToOpen<D>): Promise<Result<D, 'newer' | 'damaged'>> {
  try {
    return await inTime(OPENING_MS, openPatiently(wanted));
  } catch {
    return fail('damaged');
  }
}

async function openPatiently<D>(wanted: DatabaseToOpen<D>): Promise<Result<D, 'newer'>> {
  for (const pause of PAUSES_MS) {
    try {
      return await tryOpening(wanted);
    } catch {
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
  return tryOpening(wanted);
}

async function tryOpening<D>({ name, version, open }: DatabaseToOpen<D>): Promise<Result<D, 'newer'>> {
  try {
    return succeed(await open(NO_NEWER));
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === 'VersionError')) throw cause;
    // Dexie itself counts up within one version of ours, where it mends an index.
    return (await readDatabaseVersion(name)) > version ? fail('newer') : succeed(await open(indexedDB));
  }
}

/**
 * Dexie's version of a database as it is, 0 when there is none; nothing is made or changed by asking. Dexie itself would open a newer database and write into it;
 * and `indexedDB.databases()` fails in Firefox for all databases when one is damaged, so this one is asked alone.
 */
export function readDatabaseVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isThere = true;
    request.onupgradeneeded = () => {
      isThere = false;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      // Dexie multiplies by ten.
      resolve(Math.floor(version / 10));
    };
    request.onerror = event => {
      event.preventDefault();
      if (isThere) reject(request.error);
      else resolve(0);
    };
  });
}
