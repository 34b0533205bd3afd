import Dexie from 'dexie';
import type { Result } from '../result';
import type { DirectoryAbout } from '../targets/congress/directory-status';
import { isMember, type Member } from '../targets/congress/member';
import { checksum, isZipTable, type ZipTable } from '../targets/congress/zip-table';
import { openDatabase } from './open-database';

/** Name of the database of the public directory, which the background alone fills; nothing in it is the user's. */
export const DIRECTORY_DATABASE = 'call-in-directory';

/** Version of the schema below; a released one is history, never edited. */
export const DIRECTORY_DATABASE_VERSION = 1;

/** A whole copy of the directory. */
export interface DirectoryCopy {
  readonly about: DirectoryAbout;
  readonly members: readonly Member[];
  readonly zips: ZipTable;
}

/** The open database; every method rejects when the browser's store fails. */
export interface DirectoryDatabase {
  /** The copy in numbers; null when there is none, or when what is there is not what was stored. */
  readAbout(): Promise<DirectoryAbout | null>;
  /** The table, checked against its checksum, and the members of the states it is asked for; null when damaged. */
  readFor(listStates: (zips: ZipTable) => readonly string[]): Promise<DirectoryCopy | null>;
  readAll(): Promise<DirectoryCopy | null>;
  /** Puts a copy in the place of the one there is, in one transaction. */
  store(copy: DirectoryCopy): Promise<void>;
  /** Notes something new about the copy there is. */
  note(about: DirectoryAbout): Promise<void>;
  /** Puts a copy aside until the user decides; null drops it. */
  hold(copy: DirectoryCopy | null): Promise<void>;
  readHeld(): Promise<DirectoryCopy | null>;
  close(): void;
}

type Part = { readonly id: 'about'; readonly about: DirectoryAbout } | { readonly id: 'zips'; readonly zips: ZipTable };

interface Tables {
  members: Dexie.Table<Member, string>;
  parts: Dexie.Table<Part, string>;
  held: Dexie.Table<DirectoryCopy & { readonly id: 'held' }, string>;
}

type Opened = Dexie & Tables;

/** Opens the database, making it when there is none. */
export const openDirectoryDatabase = (): Promise<Result<DirectoryDatabase, 'newer' | 'damaged'>> =>
  openDatabase({ name: DIRECTORY_DATABASE, version: DIRECTORY_DATABASE_VERSION, open: openOnce });

/** Deletes the whole database, readable or not. */
export const deleteDirectoryDatabase = (): Promise<void> => Dexie.delete(DIRECTORY_DATABASE);

async function openOnce(indexedDB: IDBFactory): Promise<DirectoryDatabase> {
  const database = new Dexie(DIRECTORY_DATABASE, { indexedDB, cache: 'disabled' });
  database.version(DIRECTORY_DATABASE_VERSION).stores({ members: 'id, state', parts: 'id', held: 'id' });
  database.on('versionchange', () => database.close({ disableAutoOpen: true }));
  await database.open();
  return createDatabase(database as Opened);
}

async function readAbout(database: Opened): Promise<DirectoryAbout | null> {
  const part = await database.parts.get('about');
  if (part?.id !== 'about') return null;
  return (await database.members.count()) === part.about.members ? part.about : null;
}

async function readParts(database: Opened): Promise<Omit<DirectoryCopy, 'members'> | null> {
  const [about, part] = await Promise.all([readAbout(database), database.parts.get('zips')]);
  if (about === null || part?.id !== 'zips' || !isZipTable(part.zips)) return null;
  return checksum(part.zips) === about.checksum ? { about, zips: part.zips } : null;
}

function readCopy(
  database: Opened,
  read: (zips: ZipTable) => PromiseLike<readonly Member[]>,
): Promise<DirectoryCopy | null> {
  return database.transaction('r', database.members, database.parts, async () => {
    const parts = await readParts(database);
    if (parts === null) return null;
    const members = await read(parts.zips);
    return members.every(isMember) ? { ...parts, members } : null;
  });
}

function storeCopy(database: Opened, { about, members, zips }: DirectoryCopy): Promise<void> {
  return database.transaction('rw', database.members, database.parts, database.held, async () => {
    await database.members.clear();
    await database.members.bulkAdd([...members]);
    await database.parts.bulkPut([
      { id: 'about', about },
      { id: 'zips', zips },
    ]);
    await database.held.clear();
  });
}

function createDatabase(database: Opened): DirectoryDatabase {
  return {
    readAbout: () => database.transaction('r', database.members, database.parts, () => readAbout(database)),
    readFor: listStates =>
      readCopy(database, zips =>
        database.members
          .where('state')
          .anyOf([...listStates(zips)])
          .toArray(),
      ),
    readAll: () => readCopy(database, () => database.members.toArray()),
    store: copy => storeCopy(database, copy),
    note: async about => void (await database.parts.put({ id: 'about', about })),
    async hold(copy) {
      if (copy === null) await database.held.clear();
      else await database.held.put({ id: 'held', ...copy });
    },
    async readHeld() {
      const held = await database.held.get('held');
      return held?.members.every(isMember) && isZipTable(held.zips) ? held : null;
    },
    close: () => database.close({ disableAutoOpen: true }),
  };
}
