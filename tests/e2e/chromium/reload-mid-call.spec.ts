import { callEn } from '../../../lib/language/en/call';
import { readingEn } from '../../../lib/language/en/reading';
import { newsPage } from '../harness/sites';
import { expect, test } from '../harness/test';

const STORY = 'https://www.nytimes.com/2026/11/21/us/county-jail.html';
const OFFICE = 'White House comment line';

test('a call goes on after the extension was loaded anew under it, as an update does', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County weighs jail deal', '<p>They discussed the 287(g) agreement with ICE.</p>'));
  const page = await callIn.openPage(STORY);
  await (await callIn.openToolbarPopup(page)).click('button', readingEn.keepOpen);
  const panel = await callIn.waitForPanel();
  await panel.click('tab', callEn.voicemail);
  await panel.click('button', callEn.usePhone);
  await panel.waitForText(callEn.scan);
  await callIn.evaluateInBackground('void setTimeout(() => chrome.runtime.reload(), 50)');
  await expect.poll(() => panel.isOpen()).toBe(false);
  const popup = await callIn.openToolbarPopup(await callIn.openPage(STORY));
  await popup.waitForText(`You were calling ${OFFICE}`);
  await popup.waitForText(/Message · \d+ seconds/);
});
