import Dexie from 'dexie';
import { browser } from './browser';
import { cancelDownload } from './directory-cancel';
import { DIRECTORY_DATABASE } from './directory-database';
import { underLock } from './lock';
import { LOG_DATABASE } from './log-database';
import { createLogNews } from './log-news';
import { keyPlace } from './seal-key';
import { clearLocal } from './write-local';

/** What only the background can do once everything else is gone; the caller sends the messages. */
export interface BackgroundErasure {
  /** Empties the campaigns' database and stores the packaged ones alone again (`campaigns.reset`). */
  resetCampaigns(): Promise<unknown>;
  /** Registers marking as on the first day, leaves the pages of added sites and those that were checked once, and takes a notification away (`marking.apply`). */
  applyMarking(): Promise<unknown>;
}

/**
 * Erases all there is on this device and leaves the extension as on its first day. The key goes first, physically, so that
 * whatever a store keeps on disk (Chromium's IndexedDB, Firefox's `storage.local`) can no longer be opened; every later
 * step is tried even when one fails, and then the failure rejects.
 */
export async function eraseEverything({ resetCampaigns, applyMarking }: BackgroundErasure): Promise<void> {
  const steps = await underLock('reminders', () =>
    underLock('log', () => underLock('settings', () => underLock('key', eraseStores))),
  );
  createLogNews().tell('erased');
  const inBackground = await Promise.allSettled([resetCampaigns()]);
  const marking = await Promise.allSettled([applyMarking()]);
  // Last: without them marks cannot be taken off the pages that are open, nor a notification off the screen.
  const given = await Promise.allSettled([returnPermissions()]);
  const failures = [...steps, ...inBackground, ...marking, ...given].flatMap(step =>
    step.status === 'rejected' ? [step.reason] : [],
  );
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be erased');
}

async function eraseStores(): Promise<PromiseSettledResult<unknown>[]> {
  cancelDownload();
  const key = await Promise.allSettled([keyPlace().destroy()]);
  const rest = await Promise.allSettled([
    clearLocal(),
    browser.storage.session.clear(),
    Dexie.delete(LOG_DATABASE),
    Dexie.delete(DIRECTORY_DATABASE),
  ]);
  return [...key, ...rest];
}

/** Sites and feed hosts the user allowed are in the browser's own list, and tell what they read; notifications go back with them. */
async function returnPermissions(): Promise<void> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const packaged = new Set<string>(browser.runtime.getManifest().host_permissions ?? []);
  const added = origins.filter(origin => !packaged.has(origin));
  const mayNotify = permissions.some(permission => permission === 'notifications');
  if (added.length === 0 && !mayNotify) return;
  await browser.permissions.remove({ origins: added, ...(mayNotify && { permissions: ['notifications'] }) });
}
