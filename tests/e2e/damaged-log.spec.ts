import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLogPage } from './harness/log-page';
import { logOnScreen } from './harness/logged';
import { giveTime } from './harness/marks';
import { type CallIn, expect, test } from './harness/test';

/** The log's own file in Firefox (named after the letters of `call-in-log`), all of IndexedDB in Chromium, which keeps both in one store. */
const FILES = {
  firefox: /idb[\\/]\d+cgaolll--ni\.sqlite$/,
  chromium: /IndexedDB[\\/]chrome-extension.*leveldb[\\/](MANIFEST|CURRENT|\d+)/,
};

test.setTimeout(120_000);

/** Logs three calls, kills the browser, fills the database's files with garbage, and starts again. */
async function damageLog(callIn: CallIn): Promise<void> {
  expect(await (await openLogPage(callIn)).logCalls(3)).toBe(3);
  await callIn.kill();
  const files = readdirSync(callIn.profile, { recursive: true, encoding: 'utf8' }).filter(file =>
    FILES[callIn.name].test(file),
  );
  expect(files).not.toEqual([]);
  for (const file of files) writeFileSync(join(callIn.profile, file), 'garbage '.repeat(5_000));
  await callIn.restart();
}

test('a log whose files are garbage comes back from its second copy, the screen says so, and new calls join it', async ({
  callIn,
}) => {
  await damageLog(callIn);
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.waitForText('End local 287(g) agreements');
  await popup.waitForText('Restored 3 calls from their other copy');
  await logOnScreen(popup, 0);
  await popup.waitForText('My calls · 4');
  await callIn.restart();
  const log = await openLogPage(callIn);
  expect((await log.readCalls()).map(({ outcome }) => outcome)).toEqual(['reached', 'busy', 'busy', 'busy']);
  expect(await log.repairIfDue()).toEqual({ restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 });
});

test('a repair goes on in the background when its window is closed in the middle', async ({ callIn }) => {
  const before = await openLogPage(callIn);
  expect(await before.logCalls(3)).toBe(3);
  await before.view.evaluate(deleteLog);
  await callIn.restart();
  const busy = await callIn.openExtensionPage('icon/16.png');
  await busy.evaluate(holdLog);
  const closed = await openLogPage(callIn);
  expect(await closed.count()).toBe(0);
  await closed.view.evaluate('void log.repairIfDue()');
  await giveTime();
  await closed.view.close();
  await busy.evaluate('release()');
  const after = await openLogPage(callIn);
  await expect.poll(() => after.count()).toBe(3);
});

test('a log of a later version is left as it is and said so; all calls are shown, and new ones kept, from the second copy', async ({
  callIn,
}) => {
  const log = await openLogPage(callIn);
  expect(await log.logCalls(2)).toBe(2);
  await log.view.evaluate(upgradeLog);
  await callIn.restart();
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.waitForText('My calls · 2');
  await logOnScreen(popup, 1);
  const app = await callIn.openExtensionPage('app.html#calls');
  await app.waitForText('Your call log was written by a later version of Call-In');
  await app.waitForText('3 calls, kept on this device only');
  const rows = await app.evaluate(countRows);
  expect(rows).toEqual({ version: 990, rows: 2 });
});

/** Runs in the page. */
function deleteLog(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('call-in-log');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Runs in the page: nobody writes the log until `release()`. */
function holdLog(): Promise<void> {
  return new Promise(held => {
    void navigator.locks.request('call-in-log', () => {
      held();
      return new Promise<void>(resolve => Object.assign(globalThis, { release: resolve }));
    });
  });
}

/** Runs in the page: what a later version would do at its first start (Dexie multiplies versions by ten). */
function upgradeLog(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('call-in-log', 990);
    request.onupgradeneeded = () => request.result.createObjectStore('promises');
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

/** Runs in the page: the database's version and how many calls it holds. */
function countRows(): Promise<{ version: number; rows: number }> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('call-in-log');
    request.onsuccess = () => {
      const count = request.result.transaction('calls').objectStore('calls').count();
      count.onsuccess = () => resolve({ version: request.result.version, rows: count.result });
    };
    request.onerror = () => reject(request.error);
  });
}
