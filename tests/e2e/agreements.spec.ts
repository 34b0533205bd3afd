import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { changedFeed } from '../campaigns/sample-feed';
import { SAMPLE_AGREEMENTS } from '../targets/agreements/sample-agreements';
import { findBarriers } from './harness/axe';
import { waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[5]}/story`;
const FEED = 'https://feeds.example/county/feed.json';

async function addFeed(callIn: CallIn) {
  // In Firefox the browser asks for this one origin; the test has said yes before.
  if (callIn.name === 'firefox') await callIn.grantHost('https://feeds.example/*');
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.waitForText('Your feeds');
  await app.fill('textbox', 'Address of the feed', FEED);
  await app.click('button', 'Add feed');
  await app.waitForText('2 campaigns');
}

test('the county’s agreement is said, the state asked where the page does not say it, and the card knows nothing of it', async ({
  callIn,
  sites,
}, testInfo) => {
  const body = changedFeed({
    '_call_in.agreements': SAMPLE_AGREEMENTS,
    'items[0]._call_in.opens': '2020-01-01T00:00:00-05:00',
    'items[0]._call_in.closes': undefined,
    'items[0]._call_in.deadline': undefined,
    'items[0]._call_in.jurisdictions': ['ocd-division/country:us/state:nc/county:franklin'],
    '_call_in.expires': undefined,
  });
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  sites.serve(FEED, { headers, body });
  await addFeed(callIn);
  sites.serve(STORY, newsPage('Franklin', '<p>Franklin County signed a 287(g) agreement with ICE.</p>'));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  const popup = await callIn.openToolbarPopup(page);
  await popup.waitForText('This page names Franklin County. In which state?');
  for (const theme of ['light', 'dark'] as const) {
    await popup.colorScheme(theme);
    await popup.screenshot(testInfo.outputPath(`asked-${theme}.png`));
    expect(await findBarriers(popup)).toEqual([]);
  }
  await popup.click('button', 'North Carolina');
  await popup.waitForText('Franklin County, NC has an agreement (Task Force, 2008; list of 15 Sep 2026)');
  await popup.waitFor('heading', 'End it in Frederick');
  await popup.waitForText(/Named on this page, with an agreement: Franklin County, North Carolina/i);
  await popup.screenshot(testInfo.outputPath('answered.png'));

  await popup.click('button', 'Does your county have an agreement?');
  await popup.screenshot(testInfo.outputPath('picking.png'));
  expect(await findBarriers(popup)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/North Carolina|Task Force/);
});
