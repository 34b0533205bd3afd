import { openLogPage } from '../harness/log-page';
import { type CallIn, expect, test } from '../harness/test';
import { tearLogs } from '../harness/torn-log';

type Store = 'database' | 'journal';

test.setTimeout(120_000);

/** 20 calls, the browser killed and its logs torn, 5 more calls, and the restart at which Chromium finds the tear. */
async function tearBetween(callIn: CallIn, stores: Store[]): Promise<void> {
  expect(await (await openLogPage(callIn)).logCalls(20)).toBe(20);
  await callIn.kill();
  for (const store of stores) expect(tearLogs(callIn.profile, store)).toBeGreaterThan(0);
  await callIn.restart();
  expect(await (await openLogPage(callIn)).logCalls(5)).toBe(5);
}

test('a torn database comes back from its second copy, and the screen says so', async ({ callIn }) => {
  await tearBetween(callIn, ['database']);
  await callIn.restart();
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.waitForText('My calls · 25');
  await popup.waitForText('Restored 25 calls from their other copy');
  await popup.click('button', 'Got it');
  await callIn.restart();
  const log = await openLogPage(callIn);
  expect(await log.count()).toBe(25);
  expect(await log.repairIfDue()).toEqual({ restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 });
});

test('torn logs of both stores cost no call', async ({ callIn }) => {
  await tearBetween(callIn, ['database', 'journal']);
  await callIn.restart();
  const log = await openLogPage(callIn);
  await log.repairIfDue();
  const calls = await log.readCalls();
  expect(new Set(calls.map(({ id }) => id)).size).toBe(25);
});

test('without the journal the torn database comes back empty, and without an error: the control', async ({
  callIn,
}) => {
  await tearBetween(callIn, ['database']);
  const log = await openLogPage(callIn);
  await log.view.evaluate(`chrome.storage.local.get(null).then(items =>
    chrome.storage.local.remove(Object.keys(items).filter(key => key.startsWith('call'))))`);
  await callIn.restart();
  const after = await openLogPage(callIn);
  await after.repairIfDue();
  expect(await after.count()).toBe(0);
});
