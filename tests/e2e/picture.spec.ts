import { giveTime } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const PLAIN = 'https://www.nytimes.com/2026/11/21/us/county-budget.html';
const STORY = 'https://www.nytimes.com/2026/11/21/us/county-jail.html';

/** The words of the picture that is kept, '' where none is. */
const readKept = (app: View): Promise<string> =>
  app.evaluate(async () => {
    type Drawn = string | [string, unknown, Drawn[]];
    const say = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn[2].map(say).join(' '));
    const { picture } = (await chrome.storage.session.get('picture')) as { picture?: { screen: Drawn } };
    return picture ? say(picture.screen) : '';
  });

const expectKept = (app: View, words: RegExp) => expect.poll(() => readKept(app)).toMatch(words);

async function openOn(callIn: CallIn, address: string): Promise<View> {
  const page = await callIn.openPage(address);
  await page.waitForText('commissioners');
  return callIn.openToolbarPopup(page);
}

/** Which was on screen, one after the other. */
const listDrawn = (popup: View): Promise<string[]> =>
  popup.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));

test.beforeEach(({ sites }) => {
  const words = '<p>Thirteen commissioners met.</p>';
  sites.serve(PLAIN, newsPage('County weighs budget', words));
  sites.serve(
    STORY,
    newsPage('County weighs jail deal', `${words}<p>They discussed the 287(g) agreement with ICE.</p>`),
  );
});

test('the popup opens with what it showed last, nothing of the page in it, and the screen takes its place', async ({
  callIn,
}) => {
  const app = await callIn.openExtensionPage('app.html#/settings');
  let popup = await openOn(callIn, PLAIN);
  await popup.fill('textbox', 'your name', 'Rosa Delgado');
  await popup.press('Enter');
  await expectKept(app, /Rosa Delgado/);
  expect(await readKept(app)).not.toMatch(/commissioners|nytimes|this page/i);
  await popup.close();

  popup = await openOn(callIn, PLAIN);
  await popup.waitForText('my name is Rosa Delgado');
  expect(await listDrawn(popup)).toEqual(['picture', 'drawn']);
  // The screen is there to be used, and the picture is gone.
  expect(await popup.evaluate(() => document.querySelectorAll('.picture, #root[hidden]').length)).toBe(0);
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
});

test('where the page decides what is shown no picture is drawn, and none is taken', async ({ callIn }) => {
  const app = await callIn.openExtensionPage('app.html#/settings');
  let popup = await openOn(callIn, PLAIN);
  await expectKept(app, /How did it go\?/);
  await popup.close();
  const story = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(story)).toBe('1');
  popup = await callIn.openToolbarPopup(story);
  await popup.waitForText('once on this page');
  expect(await listDrawn(popup)).toEqual(['drawn']);
  await expect.poll(() => readKept(app)).toBe('');
});

test('a picture goes as soon as another window logs a call or changes what is said', async ({ callIn }) => {
  const app = await callIn.openExtensionPage('app.html#/call');
  await app.waitForText('How did it go?');
  let popup = await openOn(callIn, PLAIN);
  await expectKept(app, /How did it go\?/);
  await popup.close();
  await app.click('button', 'No answer');
  await app.waitForText('Logged: No answer');
  await expect.poll(() => readKept(app)).toBe('');

  popup = await openOn(callIn, PLAIN);
  await expectKept(app, /How did it go\?/);
  await popup.close();
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('radio', 'Español');
  await expect.poll(() => readKept(app)).toBe('');
});

test('what is over when the popup opens again is in no picture', async ({ callIn }) => {
  const app = await callIn.openExtensionPage('app.html#/settings');
  let popup = await openOn(callIn, PLAIN);
  await expectKept(app, /How did it go\?/);
  await popup.click('button', 'Next office');
  await popup.waitForText('(202) 224-3121');
  await giveTime();
  expect(await readKept(app)).toBe('');
  await popup.close();
  popup = await openOn(callIn, PLAIN);
  await popup.waitForText('(202) 456-1111');
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  await expect.poll(() => readKept(app)).toBe('');
});
