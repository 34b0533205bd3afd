import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { openLogPage } from './harness/log-page';
import { giveTime, readPainted, waitForPainted } from './harness/marks';
import { searchProfile } from './harness/search-profile';
import { newsPage } from './harness/sites';
import { expect, test } from './harness/test';

const NAME = 'Zebulona Quintavalle';
const PLACE = 'Wexworth Hollow';
const NOTE = 'spoke with the deputy xylophonist';
const CONTROL = 'planted in clear for the search';

test.setTimeout(120_000);

test('after "Erase everything" nothing the caller wrote can be read in the profile, and Call-In works at once', async ({
  callIn,
  kind,
}) => {
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.fill('textbox', 'your name', NAME);
  await popup.press('Enter');
  await popup.fill('textbox', 'your city', PLACE);
  await popup.press('Enter');
  await popup.waitForText(PLACE);
  await popup.click('button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  await popup.fill('textbox', 'Note for yourself', NOTE);
  await popup.waitForText('Note saved');
  const log = await openLogPage(callIn);
  expect((await log.readCalls()).map(({ note }) => note)).toEqual([NOTE]);
  const key = await log.view.evaluate<string | null>(
    `chrome.storage.local.get('seal').then(({ seal }) => seal.key ?? null)`,
  );
  // Proves that the search sees what a store holds in clear.
  await log.view.evaluate(`chrome.storage.local.set({ control: ${JSON.stringify(CONTROL)} })`);

  // Closed in peace, because that is when a browser writes down its tabs with what stands in their fields.
  await callIn.restart();
  expect(searchProfile(callIn.profile, [CONTROL])).not.toEqual([]);
  expect(searchProfile(callIn.profile, [NAME, PLACE, NOTE])).toEqual([]);
  if (kind === 'chromium') expect(searchProfile(callIn.profile, [String(key)])).not.toEqual([]);
  else expect(key).toBeNull();

  const app = await callIn.openExtensionPage('app.html#settings');
  await app.waitForText(NAME);
  await app.click('button', 'Erase everything…');
  await app.click('button', 'Yes, erase everything');
  await app.waitForText('Everything is erased');

  const fresh = await callIn.openExtensionPage('popup.html');
  await fresh.waitForText('End local 287(g) agreements');
  await fresh.waitFor('textbox', 'your name');
  expect(await fresh.text()).not.toMatch(/Zebulona|Wexworth|My calls ·/);
  await fresh.click('button', 'Voicemail');
  await fresh.waitForText('Logged: Voicemail');

  await callIn.kill();
  const left = [NAME, 'Zebulona', PLACE, NOTE, ...(key === null ? [] : [key])];
  expect(searchProfile(callIn.profile, left)).toEqual([]);
});

test('"Erase everything" takes the marks off an open page of a site the reader had added', async ({
  callIn,
  sites,
}) => {
  const story = 'https://www.elsewhere.example/story';
  sites.serve(story, newsPage('County', '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>'));
  await callIn.openPage(story);
  await giveTime(1500);
  await callIn.grantHost('https://*.elsewhere.example/*');
  if (callIn.name === 'chromium') await callIn.restart();
  const page = await callIn.openPage(story);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', 'Mark mentions on this site');
  await waitForPainted(page, 1);
  await popup.close();
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('button', 'Erase everything…');
  await settings.click('button', 'Yes, erase everything');
  await settings.waitForText('Everything is erased');
  await expect.poll(() => readPainted(page)).toEqual([]);
});

test('"Erase everything" takes the marks off a page that was checked once, and leaves those of a news site', async ({
  callIn,
  sites,
}) => {
  const [story, elsewhere] = [`https://www.${NEWS_HOSTS[0]}/story`, 'https://elsewhere.example/story'];
  for (const url of [story, elsewhere])
    sites.serve(url, newsPage('County', '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>'));
  const listed = await callIn.openPage(story);
  await waitForPainted(listed, 1);
  const page = await callIn.openPage(elsewhere);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', 'Check this page now');
  await waitForPainted(page, 1);
  await popup.close();
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('button', 'Erase everything…');
  await settings.click('button', 'Yes, erase everything');
  await settings.waitForText('Everything is erased');
  await expect.poll(() => readPainted(page)).toEqual([]);
  await expect.poll(() => callIn.badge(page)).toBe('');
  await waitForPainted(listed, 1);
});
