import { writeBackup } from '../../lib/calls/export/backup';
import { pickKeptSettings } from '../../lib/calls/export/kept-settings';
import { callsEn } from '../../lib/language/en/calls';
import { copiesEn } from '../../lib/language/en/copies';
import { takeSha256 } from '../../lib/platform/backup-cipher';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { manyCalls } from '../components/sample-calls';
import { chooseFile, openCopies } from './harness/copies';
import { test } from './harness/test';

test('ten thousand calls come back at once, and a damaged file changes nothing', async ({ callIn }) => {
  test.setTimeout(240_000);
  const at = Date.now();
  const calls = manyCalls(10_000, at).map(call => ({ ...call, id: crypto.randomUUID() }));
  const settings = pickKeptSettings(DEFAULT_SETTINGS);
  const { text } = await writeBackup(
    { calls, unreadable: [], settings, feeds: [] },
    { at, timeZone: 'UTC' },
    takeSha256,
  );
  const app = await openCopies(callIn);
  await chooseFile(app, text.replace('"Rosa"', '"Rose"'));
  await app.waitForText(copiesEn.sayRefusal({ why: 'changed' }));
  const started = Date.now();
  await chooseFile(app, text);
  await app.waitForText(copiesEn.preview(10_000, 10_000, 0));
  const previewed = Date.now();
  await app.click('button', copiesEn.bring);
  await app.waitForText(copiesEn.brought(10_000), 120_000);
  const brought = Date.now();
  console.log(`10,000 calls: previewed in ${previewed - started} ms, brought back in ${brought - previewed} ms`);
  await callIn.crash();
  const after = await callIn.openExtensionPage('app.html#/calls');
  await after.waitForText(callsEn.lead(10_000), 60_000);
});
