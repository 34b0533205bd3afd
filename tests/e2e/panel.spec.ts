import { afterCallEn } from '../../lib/language/en/after-call';
import { callEn } from '../../lib/language/en/call';
import { readingEn } from '../../lib/language/en/reading';
import { findBarriers } from './harness/axe';
import { letCardArm, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const STORY = 'https://www.nytimes.com/2026/11/21/us/county-jail.html';
const OTHER = 'https://www.nytimes.com/2026/11/21/us/weather.html';
const OFFICE = 'White House comment line';
const RING = callEn.callName(OFFICE, '(202) 456-1111');

test.beforeEach(({ sites }) => {
  sites.serve(STORY, newsPage('County weighs jail deal', '<p>They discussed the 287(g) agreement with ICE.</p>'));
  sites.serve(OTHER, newsPage('Weather', '<p>It will rain.</p>'));
});

/** From the popup, by a real click. */
async function keepOpen(callIn: CallIn, popup: View): Promise<View> {
  await popup.click('button', callEn.keepOpen);
  const panel = await callIn.waitForPanel();
  await panel.waitFor('link', RING);
  return panel;
}

async function openFromCard(page: View): Promise<void> {
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('button', /^Call the offices/);
  await letCardArm();
  await page.click('button', /^Call the offices/);
}

async function openPanel(callIn: CallIn): Promise<{ page: View; panel: View }> {
  const page = await callIn.openPage(STORY);
  return { page, panel: await keepOpen(callIn, await callIn.openToolbarPopup(page)) };
}

test('the popup hands the script to the panel where it stands, and goes', async ({ callIn }) => {
  const page = await callIn.openPage(STORY);
  const popup = await callIn.openToolbarPopup(page);
  // What comes in above the button moves it.
  await popup.waitForText('287(g) once on this page');
  await popup.waitFor('button', readingEn.larger);
  await popup.click('button', callEn.nextTarget);
  await popup.waitForText('(202) 224-3121');
  await popup.click('tab', callEn.voicemail);
  await popup.waitForText(/Message · \d+ seconds/);
  await popup.click('button', callEn.keepOpen);
  const panel = await callIn.waitForPanel();
  await panel.waitForText('(202) 224-3121');
  await panel.waitForText(/Message · \d+ seconds/);
  await expect.poll(() => callIn.popup()).toBeNull();
});

test('popup and panel are one call, whichever acts', async ({ callIn }) => {
  const { page, panel } = await openPanel(callIn);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', callEn.usePhone);
  await panel.waitForText(`You were calling ${OFFICE}`);
  await panel.click('button', callEn.outcomes.voicemail);
  await panel.waitForText(afterCallEn.loggedAs(callEn.outcomes.voicemail, OFFICE));
  await popup.waitForText(afterCallEn.loggedAs(callEn.outcomes.voicemail, OFFICE));
  await popup.click('button', afterCallEn.undo);
  await panel.waitForText(`You were calling ${OFFICE}`);
  await panel.click('button', callEn.outcomes.no_answer);
  await popup.waitForText(afterCallEn.loggedAs(callEn.outcomes.no_answer, OFFICE));
  await panel.click('button', /^Next: /);
  await popup.waitForText('(202) 224-3121');
  await popup.waitForText(callEn.how);
});

test('a card opens its action in the panel: Chromium opens it for that, Firefox uses one that is open', async ({
  callIn,
}) => {
  const page = await callIn.openPage(STORY);
  if (callIn.name === 'firefox') await keepOpen(callIn, await callIn.openToolbarPopup(page));
  await openFromCard(page);
  const panel = await callIn.waitForPanel();
  await panel.waitFor('link', RING);
  await panel.waitForText(callEn.because.opened);
  expect(await callIn.popup()).toBeNull();
  // Once more into the panel that is open by now, away from where it stood.
  await panel.click('button', callEn.nextTarget);
  await panel.waitForText('(202) 224-3121');
  await openFromCard(page);
  await panel.waitFor('link', RING);
});

test('the panel follows the tab in front, and keeps the script when there is nothing to say of it', async ({
  callIn,
}) => {
  const { panel } = await openPanel(callIn);
  const title = (await panel.find('heading'))?.name;
  const nothingToSay = [() => callIn.openPage(OTHER), () => callIn.openExtensionPage('app.html#/settings')];
  for (const bringToFront of nothingToSay) {
    await panel.waitForText('287(g) once on this page');
    await bringToFront();
    await expect.poll(() => panel.text()).not.toContain('once on this page');
    expect((await panel.find('heading'))?.name).toBe(title);
    expect(await panel.find('link', RING)).toBeTruthy();
    await callIn.openPage(STORY);
  }
  await panel.waitForText('287(g) once on this page');
});

test('a call begun in the panel is asked for after a crash, in the popup, with the message that was chosen', async ({
  callIn,
}) => {
  const { panel } = await openPanel(callIn);
  // What comes in above the tabs moves them.
  await panel.waitForText('287(g) once on this page');
  await panel.click('tab', callEn.voicemail);
  await panel.waitForText(/Message · \d+ seconds/);
  await panel.click('button', callEn.usePhone);
  await panel.waitForText(callEn.scan);
  const later = new Date(Date.now() + 3 * 3_600_000).toISOString();
  await callIn.crash({ clock: later });
  const popup = await callIn.openToolbarPopup(await callIn.openPage(STORY));
  await popup.waitForText(
    /You were calling White House comment line at \d+:\d\d [AP]M \(3 hours ago\)\. How did it go\?/,
  );
  await popup.waitForText(/Message · \d+ seconds/);
});

test('a call goes on when the background was stopped, and when the extension was started anew', async ({ callIn }) => {
  const { panel } = await openPanel(callIn);
  await panel.click('button', callEn.usePhone);
  await panel.waitForText(callEn.scan);
  await callIn.stopBackground();
  await panel.click('button', callEn.closeCode);
  await panel.waitForText(`You were calling ${OFFICE}`);
  await callIn.restart();
  const popup = await callIn.openToolbarPopup(await callIn.openPage(STORY));
  await popup.waitForText(`You were calling ${OFFICE}`);
  await callIn.stopBackground();
  await popup.click('button', callEn.outcomes.voicemail);
  await popup.waitForText(afterCallEn.loggedAs(callEn.outcomes.voicemail, OFFICE));
});

/** As a browser does that zooms text alone. */
const zoomLetters = (view: View, by: number) =>
  view.evaluate(times => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')];
    for (const each of all) each.style.fontSize = '';
    const sizes = all.map(each => times * Number.parseFloat(getComputedStyle(each).fontSize));
    for (const [index, each] of all.entries()) each.style.fontSize = `${sizes[index]}px`;
  }, by);

/** By how much the panel has to be scrolled to the side, in px. */
const sideways = (panel: View) =>
  panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of ['en', 'es'] as const) {
  test.describe(`panel in ${language}`, () => {
    test.use({ start: { language } });
    test(`no barrier and no sideways scrolling from 240 px on, in both themes (${language})`, async ({ callIn }) => {
      const panel = await callIn.openExtensionPage('sidepanel.html');
      await panel.waitForText('(202) 456-1111');
      await panel.waitFor('button', /^(Larger text|Letra más grande)$/);
      for (const width of [240, 380]) {
        await panel.resize(width, 720);
        for (const theme of ['light', 'dark'] as const) {
          await panel.colorScheme(theme);
          expect(await findBarriers(panel)).toEqual([]);
          expect(await sideways(panel)).toBeLessThanOrEqual(0);
        }
      }
      await panel.resize(240, 720);
      await panel.click('button', /^(Larger text|Letra más grande)$/);
      await panel.click('button', /^(Use my phone|Usar mi teléfono)$/);
      await panel.click('button', /^(Back|Volver)$/);
      await panel.waitFor('timer');
      expect(await sideways(panel)).toBeLessThanOrEqual(0);
      expect(await findBarriers(panel)).toEqual([]);
      await panel.click('button', /^(Other|Otro)$/);
      await panel.click('button', /^(Talked|Hablé)$/);
      await panel.waitForText(/(Logged|Registrada): /);
      expect(await sideways(panel)).toBeLessThanOrEqual(0);
      expect(await findBarriers(panel)).toEqual([]);
    });

    test(`nothing is cut off at the side where a panel is zoomed to twice, or its letters are (${language})`, async ({
      callIn,
    }) => {
      const panel = await callIn.openExtensionPage('sidepanel.html');
      await panel.waitForText('(202) 456-1111');
      await panel.waitFor('button', /^(Larger text|Letra más grande)$/);
      const expectWhole = async () => {
        await panel.resize(180, 760);
        await zoomLetters(panel, 1);
        expect(await sideways(panel)).toBe(0);
        await panel.resize(240, 760);
        await zoomLetters(panel, 2);
        expect(await sideways(panel)).toBe(0);
      };
      await expectWhole();
      await panel.click('button', /^(Use my phone|Usar mi teléfono)$/);
      await panel.waitFor('button', /^(Back|Volver)$/);
      await expectWhole();
      await panel.click('button', /^(Back|Volver)$/);
      await panel.click('button', /^(Other|Otro)$/);
      await expectWhole();
      await panel.click('button', /^(Wrong number|Número equivocado)$/);
      await panel.waitForText(/(Logged|Registrada): /);
      await expectWhole();
      await panel.click('button', /^(Undo|Deshacer)$/);
      await panel.click('button', /^(Talked|Hablé)$/);
      await panel.click('button', /^(They promised something|Prometieron algo)$/);
      await expectWhole();
    });
  });
}

test('in a narrow panel the ways to call and the outcomes fill their rows', async ({ callIn }) => {
  const panel = await callIn.openExtensionPage('sidepanel.html');
  await panel.waitForText('(202) 456-1111');
  for (const width of [240, 280, 320]) {
    await panel.resize(width, 800);
    const missing = await panel.evaluate(() =>
      ['.go', '.outcomes'].map(row => {
        const right = (part: Element | null | undefined) => part?.getBoundingClientRect().right ?? 0;
        const whole = document.querySelector(row);
        return Math.round(right(whole) - right(whole?.lastElementChild));
      }),
    );
    expect(missing, `${width} px`).toEqual([0, 0]);
  }
});
