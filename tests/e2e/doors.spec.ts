import { DIRECTORY_HOSTS, serveDirectory } from './harness/directory';
import { expect, test, type View } from './harness/test';

const CALL = '#/call/starter%20judges-warrant-for-detainers';
const SWITCHBOARD = '(202) 224-3121';

test.setTimeout(240_000);
// A Tuesday, nine in the evening in Washington.
test.use({ start: { clock: '2026-11-18T02:00:00Z' } });

/** Tells the settings a ZIP and goes to the call. */
async function goAs(app: View, zip: string): Promise<void> {
  await app.evaluate("location.hash = '#/settings/congress'");
  await app.fill('textbox', 'ZIP', zip);
  await app.press('Tab');
  await app.waitForText('Your members of Congress');
  await app.evaluate(`location.hash = '${CALL}'`);
}

test('whoever calls is led to the door of their own, on the call screen itself, and never to a guess', async ({
  callIn,
  kind,
  sites,
}) => {
  serveDirectory(sites);
  // In Firefox the browser asks for these two hosts; the test has said yes before.
  if (kind === 'firefox') for (const host of DIRECTORY_HOSTS) await callIn.grantHost(host);
  const app = await callIn.openExtensionPage('app.html#/settings/congress');
  await app.click('button', 'Download the directory');
  await app.waitForText('The directory is on this device.');

  const doors: readonly (readonly [zip: string, ...words: string[]])[] = [
    ['20001', 'Hal Hope', '(202) 555-0112', 'Delegate · Democrat · District of Columbia, at large'],
    ['05401', 'Eve Eden', '(202) 555-0108', 'Representative · Democrat · Vermont, at large'],
    ['00901', 'Iris Isla', '(202) 555-0113', 'Resident Commissioner · Democrat · Puerto Rico, at large'],
    ['99501', SWITCHBOARD, 'The term of Lou Lake ended on November 3', 'Public directory, downloaded'],
    ['79830', SWITCHBOARD, 'The seat of Texas, district 23 is vacant.', 'Your senators speak for you too'],
    ['78704', SWITCHBOARD, 'ZIP 78704 lies in several districts. Which is yours?', 'Dan Dale', 'Carla Cruz'],
    ['10101', SWITCHBOARD, 'ZIP 10101 is not in the table', 'Find your district by address on house.gov'],
  ];
  for (const [zip, ...words] of doors) {
    await test.step(zip, async () => {
      await goAs(app, zip);
      for (const word of words) await app.waitForText(word);
    });
  }

  await test.step('78701: Washington is closed, so the offices at home are open to view by themselves', async () => {
    await goAs(app, '78701');
    await app.waitForText('Carla Cruz');
    await app.waitForText('Washington is closed now. These offices take the same call.');
    await app.click('button', 'Call Austin, TX');
    await app.waitFor('link', 'Call Carla Cruz, (512) 555-0105');
  });

  await test.step('when the Congress is over, nobody of it is offered: how old the copy is, and the switchboard', async () => {
    serveDirectory(sites, { members: { status: 503 } });
    await callIn.restart({ clock: '2027-01-05T15:00:00Z' });
    const later = await callIn.openExtensionPage(`app.html${CALL}`);
    await later.waitForText('The districts in the ZIP table held until January 3');
    await later.waitForText(/Public directory, downloaded/);
    await later.waitForText(SWITCHBOARD);
    expect(await later.text()).not.toContain('Carla Cruz');
  });
});

test.describe('while Washington is open', () => {
  test.use({ start: { clock: '2026-11-17T17:00:00Z' } });

  test('a full mailbox leads to the offices at home, which were folded away', async ({ callIn, kind, sites }) => {
    serveDirectory(sites);
    if (kind === 'firefox') for (const host of DIRECTORY_HOSTS) await callIn.grantHost(host);
    const app = await callIn.openExtensionPage('app.html#/settings/congress');
    await app.click('button', 'Download the directory');
    await app.waitForText('The directory is on this device.');
    await goAs(app, '78701');
    await app.waitForText('Carla Cruz');
    const isOpen = () => app.evaluate(() => document.querySelector<HTMLDetailsElement>('.home-offices')?.open);
    await expect.poll(isOpen).toBe(false);
    await app.click('button', 'Other');
    await app.click('button', 'Mailbox full');
    await app.waitForText('Logged: Mailbox full, Carla Cruz');
    await expect.poll(isOpen).toBe(true);
    await app.waitForText('Washington busy, full or closed? These offices take the same call.');
  });
});
