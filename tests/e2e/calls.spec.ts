import { callsEn } from '../../lib/language/en/calls';
import { callPlotsEs } from '../../lib/language/es/call-plots';
import { callsEs } from '../../lib/language/es/calls';
import { findBarriers } from './harness/axe';
import { type CallIn, expect, test, type View } from './harness/test';

const OFFICE = 'White House comment line';

async function openPopup(callIn: CallIn): Promise<View> {
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.resize(380, 600);
  await popup.waitForText('(202) 456-1111');
  return popup;
}

const overflow = (view: View) =>
  view.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

test('what an office said and promised is kept from the popup, listed in My calls, done, and put back', async ({
  callIn,
}) => {
  const popup = await openPopup(callIn);
  await popup.click('button', 'Talked');
  await popup.waitForText('Logged: Talked');
  await popup.click('button', 'Undecided');
  await popup.click('button', 'They promised something');
  await popup.fill('textbox', 'What they promised', 'A written answer');
  await popup.click('button', 'Keep it');
  await popup.waitForText(/In My calls for/);
  expect(await overflow(popup)).toBe(0);
  expect(await findBarriers(popup)).toEqual([]);
  await popup.close();

  const app = await callIn.openExtensionPage('app.html#/calls');
  await app.waitFor('heading', callsEn.followUps);
  await app.waitForText('Promised: A written answer');
  await app.waitForText('1 call this month, 1 office reached, 1 promise open.');
  await app.waitForText('Undecided');
  await app.click('button', callsEn.followUpDoneLabel(OFFICE));
  await app.waitForGone('heading', callsEn.followUps);
  await app.click('button', 'Undo');
  await app.waitFor('heading', callsEn.followUps);
});

test('a wrong number is noted, leads to a correction, and is said before calling again', async ({ callIn }) => {
  let popup = await openPopup(callIn);
  await popup.click('button', 'Other');
  await popup.click('button', 'Wrong number');
  await popup.waitForText('the number (202) 456-1111 given for White House comment line was wrong');
  expect(await overflow(popup)).toBe(0);
  await popup.close();
  popup = await callIn.openExtensionPage('popup.html');
  await popup.click('button', 'Previous office');
  await popup.waitForText('You noted this number as wrong');
  await popup.waitForText(/called today, .*: Wrong number/);
  expect(await findBarriers(popup)).toEqual([]);
});

test('a year with a digit too many, typed into the search, leaves the page as it is', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  await popup.close();
  const app = await callIn.openExtensionPage('app.html#/calls');
  await app.waitFor('article');
  await app.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    document.querySelector<HTMLElement>('.call-filters input[type=date]')?.focus();
  });
  for (const key of '110120266') await app.press(key);
  await app.fill('textbox', callsEn.search, 'no such words');
  await app.waitForText(callsEn.nothingFound);
});

test('in the popup all has its place at once: every outcome during a call, and the way on after it', async ({
  callIn,
}) => {
  const first = await openPopup(callIn);
  await first.click('link', /456-1111/);
  await first.waitForText('Did your phone open?');
  // The browser's own question about the telephone takes the focus, and the next press with it.
  await first.close();
  const popup = await openPopup(callIn);
  await popup.waitForText('Did your phone open?');
  await popup.click('button', 'Other');
  expect(await overflow(popup)).toBe(0);
  await popup.click('button', 'Busy');
  await popup.click('button', /^Next:/);
  await popup.waitForText('download the public directory');
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  expect(await overflow(popup)).toBe(0);
});

test('the field for a note is seen whole, in the popup and in a panel of 240 px', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.click('button', 'Talked');
  await popup.waitForText('Logged: Talked');
  const measure = () =>
    popup.evaluate(() => {
      const [field, next] = ['.note .field', '.logged > .btn.strong'].map(part =>
        document.querySelector(part)?.getBoundingClientRect(),
      );
      return { width: field?.width ?? 0, above: (next?.top ?? 0) - (field?.bottom ?? 0) };
    });
  // So far the ground of the way on reaches above it.
  expect((await measure()).above).toBeGreaterThanOrEqual(12);
  await popup.resize(240, 800);
  expect((await measure()).width).toBeGreaterThan(180);
});

test.describe('en español', () => {
  test.use({ start: { language: 'es' } });
  test('Mis llamadas: búsqueda, imágenes, tabla y edición sin barreras, en claro y oscuro', async ({ callIn }) => {
    const popup = await openPopup(callIn);
    await popup.click('button', 'Buzón');
    await popup.waitForText('Registrada: Buzón');
    await popup.close();
    const app = await callIn.openExtensionPage('app.html#/calls');
    await app.waitFor('article');
    await app.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await app.waitFor('image', /^En las últimas 26 semanas: 1 llamada/);
    await app.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await app.waitForText(callPlotsEs.week);
    await app.waitFor('option', 'Poner fin a los acuerdos locales 287(g)');
    for (const theme of ['light', 'dark'] as const) {
      await app.colorScheme(theme);
      expect(await findBarriers(app)).toEqual([]);
    }
    await app.resize(240, 800);
    expect(await app.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await app.resize(1100, 800);
    await app.click('button', /^Editar la llamada/);
    await app.waitFor('combobox', callsEs.outcomeLabel);
    expect(await findBarriers(app)).toEqual([]);
    await app.press('Escape');
    await app.fill('textbox', callsEs.search, 'casa blanca inexistente');
    await app.waitForText(callsEs.nothingFound);
  });
});
