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
const openExample = async () => {
  const database = new Dexie(NAME);
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
  const open = vi.fn(openExample);
  expect(await openDatabase({ ...example, open })).toEqual({ ok: false, error: 'newer' });
  expect(open).not.toHaveBeenCalled();
  expect((await indexedDB.databases())[0]?.version).toBe(20);
});

it('gives up one that never answers, so that the screens show what there is', async () => {
  vi.useFakeTimers();
  const opened = openDatabase({ ...example, open: () => new Promise(() => undefined) });
  await vi.advanceTimersByTimeAsync(6_000);
  vi.useRealTimers();
  expect(await opened).toEqual({ ok: false, error: 'damaged' });
});
