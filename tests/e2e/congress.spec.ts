import { membersFile, moved, PEOPLE } from '../targets/congress/sample-directory-files';
import { findBarriers } from './harness/axe';
import { DIRECTORY_HOSTS, serveDirectory } from './harness/directory';
import { listMoved } from './harness/moved';
import type { Sites } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

test.setTimeout(240_000);
// A Tuesday at noon in Washington.
test.use({ start: { clock: '2026-11-17T17:00:00Z' } });

async function openSettings(callIn: CallIn, kind: string): Promise<View> {
  // In Firefox the browser asks for these two hosts; the test has said yes before.
  if (kind === 'firefox') for (const host of DIRECTORY_HOSTS) await callIn.grantHost(host);
  const app = await callIn.openExtensionPage('app.html#/settings/congress');
  await app.waitForText('Your members of Congress');
  return app;
}

async function downloadDirectory(callIn: CallIn, kind: string, sites: Sites): Promise<View> {
  serveDirectory(sites);
  const app = await openSettings(callIn, kind);
  await app.click('button', 'Download the directory');
  await app.waitForText('The directory is on this device.');
  return app;
}

const openCall = (callIn: CallIn): Promise<View> =>
  callIn.openExtensionPage('app.html#/call/starter%20judges-warrant-for-detainers');

/** Leaves the popup's ZIP field with this ZIP in it. */
async function giveZip(page: View, zip: string): Promise<void> {
  await page.fill('textbox', 'Your ZIP', zip);
  await page.click('button', 'Find');
}

test('without a directory the switchboard stands in and offers it; with it, the ZIP asked for right there leads to the caller’s own', async ({
  callIn,
  kind,
  sites,
}) => {
  const before = await openCall(callIn);
  await before.waitForText('(202) 224-3121');
  await before.waitForText('download the public directory once');
  expect(await listMoved(before, 'main')).toEqual([]);
  await before.close();

  const app = await downloadDirectory(callIn, kind, sites);
  await app.waitForText(/Members\s*14/);
  expect(await findBarriers(app)).toEqual([]);
  await app.close();

  const page = await openCall(callIn);
  await page.waitForText('Which representative is yours?');
  expect(await page.text()).toContain('(202) 224-3121');
  await giveZip(page, '78701');
  await page.waitForText('Carla Cruz');
  await page.waitForText('Representative · Democrat · Texas, district 37');
  await page.waitForText('(202) 555-0103');
  await page.waitForText('call 1 of 4');
  // The ZIP gave the script its state.
  // What the browser tells of a page may leave out the space between the sign that is kept at a blank and the next.
  await page.waitForText(/, ?TX|Texas\./);
  expect(await findBarriers(page)).toEqual([]);

  await test.step('the district offices are under the number, by city', async () => {
    await page.clickText('2 offices at home');
    await page.waitForText('San Marcos, TX');
    const text = await page.text();
    expect(text.indexOf('Austin, TX')).toBeLessThan(text.indexOf('San Marcos, TX'));
    expect(text).toContain('Hours as listed: M-F 9-5');
    await page.click('button', 'Call Austin, TX');
    await page.waitForText('Texas, district 37 · Austin');
    await page.waitFor('link', 'Call Carla Cruz, (512) 555-0105');
  });
  await test.step('a busy line leads to the next office at home', async () => {
    await page.click('button', 'Other');
    await page.click('button', 'Busy');
    await page.waitForText('Logged: Busy, Carla Cruz');
    await page.click('button', 'Try the San Marcos office: (512) 555-0104');
    await page.waitFor('link', 'Call Carla Cruz, (512) 555-0104');
  });
  await test.step('then the two senators', async () => {
    await page.click('button', 'Next office');
    await page.waitForText('Senator · Republican · Texas');
  });
});

test('every kind of ZIP comes out right', async ({ callIn, kind, sites }) => {
  await (await downloadDirectory(callIn, kind, sites)).close();
  const app = await callIn.openExtensionPage('app.html#/settings/congress');
  const expected: [zip: string, words: (string | RegExp)[]][] = [
    ['20001', ['Hal Hope', 'Delegate · Democrat · District of Columbia, at large']],
    ['78701', ['Carla Cruz', 'Ana Alvarado', 'Ben Brook']],
    ['05401', ['Eve Eden', 'Representative · Democrat · Vermont, at large', 'Senator · Independent · Vermont']],
    ['99501', ['Jo Juneau', 'Kim Kodiak', 'The term of Lou Lake ended on November 3']],
    ['00901', ['Iris Isla', 'Resident Commissioner · Democrat · Puerto Rico, at large']],
    ['79830', ['The seat of Texas, district 23 is vacant.', 'Ana Alvarado']],
    ['96001', ['The directory has no number for Max Moss yet.']],
    ['10101', ['ZIP 10101 is not in the table']],
  ];
  for (const [zip, words] of expected) {
    await app.fill('textbox', 'ZIP', zip);
    await app.press('Tab');
    for (const word of words) await app.waitForText(word);
  }
  await app.fill('textbox', 'ZIP', '78704');
  await app.press('Tab');
  await app.waitForText('ZIP 78704 lies in several districts. Which is yours?');
  await app.waitForText('Find your district by address on house.gov');
  expect(await app.text()).toMatch(/Dan Dale[\s\S]*Carla Cruz/);
  await app.click('button', 'My district is Texas, district 21');
  await app.waitForText('You chose Texas, district 21.');
  await app.close();

  const page = await openCall(callIn);
  await page.waitForText('Dan Dale');
  await page.click('button', 'Choose again');
  await page.click('button', 'My district is Texas, district 37');
  await page.waitForText('Carla Cruz');
  await callIn.restart();
  const again = await openCall(callIn);
  await again.waitForText('Carla Cruz');
});

test('in the popup the screen stays with Congress while the caller says where they live', async ({
  callIn,
  kind,
  sites,
}) => {
  await (await downloadDirectory(callIn, kind, sites)).close();
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.click('button', 'Next office');
  await giveZip(popup, '78704');
  await popup.click('button', 'My district is Texas, district 37');
  await popup.waitForText('call 2 of 4');
  await popup.waitFor('link', 'Call Carla Cruz, (202) 555-0103');
  await popup.click('link', 'Call Carla Cruz, (202) 555-0103');
  // With a clock of its own the tab is watched twice, and tells each navigation twice.
  await expect.poll(async () => [...new Set(await callIn.dialled())]).toEqual(['tel:+12025550103']);
});

test('a download that cannot be used is told with file and place; what is there stays, and the requests tell nothing', async ({
  callIn,
  kind,
  sites,
}) => {
  const app = await openSettings(callIn, kind);
  // Offline: nobody answers.
  await app.click('button', 'Download the directory');
  await app.waitForText('The host of the list of members could not be reached.');
  serveDirectory(sites, { offices: { status: 503 } });
  await app.click('button', 'Download the directory');
  await app.waitForText('The host of the list of district offices answered with an error (503).');
  await app.waitForText('Until it works, the Capitol switchboard stands in.');
  const call = await openCall(callIn);
  await call.waitForText('download the public directory once');
  await call.waitForText('(202) 224-3121');
  await call.close();
  serveDirectory(sites, { members: membersFile().slice(0, 900) });
  await app.click('button', 'Download the directory');
  await app.waitForText(/The download of the list of members breaks off before its end\. In the file: line \d+\./);
  serveDirectory(sites);
  await app.click('button', 'Download the directory');
  await app.waitForText('The directory is on this device.');
  serveDirectory(sites, { zips: '<!doctype html><title>Parked</title>' });
  await app.click('button', 'Refresh now');
  await app.waitForText('Instead of the ZIP table came a web page (Parked). The last good copy stays.');

  const asked = sites.requests.filter(({ url }) => /legislators|zccd/.test(url));
  expect(asked.length).toBeGreaterThan(8);
  for (const { url, method, headers } of asked) {
    expect([method, new URL(url).search]).toEqual(['GET', '']);
    expect([headers.cookie, headers.referer, headers['if-none-match']]).toEqual([undefined, undefined, undefined]);
    expect(kind === 'firefox' ? headers.origin : undefined).toBeUndefined();
  }
});

test('a refresh that would change many numbers waits for the user; removing and erasing leave nothing', async ({
  callIn,
  kind,
  sites,
}) => {
  const app = await downloadDirectory(callIn, kind, sites);
  serveDirectory(sites, { members: membersFile(moved(PEOPLE)) });
  await app.click('button', 'Refresh now');
  await app.waitForText('would change 13 of 18 phone numbers');
  await app.fill('textbox', 'ZIP', '78701');
  await app.press('Tab');
  await app.waitForText('(202) 555-0103');
  await app.click('button', 'Keep the old one');
  await app.waitForGone('button', 'Keep the old one');
  await app.click('button', 'Refresh now');
  await app.waitForText('The directory is up to date.');
  await app.waitForText('(202) 555-0103');
  serveDirectory(sites, { members: membersFile(moved(PEOPLE.slice(0, 13))) });
  await app.click('button', 'Refresh now');
  await app.click('button', 'Use it anyway');
  await app.waitForText('(703) 555-0103');

  await app.click('button', 'Erase everything…');
  await app.click('button', 'Yes, erase everything');
  await app.waitForText('Everything is erased');
  await app.waitFor('button', 'Download the directory');
  const names = await app.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).not.toContain('call-in-directory');
});
