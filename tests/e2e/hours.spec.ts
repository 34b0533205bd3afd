import { sampleFeed } from '../campaigns/sample-feed';
import { addTwoLaws } from '../components/sample-law';
import { findBarriers } from './harness/axe';
import type { Sites } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const FEED = 'https://feeds.example/county/feed.json';
const CALL = `app.html#/call/${encodeURIComponent(`${FEED} end-it`)}`;

test.setTimeout(150_000);
// Monday, six in the evening in New York; the board is open from nine to five on Mondays and Tuesdays.
test.use({ start: { clock: '2026-11-23T23:00:00Z', timeZone: 'America/Los_Angeles' } });

async function openCall(callIn: CallIn, kind: string, sites: Sites, file = sampleFeed()): Promise<View> {
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  sites.serve(FEED, { headers, body: JSON.stringify(file) });
  // In Firefox the browser asks for this one origin; the test has said yes before.
  if (kind === 'firefox') await callIn.grantHost('https://feeds.example/*');
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.waitForText('Your feeds');
  await app.fill('textbox', 'Address of the feed', FEED);
  await app.click('button', 'Add feed');
  await app.waitForText('Nobody has signed it');
  await app.close();
  return callIn.openExtensionPage(CALL);
}

test('a closed office opens on the message to leave, in both clocks, with a reminder; a number nobody stands by asks twice', async ({
  callIn,
  kind,
  sites,
}) => {
  const page = await openCall(callIn, kind, sites);
  await page.waitForText('opens tomorrow 9:00 (6:00 AM your time)');
  await page.waitForText(/Message · \d+ seconds/);
  for (const theme of ['light', 'dark'] as const) {
    await page.colorScheme(theme);
    expect(await findBarriers(page)).toEqual([]);
  }
  await page.click('button', 'Remind me when it opens: County Board');
  await page.waitForText('Reminder saved');
  await page.click('tab', 'English');
  await page.waitForText(/Say this · \d+ seconds/);
  await page.waitForText('unverified number');
  await page.click('button', 'Use my phone');
  await page.waitForText('If it is right, press again.');
  await page.click('button', 'Use my phone');
  await page.waitForText('Point your phone’s camera at the square');
});

test('one campaign asks the legislator in Texas and the council in Maryland, and says why', async ({
  callIn,
  kind,
  sites,
}) => {
  const file = sampleFeed();
  addTwoLaws(file);
  const page = await openCall(callIn, kind, sites, file);
  await page.waitForText('This campaign asks for offices where you live.');
  const moveTo = async (state: string) => {
    await page.evaluate("location.hash = '#/settings'");
    await page.select('combobox', 'State', state);
    await page.evaluate(`location.hash = '${CALL.slice(CALL.indexOf('#'))}'`);
  };
  await moveTo('Texas');
  await page.waitForText('Texas law requires 287(g), so this call is not for the county sheriff.');
  await page.waitForText('(202) 555-0132');
  expect(await findBarriers(page)).toEqual([]);
  await moveTo('Maryland');
  await page.waitForText('Maryland law forbids 287(g), so this call is not for the county sheriff.');
  expect(await page.text()).not.toContain('(202) 555-0132');
});
