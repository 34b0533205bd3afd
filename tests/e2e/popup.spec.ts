import { findBarriers } from './harness/axe';
import { LAST_STEP, listMoved, listPlacesAfter } from './harness/moved';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const STORY = 'https://www.nytimes.com/2026/11/21/us/county-jail.html';

async function openPopup(callIn: CallIn): Promise<View> {
  const page = await callIn.openPage(STORY);
  return callIn.openToolbarPopup(page);
}

/** A save takes some 20 ms, which the hands of a person leave it and those of a program may not. */
async function isNothingBeingSaved(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].every(({ name }) => name !== 'call-in-settings');
}

test.beforeEach(({ sites }) => {
  sites.serve(
    STORY,
    newsPage('County weighs jail deal', '<p>Commissioners discussed the 287(g) agreement with ICE.</p>'),
  );
});

test('blanks are filled in the sentence, everywhere at once, and remembered', async ({ callIn }) => {
  let popup = await openPopup(callIn);
  await popup.fill('textbox', 'your name', 'Rosa Delgado');
  await popup.press('Enter');
  await popup.fill('textbox', 'your city', 'Durham');
  await popup.press('Enter');
  await popup.waitForText("my name is Rosa Delgado and I'm calling from Durham");
  await popup.click('tab', 'Español');
  await popup.waitForText('Rosa Delgado');
  await popup.waitForText('Durham');
  await popup.waitUntil(isNothingBeingSaved);
  await popup.close();
  popup = await openPopup(callIn);
  await popup.waitForText('Rosa Delgado');
  await popup.clickText('Before you call');
  await popup.click('radio', 'First name only');
  await popup.waitForText('my name is Rosa and');
  await popup.click('radio', 'No name');
  await expect.poll(() => popup.text()).not.toContain('my name is');
  await popup.waitForText("Hello, I'm calling from Durham");
});

test('an outcome is logged, undone, logged again, and leads to the next office and the end', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  await popup.click('button', 'Undo');
  await popup.waitForText('How did it go?');
  await popup.waitForText('My calls Campaigns');
  await popup.click('button', 'Talked');
  await popup.waitForText('Logged: Talked');
  await popup.waitForText('My calls · 1');
  await popup.fill('textbox', 'Note for yourself', 'She will pass it on');
  await popup.waitForText('Note saved');
  await popup.click('button', /^Next: /);
  await popup.waitForText('(202) 224-3121');
  await popup.click('button', 'No answer');
  await popup.waitForText('Logged: No answer');
  await popup.click('button', 'Done for today');
  await popup.waitForText('You made 2 calls today.');
});

test('a note that was typed is kept without a press, before a click beside the popup closes it', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  await popup.fill('textbox', 'Note for yourself', 'Ask for Ana');
  await popup.waitFor('button', 'Note saved');
  const app = await callIn.openExtensionPage('app.html#/calls');
  await app.waitForText('Ask for Ana');
});

test('a name of two words is typed letter by letter, and kept before a click beside the popup closes it', async ({
  callIn,
}) => {
  const popup = await openPopup(callIn);
  // What comes in above the script moves it.
  await popup.waitForText('287(g) once on this page');
  await popup.click('textbox', 'your name');
  for (const letter of 'Rosa Lee') await popup.press(letter);
  await popup.waitUntil(() => (document.activeElement as HTMLInputElement).value === 'Rosa Lee');
  await new Promise(rest => setTimeout(rest, 1_000));
  await popup.close();
  const again = await callIn.openExtensionPage('popup.html');
  await again.waitForText('my name is Rosa Lee and');
});

test('an attempt survives the popup closing and the browser restarting', async ({ callIn }) => {
  let popup = await openPopup(callIn);
  await popup.click('button', 'Use my phone');
  await popup.waitForText('Point your phone’s camera at the square');
  await popup.close();
  popup = await openPopup(callIn);
  await popup.waitForText(/You were calling White House comment line/);
  await callIn.restart();
  popup = await openPopup(callIn);
  await popup.waitForText(/You were calling White House comment line/);
  await popup.click('button', 'Other');
  await popup.click('button', 'Busy');
  await popup.waitForText('Logged: Busy');
});

test('an office the caller knows can be added to a campaign, and a sheriff only by the administrative line', async ({
  callIn,
}) => {
  const popup = await openPopup(callIn);
  await popup.click('button', 'Add my own office');
  await popup.fill('textbox', 'Name of the office', 'Harbor County Sheriff');
  await popup.fill('textbox', 'Phone number', '911');
  await popup.fill('textbox', 'Where you saw the number', 'county website');
  await popup.click('button', 'Add this office');
  await popup.waitForText('That is an emergency or service number');
  await popup.fill('textbox', 'Phone number', '202-555-0143');
  await popup.click('button', 'Add this office');
  await popup.waitForText('must be declared administrative');
  await popup.click('checkbox', 'This is a sheriff’s or police office');
  await popup.click('checkbox', /administrative line/);
  await popup.click('button', 'Add this office');
  await popup.waitForText('(202) 555-0143');
  await popup.waitForText('added by you');
});

for (const language of ['en', 'es'] as const) {
  test.describe(`popup in ${language}`, () => {
    test.use({ start: { language } });
    test(`no barrier for anybody, in both themes (${language})`, async ({ callIn }) => {
      const popup = await openPopup(callIn);
      await popup.waitForText('(202) 456-1111');
      for (const theme of ['light', 'dark'] as const) {
        await popup.colorScheme(theme);
        expect(await findBarriers(popup)).toEqual([]);
      }
      await popup.click('button', /^(Other|Otro)$/);
      await popup.click('button', /^(Talked|Hablé)$/);
      await popup.waitForText(/^.*(Logged|Registrada): /);
      expect(await findBarriers(popup)).toEqual([]);
      // While something is offered it has the room.
      await popup.click('button', 'No');
      await popup.click('button', /^(Add my own office|Agregar mi propia oficina)$/);
      expect(await findBarriers(popup)).toEqual([]);
    });
  });
}

test('what a busy page answers late moves no button', async ({ callIn, sites }) => {
  // Busy for longer than the first picture waits, again and again.
  const busy =
    '<script>setInterval(() => { for (const until = Date.now() + 350; Date.now() < until; ); }, 400)</script>';
  sites.serve(STORY, newsPage('A busy page', `<p>The 287(g) agreement with ICE.</p>${busy}`));
  const popup = await openPopup(callIn);
  await popup.waitForText('287(g) once on this page');
  expect(await listMoved(popup, '.who')).toEqual([]);
});

test('the next office comes with all that stands above its script, at once', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.waitForText('287(g) once on this page');
  await popup.waitFor('button', 'Larger text');
  // A caller reads before going on; what the next office needs comes meanwhile.
  await new Promise(done => setTimeout(done, 500));
  expect(await listPlacesAfter(popup, 'Next office', '.say')).toHaveLength(1);
  await popup.waitForText('Download it in Settings');
});

for (const language of ['en', 'es'] as const) {
  test.describe(`room in ${language}`, () => {
    test.use({ start: { language } });
    test(`number, script and outcomes fit the popup at every step (${language})`, async ({ callIn, sites }) => {
      const words = '<p>The 287(g) agreement, Secure Communities and an ICE detainer were discussed.</p>';
      sites.serve(STORY, newsPage('Everything at once', words));
      const overflow = (view: View) =>
        view.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
      let popup = await openPopup(callIn);
      await popup.waitForText(/3 mentions on this page|3 menciones en esta página/);
      expect(await overflow(popup)).toBe(0);
      await popup.click('button', /^(Next office|Oficina siguiente)$/);
      await popup.waitForText(/download the public directory once|descargue una vez el directorio público/);
      expect(await overflow(popup)).toBe(0);
      await popup.click('button', /^(Previous office|Oficina anterior)$/);
      await popup.waitForText('(202) 456-1111');
      await popup.click('link', /^(Call|Llamar)/);
      await expect.poll(() => callIn.dialled()).toHaveLength(1);
      if (await popup.isOpen()) await popup.close();
      popup = await openPopup(callIn);
      await popup.waitForText(/You were calling|Usted estaba llamando/);
      expect(await overflow(popup)).toBe(0);
      // A button that moves under the finger is missed, or another is pressed.
      expect(await listMoved(popup, LAST_STEP)).toEqual([]);
      await popup.click('button', /^(Voicemail|Buzón)$/);
      await popup.waitForText(/Logged: |Registrada: /);
      expect(await overflow(popup)).toBe(0);
      expect(await listMoved(popup, LAST_STEP)).toEqual([]);
    });
  });
}

for (const [clock, timeZone, words] of [
  ['2012-12-13T20:00:00Z', 'America/New_York', /Call day today · again on December 17/],
  ['2012-12-16T15:00:00Z', 'Pacific/Guam', /Call day today · decision in 1|Call day today · decision t/],
] as const) {
  test.describe(`${clock} in ${timeZone}`, () => {
    test.use({ start: { clock, timeZone } });
    test(`the 2012 call-in day is active (${timeZone})`, async ({ callIn }) => {
      const popup = await openPopup(callIn);
      await popup.waitForText(words);
      await popup.waitForText('(202) 456-1111');
      await popup.fill('textbox', 'your name', 'Rosa');
      await popup.press('Enter');
      await popup.waitForText(/My name is\s+Rosa/i);
    });
  });
}

test('an attempt nobody gave an outcome is put down as not recorded after a day', async ({ callIn }) => {
  let popup = await openPopup(callIn);
  await popup.click('button', 'Use my phone');
  await popup.waitForText('Point your phone’s camera at the square');
  await popup.close();
  const later = new Date(Date.now() + 25 * 3_600_000).toISOString();
  await callIn.restart({ clock: later });
  popup = await openPopup(callIn);
  await popup.waitForText('How did it go?');
  await popup.waitForText('My calls · 1');
  expect(await popup.text()).not.toContain('You were calling');
});
