import { fail, type Result, succeed } from '../result';
import { compareNumbers, mustHold, type NumbersChanged } from '../targets/congress/compare-directories';
import { mapsUntil } from '../targets/congress/congress-term';
import { type DirectoryRefusal, refuse } from '../targets/congress/directory-refusal';
import {
  type DirectoryOutcome,
  type DirectoryProgress,
  type DirectoryRecord,
  planNext,
} from '../targets/congress/directory-status';
import { cancelDownload, untilCancelled } from './directory-cancel';
import {
  type DirectoryCopy,
  type DirectoryDatabase,
  deleteDirectoryDatabase,
  openDirectoryDatabase,
} from './directory-database';
import { readRecord, writeProgress, writeRecord } from './directory-record';
import { type FetchDirectoryPorts, fetchDirectory } from './fetch-directory';

/** What the background gives to the directory it keeps. */
export interface DirectoryPorts extends Pick<FetchDirectoryPorts, 'addresses' | 'download' | 'now'> {
  readonly chance: () => number;
  /** False where fetching would give away the installation's lasting id (Firefox without host permission). */
  readonly mayFetch: (url: string) => Promise<boolean>;
  /** Runs `work` while nobody else works on the directory. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Everything that is done to the stored directory. */
export interface DirectoryKeeper {
  /** Downloads it now, for the first time or anew. */
  download(): Promise<Result<DirectoryOutcome, DirectoryRefusal>>;
  /** Downloads it when it is due, lost or damaged, and says when to look again, ms. */
  refreshDue(): Promise<number>;
  /** Uses the refresh that was held back, or drops it. */
  decide(use: boolean): Promise<void>;
  /** Forgets the directory and the wish to have it. */
  remove(): Promise<void>;
}

const NEVER_TRIED: DirectoryRecord = { checkedAt: 0, nextAt: 0, failures: 0, hasCopy: false };

/** After so long at the latest it is seen that the copy was lost. */
const LONGEST_WAIT_MS = 2 * 86_400_000;

/** Screens are told of progress this often, ms. */
const PROGRESS_MS = 150;

async function withDatabase<T>(work: (database: DirectoryDatabase) => Promise<T>): Promise<T> {
  let opened = await openDirectoryDatabase();
  if (!opened.ok && opened.error === 'damaged') {
    // Nothing in it is the user's, and all of it can be fetched again.
    await deleteDirectoryDatabase();
    opened = await openDirectoryDatabase();
  }
  if (!opened.ok) throw new Error(`The directory's database is ${opened.error}`);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Writes at most every 150 ms, because each write wakes every screen. */
function createProgress(): (progress: DirectoryProgress) => void {
  let last = { at: 0, position: 0 };
  return progress => {
    if (progress.position === last.position && progress.at - last.at < PROGRESS_MS) return;
    last = progress;
    void writeProgress(progress);
  };
}

/** The same table as before keeps the day it was first seen, on which the age of its maps depends. */
function withAge(copy: DirectoryCopy, before: DirectoryCopy | null): DirectoryCopy {
  if (before?.about.zipsSha256 !== copy.about.zipsSha256) return copy;
  const { zipsSeenAt, zipsSha256 } = before.about;
  return { ...copy, about: { ...copy.about, zipsSeenAt, mapsUntil: mapsUntil(zipsSha256, zipsSeenAt) } };
}

interface Taken {
  readonly outcome: DirectoryOutcome;
  readonly held?: NumbersChanged;
}

/** Stores a copy, or holds it back when it would change many numbers; the same files again only say that the copy is of today. */
async function takeCopy(
  database: DirectoryDatabase,
  fetched: DirectoryCopy,
  unwanted: string | undefined,
): Promise<Taken> {
  const before = await database.readAll();
  const copy = withAge(fetched, before);
  const { fingerprint, zipsSha256 } = copy.about;
  if (before?.about.fingerprint === fingerprint && before.about.zipsSha256 === zipsSha256) {
    await database.note(copy.about);
    return { outcome: 'unchanged' };
  }
  if (before && fingerprint === unwanted) return { outcome: 'unchanged' };
  const changed = before && compareNumbers(before.members, copy.members);
  if (changed && mustHold(changed)) {
    await database.hold(copy);
    return { outcome: 'held', held: changed };
  }
  await database.store(copy);
  return { outcome: 'stored' };
}

async function fetchAndTake(ports: DirectoryPorts, record: DirectoryRecord): Promise<Result<Taken, DirectoryRefusal>> {
  for (const [file, url] of [
    ['members', ports.addresses.members],
    ['zips', ports.addresses.zips],
  ] as const) {
    if (!(await ports.mayFetch(url))) return fail(refuse(file, 'not_permitted', { detail: new URL(url).host }));
  }
  const fetched = await untilCancelled(signal =>
    fetchDirectory({ ...ports, signal, showProgress: createProgress() }),
  ).finally(() => writeProgress(null));
  if (!fetched.ok) return fetched;
  // Removed, or all erased, while the hosts were answering.
  if ((await readRecord()) === null) return fail(refuse('members', 'cancelled'));
  try {
    return succeed(await withDatabase(database => takeCopy(database, fetched.value, record.unwanted)));
  } catch {
    return fail(refuse('members', 'storage_failed'));
  }
}

function noteOutcome(record: DirectoryRecord, taken: Result<Taken, DirectoryRefusal>, ports: DirectoryPorts) {
  const at = ports.now();
  const { failure: _failure, held: before, unwanted, ...rest } = record;
  if (!taken.ok) {
    // What the user stopped is no failure of the host's.
    const failures = taken.error.code === 'cancelled' ? record.failures : record.failures + 1;
    const nextAt = planNext(at, failures, ports.chance());
    return { ...record, checkedAt: at, failures, failure: taken.error, nextAt };
  }
  const { outcome, held } = taken.value;
  const waits = held ? { ...held, fetchedAt: at } : outcome === 'unchanged' ? before : undefined;
  return {
    ...rest,
    checkedAt: at,
    failures: 0,
    nextAt: planNext(at, 0, ports.chance()),
    hasCopy: true,
    ...(waits && { held: waits }),
    ...(outcome !== 'stored' && unwanted !== undefined && { unwanted }),
  };
}

async function downloadNow(ports: DirectoryPorts): Promise<Result<DirectoryOutcome, DirectoryRefusal>> {
  const record = (await readRecord()) ?? NEVER_TRIED;
  await writeRecord(record);
  const taken = await fetchAndTake(ports, record);
  if ((await readRecord()) === null) return fail(refuse('members', 'cancelled'));
  const isUndone = !taken.ok && taken.error.code === 'cancelled' && !record.hasCopy;
  await writeRecord(isUndone ? null : noteOutcome(record, taken, ports));
  return taken.ok ? succeed(taken.value.outcome) : taken;
}

async function decideHeld(use: boolean): Promise<void> {
  const record = await readRecord();
  if (!record?.held) return;
  const fingerprint = await withDatabase(async database => {
    const held = await database.readHeld();
    if (held && use) await database.store(held);
    await database.hold(null);
    return held?.about.fingerprint;
  });
  const { held: _held, ...rest } = record;
  await writeRecord({ ...rest, ...(!use && fingerprint !== undefined && { unwanted: fingerprint }) });
}

async function isLost(record: DirectoryRecord): Promise<boolean> {
  if (!record.hasCopy) return false;
  const about = await withDatabase(database => database.readAbout()).catch(() => null);
  return about === null;
}

/** Makes the keeper; it keeps nothing in memory, for the worker it runs in is stopped at any time. */
export function createDirectoryKeeper(ports: DirectoryPorts): DirectoryKeeper {
  return {
    download: () => ports.alone(() => downloadNow(ports)),
    refreshDue: () =>
      ports.alone(async () => {
        const record = await readRecord();
        const later = ports.now() + LONGEST_WAIT_MS;
        if (record === null) return later;
        const isDue = record.nextAt <= ports.now() || record.checkedAt > ports.now();
        if (!isDue && !(record.failures === 0 && (await isLost(record)))) return Math.min(later, record.nextAt);
        await downloadNow(ports);
        return Math.min(later, (await readRecord())?.nextAt ?? later);
      }),
    decide: use => ports.alone(() => decideHeld(use)),
    async remove() {
      cancelDownload();
      await writeRecord(null);
      await ports.alone(async () => {
        // Once more: a refresh that began in the same moment has noted its outcome.
        await writeRecord(null);
        await deleteDirectoryDatabase();
      });
    },
  };
}
