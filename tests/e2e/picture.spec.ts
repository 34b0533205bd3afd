import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

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

async function openOnStory(callIn: CallIn): Promise<View> {
  const page = await callIn.openPage(STORY);
  return callIn.openToolbarPopup(page);
}

test.beforeEach(({ sites }) => {
  sites.serve(
    STORY,
    newsPage('County weighs jail deal', '<p>Thirteen commissioners discussed the 287(g) agreement with ICE.</p>'),
  );
});

test('the popup opens with what it showed last, nothing of the page in it, and the screen takes its place', async ({
  callIn,
}) => {
  const app = await callIn.openExtensionPage('app.html#/settings');
  let popup = await openOnStory(callIn);
  await popup.waitForText('once on this page');
  await popup.fill('textbox', 'your name', 'Rosa Delgado');
  await popup.press('Enter');
  await expectKept(app, /Rosa Delgado/);
  expect(await readKept(app)).not.toMatch(/on this page|commissioners|nytimes/);
  await popup.close();

  popup = await openOnStory(callIn);
  await popup.waitForText('my name is Rosa Delgado');
  // Both were there, one after the other: the second can be used.
  const marks = await popup.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  expect(marks).toEqual(['picture', 'drawn']);
  expect(await popup.evaluate(() => document.querySelectorAll('.picture, #root[hidden]').length)).toBe(0);
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
});

test('a picture goes as soon as another window logs a call or changes what is said', async ({ callIn }) => {
  const app = await callIn.openExtensionPage('app.html#/call');
  await app.waitForText('How did it go?');
  let popup = await openOnStory(callIn);
  await expectKept(app, /How did it go\?/);
  await popup.close();
  await app.click('button', 'No answer');
  await app.waitForText('Logged: No answer');
  await expect.poll(() => readKept(app)).toBe('');

  popup = await openOnStory(callIn);
  await expectKept(app, /How did it go\?/);
  await popup.close();
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('radio', 'Español');
  await expect.poll(() => readKept(app)).toBe('');
});

test('what is over when the popup opens again is in no picture', async ({ callIn }) => {
  const app = await callIn.openExtensionPage('app.html#/settings');
  const popup = await openOnStory(callIn);
  await expectKept(app, /How did it go\?/);
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  await expect.poll(() => readKept(app)).toBe('');
});
