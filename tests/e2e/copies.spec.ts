import { callsEn } from '../../lib/language/en/calls';
import { copiesEn } from '../../lib/language/en/copies';
import { settingsEn } from '../../lib/language/en/settings';
import { copiesEs } from '../../lib/language/es/copies';
import { settingsEs } from '../../lib/language/es/settings';
import { findBarriers } from './harness/axe';
import { chooseFile, openCopies } from './harness/copies';
import { expect, test, type View } from './harness/test';

const KEY = encodeURIComponent('starter end-local-287g');
const PASSPHRASE = 'orchard kettle moss lantern';

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
