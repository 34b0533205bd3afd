import { utils, write } from '@e965/xlsx';
import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { changedFeed } from '../campaigns/sample-feed';
import { SAMPLE_AGREEMENTS } from '../targets/agreements/sample-agreements';
import { findBarriers } from './harness/axe';
import { waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[5]}/story`;
const FEED = 'https://feeds.example/county/feed.json';

const REASON =
  'It votes on Thursday whether the county goes on; it can end the agreement with a notice of thirty days.';
const SCRIPT =
  'My name is ____ and I live in [CITY]. I am calling to ask the board to end the 287(g) agreement of our county. Deputies are paid by all of us, and everybody has to be able to call them.';

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
    'items[0]._call_in.call_days': undefined,
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
  await popup.waitForText('Franklin County, NC has an agreement (Task Force, 2008; list of Sep 15, 2026)');
  await popup.waitFor('heading', 'End it in Frederick');
  await popup.waitForText(/Named on this page, with an agreement: Franklin County, North Carolina/i);
  await popup.screenshot(testInfo.outputPath('answered.png'));

  await popup.clickText('Franklin County, NC has an agreement');
  await popup.click('button', 'Does your county have an agreement?');
  await popup.screenshot(testInfo.outputPath('picking.png'));
  expect(await findBarriers(popup)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/North Carolina|Task Force/);
});

/** Picks a spreadsheet as a person does, without the system's own window. */
function chooseSheet(app: View): Promise<void> {
  const rows = [
    ['STATE', 'LAW ENFORCEMENT AGENCY', 'TYPE', 'COUNTY', 'SUPPORT TYPE', 'SIGNED'],
    [
      'MARYLAND',
      "Frederick County Sheriff's Office",
      'County',
      'Frederick County',
      'Jail Enforcement Model',
      '2/6/2008',
    ],
    ['MARYLAND', 'Thurmont Police Department', 'Municipality', 'Frederick County', 'Task Force Model', '7/2/2025'],
    ['NOWHERE', 'Nobody', 'County', '', 'Task Force Model', ''],
  ];
  const book = utils.book_new(utils.aoa_to_sheet(rows), 'Sheet1');
  const base64: string = write(book, { type: 'base64', bookType: 'xlsx', compression: true });
  return app.evaluate(content => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('no file field');
    const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], 'participatingAgencies09152026pm.xlsx'));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, base64);
}

test.describe('with the list from a file', () => {
  test.setTimeout(300_000);
  // Monday evening in New York; the board is open from nine to five on Mondays and Tuesdays.
  test.use({ start: { clock: '2026-11-23T23:00:00Z', timeZone: 'America/Los_Angeles' } });

  test('the popup says so beside hours and reason, with room for the script, until the list is removed', async ({
    callIn,
    sites,
  }, testInfo) => {
    const body = changedFeed({
      '_call_in.agreements': [],
      'items[0]._call_in.actions[0].targets': [{ office: 'board', reason: REASON }],
      'items[0]._call_in.actions[0].scripts[0].blocks[0].text': SCRIPT,
    });
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
    sites.serve(FEED, { headers, body });
    await addFeed(callIn);
    const app = await callIn.openExtensionPage('app.html#/feeds');
    await app.waitFor('heading', 'List of agreements from a file');
    await chooseSheet(app);
    await app.waitForText('Rows: 2 used, 0 merged, 1 refused, 0 blank.');
    for (const theme of ['light', 'dark'] as const) {
      await app.colorScheme(theme);
      await app.screenshot(testInfo.outputPath(`preview-${theme}.png`));
      expect(await findBarriers(app)).toEqual([]);
    }
    await app.click('button', 'Use this list');
    await app.waitForText('The list of Sep 15, 2026 is in use.');
    await app.screenshot(testInfo.outputPath('in-use.png'));
    expect(await findBarriers(app)).toEqual([]);
    // It lies over the foot of the page.
    await app.click('button', 'Dismiss');
    await app.evaluate("location.hash = '#/settings'");
    await app.select('combobox', 'State', 'Maryland');
    await app.select('combobox', 'County', 'Frederick County');
    await app.evaluate("location.hash = '#/feeds'");
    await app.waitFor('heading', 'List of Sep 15, 2026');

    sites.serve(STORY, newsPage('Frederick', '<p>Frederick County, Maryland, has a 287(g) agreement.</p>'));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    let popup = await callIn.openToolbarPopup(page);
    await popup.waitFor('heading', 'End it in Frederick');
    await popup.waitForText('Frederick County, MD has an agreement (Jail Enforcement, 2008; list of Sep 15, 2026)');
    await takeBoth(popup, testInfo.outputPath('crowded-en'));
    expect(await roomOf(popup)).toBeGreaterThan(90);
    await popup.clickText('Frederick County, MD has an agreement');
    await popup.click('button', '1 more agency there');
    await popup.waitForText('Thurmont Police Department, Frederick County, MD, has an agreement');
    await takeBoth(popup, testInfo.outputPath('opened-en'));

    await popup.close();
    await app.evaluate("location.hash = '#/settings'");
    await app.click('radio', 'Español');
    await app.waitFor('heading', 'Ajustes');
    popup = await callIn.openToolbarPopup(page);
    await popup.waitForText('Condado de Frederick, MD: tiene un acuerdo');
    await takeBoth(popup, testInfo.outputPath('crowded-es'));
    expect(await roomOf(popup)).toBeGreaterThan(75);
    await popup.close();

    await app.evaluate("location.hash = '#/feeds'");
    await app.click('button', 'Quitar la lista de acuerdos');
    await app.click('button', 'Sí, quitar');
    await app.waitForText('Se quitó la lista.');
    popup = await callIn.openToolbarPopup(page);
    await popup.waitForText('Mis llamadas');
    expect(await popup.text()).not.toContain('tiene un acuerdo');
  });
});

/** As Chromium loses it after an ill-timed kill. */
async function loseCampaigns(callIn: CallIn, app: View): Promise<View> {
  await app.evaluate(
    () =>
      new Promise(resolve => {
        const deleting = indexedDB.deleteDatabase('call-in-campaigns');
        deleting.onsuccess = resolve;
      }),
  );
  await callIn.restart();
  return callIn.openExtensionPage('app.html#/feeds');
}

test('the list outlives the loss of the browser’s database; where its copy is lost too, Feeds says which list is gone', async ({
  callIn,
}) => {
  let app = await callIn.openExtensionPage('app.html#/feeds');
  await app.waitFor('heading', 'List of agreements from a file');
  await chooseSheet(app);
  await app.click('button', 'Use this list');
  await app.waitForText('The list of Sep 15, 2026 is in use.');
  app = await loseCampaigns(callIn, app);
  await app.waitFor('heading', 'List of Sep 15, 2026');
  await app.waitForText('Rows: 2 used, 0 merged, 1 refused, 0 blank.');
  await app.evaluate(() =>
    browser.storage.local.set({ 'opened-list': { asOf: '2026-09-15', sealed: 'AAAAAAAAAAAAAAAAAAAA' } }),
  );
  app = await loseCampaigns(callIn, app);
  await app.waitForText('The list of Sep 15, 2026 you had opened is gone: the browser lost it.');
  expect(await findBarriers(app)).toEqual([]);
  await app.click('button', 'I do not need it');
  await app.waitForGone('button', 'I do not need it');
});

async function takeBoth(view: View, file: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await view.colorScheme(theme);
    await view.screenshot(`${file}-${theme}.png`);
    expect(await findBarriers(view)).toEqual([]);
  }
}

/** How many pixels of the script are in sight. */
const roomOf = (popup: View): Promise<number> =>
  popup.evaluate(() => {
    const { top = 0, bottom = 0 } = document.querySelector('.script-box')?.getBoundingClientRect() ?? {};
    return Math.min(bottom, window.innerHeight) - top;
  });
