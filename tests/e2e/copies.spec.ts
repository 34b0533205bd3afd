import { writeBackup } from '../../lib/calls/export/backup';
import { pickKeptSettings } from '../../lib/calls/export/kept-settings';
import { callsEn } from '../../lib/language/en/calls';
import { copiesEn } from '../../lib/language/en/copies';
import { settingsEn } from '../../lib/language/en/settings';
import { copiesEs } from '../../lib/language/es/copies';
import { settingsEs } from '../../lib/language/es/settings';
import { takeSha256 } from '../../lib/platform/backup-cipher';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { manyCalls } from '../components/sample-calls';
import { findBarriers } from './harness/axe';
import { type CallIn, expect, test, type View } from './harness/test';

const KEY = encodeURIComponent('starter end-local-287g');
const PASSPHRASE = 'orchard kettle moss lantern';

async function openCopies(callIn: CallIn): Promise<View> {
  const app = await callIn.openExtensionPage('app.html#/copies');
  await app.waitFor('heading', copiesEn.title);
  return app;
}

/** Takes what the page hands to the browser as a download. */
const catchSaved = (app: View) =>
  app.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then(text => Object.assign(globalThis, { saved: text }));
      return make(blob);
    };
  });

const readSaved = (app: View) => app.evaluate(() => (globalThis as { saved?: string }).saved ?? '');

/** Picks a file as a person does, without the system's own window. */
const chooseFile = (app: View, text: string) =>
  app.evaluate(content => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'backup.json', { type: 'application/json' }));
    if (!field) throw new Error('no file field');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

async function findTrouble(app: View): Promise<string[]> {
  const trouble: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await app.colorScheme(scheme);
    trouble.push(...(await findBarriers(app)).map(barrier => `${scheme}: ${barrier}`));
  }
  return trouble;
}

test('a backup closed with a passphrase outlives Erase everything, and a restart', async ({ callIn }) => {
  test.setTimeout(180_000);
  const call = await callIn.openExtensionPage(`app.html#/call/${KEY}/call`);
  await call.click('button', 'Voicemail');
  await call.waitForText('Logged: Voicemail');
  await call.close();

  let app = await openCopies(callIn);
  await catchSaved(app);
  await app.click('radio', copiesEn.kinds.sealed);
  await app.fill('textbox', copiesEn.passphrase, PASSPHRASE);
  await app.fill('textbox', copiesEn.passphraseAgain, PASSPHRASE);
  expect(await findTrouble(app)).toEqual([]);
  await app.click('button', copiesEn.saveButton);
  await app.waitForText(/Saved 1 call as call-in-sealed-backup-[\d-]+\.json/);
  const sealed = await readSaved(app);
  expect(JSON.parse(sealed)).toMatchObject({ iterations: 600_000 });
  expect(sealed).not.toContain('White House');
  await app.close();

  app = await callIn.openExtensionPage('app.html#/settings');
  await app.click('button', settingsEn.eraseStart);
  await app.click('button', settingsEn.eraseYes);
  await app.waitForText(settingsEn.erased);
  await app.close();

  app = await openCopies(callIn);
  await chooseFile(app, sealed);
  await app.fill('textbox', copiesEn.passphrase, 'orchard kettle moss');
  await app.click('button', copiesEn.open);
  await app.waitForText(copiesEn.wrongPassphrase);
  await app.fill('textbox', copiesEn.passphrase, PASSPHRASE);
  await app.click('button', copiesEn.open);
  await app.waitForText(copiesEn.preview(1, 1, 0));
  expect(await findTrouble(app)).toEqual([]);
  await app.click('button', copiesEn.bring);
  await app.waitForText(copiesEn.brought(1));
  await callIn.restart();
  app = await callIn.openExtensionPage('app.html#/calls');
  await app.waitForText('White House comment line');
  await app.waitForText(callsEn.outcomes.voicemail);
});

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
  await after.waitForText(callsEn.lead(10_000, '10,000'), 60_000);
});

test('without a barrier in Spanish', async ({ callIn }) => {
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('radio', 'Español');
  await settings.waitFor('heading', settingsEs.title);
  await settings.close();
  const app = await callIn.openExtensionPage('app.html#/copies');
  await app.waitFor('heading', copiesEs.title);
  await app.click('button', copiesEs.summaryMake);
  await app.waitForText(copiesEs.summaryNone);
  expect(await findTrouble(app)).toEqual([]);
});
