/** Damage to a closed profile's files: the stores of the log where each browser keeps them. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** @typedef {'database' | 'journal' | 'key'} Store */

/** Folder and files of each store; Firefox names a database after the letters of its name. */
const PLACES = {
  chromium: {
    database: {
      folder: 'Default/IndexedDB',
      files: /chrome-extension.*leveldb\/(\d{6}\.(log|ldb)|MANIFEST-\d+|CURRENT)$/,
    },
    journal: { folder: 'Default/Local Extension Settings', files: /(\d{6}\.(log|ldb)|MANIFEST-\d+|CURRENT)$/ },
    // It lies in the second copy.
    key: { folder: '', files: /(?!)/ },
  },
  firefox: {
    database: {
      folder: 'storage/default',
      files: /^moz-extension[^^/]*\/idb\/.*(cgaolll--ni|pgloali-n)\.sqlite(-wal)?$/,
    },
    journal: {
      folder: 'storage/default',
      files: /^moz-extension[^/]*userContextId=4294967295\/idb\/.*\.sqlite(-wal)?$/,
    },
    key: { folder: 'storage/default', files: /^moz-extension[^^/]*\/idb\/.*cyaelkl--ni\.sqlite(-wal)?$/ },
  },
};

/** Files of a store, the fullest first. @param {'chromium' | 'firefox'} kind @param {string} profile @param {Store} store */
export function storeFiles(kind, profile, store) {
  const { folder, files } = PLACES[kind][store];
  const root = join(profile, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => files.test(name.replaceAll('\\', '/')))
    .map(name => join(root, name))
    .filter(path => statSync(path).size > 0)
    .sort((a, b) => statSync(b).size - statSync(a).size);
}

const listLogs = (/** @type {string} */ profile, /** @type {Store} */ store) =>
  storeFiles('chromium', profile, store).filter(path => path.endsWith('.log'));

/** Whether anything was written to a store of Chromium's. @param {string} profile @param {Store} store */
export const hasLog = (profile, store) => listLogs(profile, store).length > 0;

/**
 * Puts half a record at the end of Chromium's logs, as a kill in the middle of a write or a full disk does. At the next start
 * the tail is written on, at the one after it is taken for corruption (LevelDB issue 1287).
 * @param {string} profile
 * @param {Store} store
 */
export function tearLogs(profile, store) {
  const logs = listLogs(profile, store);
  for (const path of logs) appendFileSync(path, halfRecord());
  if (logs.length === 0) throw new Error(`There is no log of the ${store} to tear`);
}

/** The head of a whole record of 400 bytes, with a checksum that cannot be right, and a quarter of its body. */
function halfRecord() {
  const record = Buffer.alloc(7 + 100, 'A');
  record.writeUInt32LE(0xdeadbeef, 0);
  record.writeUInt16LE(400, 4);
  record.writeUInt8(1, 6);
  return record;
}

/** The file a random fault hits: the fuller, the likelier. @param {string[]} files @param {() => number} random */
function pick(files, random) {
  const sizes = files.map(path => statSync(path).size);
  let at = random() * sizes.reduce((sum, size) => sum + size, 0);
  for (const [index, path] of files.entries()) {
    at -= sizes[index] ?? 0;
    if (at < 0) return path;
  }
  throw new Error('There is no file to damage');
}

/** @type {Record<'flip' | 'truncate' | 'missing', (files: string[], random: () => number) => string>} */
export const DAMAGES = {
  flip(files, random) {
    const path = pick(files, random);
    const file = openSync(path, 'r+');
    const byte = Buffer.alloc(1);
    const at = Math.floor(random() * statSync(path).size);
    readSync(file, byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeSync(file, byte, 0, 1, at);
    closeSync(file);
    return `${path} at ${at}`;
  },
  truncate(files, random) {
    const path = pick(files, random);
    truncateSync(path, Math.floor(random() * statSync(path).size));
    return path;
  },
  missing(files, random) {
    const path = files[Math.floor(random() * files.length)] ?? '';
    rmSync(path);
    return path;
  },
};

/** Numbers between 0 and 1 that are the same for the same seed. @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
