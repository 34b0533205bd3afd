import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../lib/platform/open-database';
import { resetFakeBrowser } from './fake-browser';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const NAME = 'call-in-example';
const refuse = () => {
  throw new DOMException('Internal error opening backing store', 'UnknownError');
};
const openExample = async (given: IDBFactory) => {
  const database = new Dexie(NAME, { indexedDB: given });
  database.version(1).stores({ things: 'id' });
  await database.open();
  return database;
};
const example = { name: NAME, version: 1, open: openExample };

beforeEach(resetFakeBrowser);

it('makes a database that is not there, and opens one that is', async () => {
  for (const _ of [1, 2]) {
    const opened = await openDatabase(example);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
  }
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([NAME]);
});

it('waits out the one refusal with which Chromium answers after it has wiped a torn store', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(refuse);
  const opened = await openDatabase(example);
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
  open.mockRestore();
});

it('calls one damaged that goes on refusing', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
  expect(await openDatabase(example)).toEqual({ ok: false, error: 'damaged' });
  open.mockRestore();
});

it('leaves one of a later version alone', async () => {
  const newer = new Dexie(NAME);
  newer.version(2).stores({ others: 'id' });
  await newer.open();
  newer.close();
  expect(await openDatabase(example)).toEqual({ ok: false, error: 'newer' });
  expect((await indexedDB.databases())[0]?.version).toBe(20);
  const again = new Dexie(NAME);
  await again.open();
  expect(again.tables.map(({ name }) => name)).toEqual(['others']);
  again.close();
});

it('opens one of its own version to which Dexie has given a higher number', async () => {
  const made = indexedDB.open(NAME, 13);
  await new Promise((resolve, reject) => {
    made.onupgradeneeded = () => made.result.createObjectStore('things', { keyPath: 'id' });
    made.onsuccess = resolve;
    made.onerror = reject;
  });
  made.result.close();
  const opened = await openDatabase(example);
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});

it('gives up one that never answers, so that the screens show what there is', async () => {
  vi.useFakeTimers();
  const opened = openDatabase({ ...example, open: () => new Promise(() => undefined) });
  await vi.advanceTimersByTimeAsync(6_000);
  vi.useRealTimers();
  expect(await opened).toEqual({ ok: false, error: 'damaged' });
});
