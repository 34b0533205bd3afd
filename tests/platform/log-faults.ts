import Dexie from 'dexie';
import { vi } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { LOG_DATABASE } from '../../lib/platform/log-database';
import { fakeBrowser } from './fake-browser';

/** What may go wrong while a call is saved. */
export type Gap = 'both' | 'database only' | 'journal only' | 'neither';

/** Runs a save while the stores outside the gap refuse every write. */
export async function duringGap<T>(gap: Gap, work: () => Promise<T>): Promise<T> {
  fakeBrowser.storage.local.failing = gap === 'database only' || gap === 'neither';
  const broken = gap === 'journal only' || gap === 'neither';
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  if (broken) {
    put.mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
  }
  try {
    return await work();
  } finally {
    put.mockRestore();
    fakeBrowser.storage.local.failing = false;
  }
}

/** The browser starts again: what was kept for its session is gone. */
export const restartBrowser = () => fakeBrowser.storage.session.items.clear();

/** What Chromium does after an ill-timed kill: the whole database is gone, without an error. */
export const loseDatabase = () => Dexie.delete(LOG_DATABASE);

/** The other store loses what it had. */
export function loseJournal(): void {
  for (const key of fakeBrowser.storage.local.items.keys()) {
    if (key.startsWith('call')) fakeBrowser.storage.local.items.delete(key);
  }
}

/** An attempt as a screen makes it. */
export function makeCall(change: Partial<CallRecord> = {}): CallRecord {
  return {
    id: crypto.randomUUID(),
    revision: 1,
    state: 'open',
    startedAt: Date.UTC(2026, 10, 21, 15),
    way: 'call',
    campaign: 'starter end-287g',
    action: 'call-the-white-house',
    target: 'wh-comment',
    details: {
      officeName: 'White House comment line',
      number: '+12024561111',
      campaignTitle: 'End local 287(g) agreements',
      name: 'Marisol Vega',
      place: 'Durham',
      note: '',
    },
    ...change,
  };
}
