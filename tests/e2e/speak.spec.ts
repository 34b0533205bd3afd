import { findBarriers } from './harness/axe';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const STORY = 'https://www.nytimes.com/2026/11/21/us/county-jail.html';
const CARD = /^#\/print\/starter%20end-local-287g\/call\/white-house-comments$/;

async function openPopup(callIn: CallIn): Promise<View> {
  const popup = await callIn.openToolbarPopup(await callIn.openPage(STORY));
  await popup.waitForText('(202) 456-1111');
  // What comes in above moves what is pressed.
  await popup.waitForText('once on this page');
  return popup;
}

/** A picture for whoever looks, where `CALL_IN_SHOTS` names a folder. */
async function take(view: View, name: string): Promise<void> {
  const folder = process.env.CALL_IN_SHOTS;
  if (folder) await view.screenshot(`${folder}/${name}.png`);
}

test.beforeEach(({ sites }) => {
  sites.serve(STORY, newsPage('County weighs jail deal', '<p>Commissioners discussed the 287(g) agreement.</p>'));
});

for (const theme of ['light', 'dark'] as const) {
  test(`practice goes through every answer by keyboard and logs nothing (${theme})`, async ({ callIn }) => {
    const popup = await openPopup(callIn);
    await popup.colorScheme(theme);
    await popup.click('button', 'Practice first');
    await popup.waitForText('Nobody is called and nothing is logged');
    await take(popup, `practice-${theme}`);
    expect(await findBarriers(popup)).toEqual([]);
    for (const heard of ['not our decision', 'differently here', 'We agree with you', 'leave a message']) {
      await popup.click('button', 'I said it');
      await popup.waitForText(heard);
    }
    await take(popup, `practice-last-${theme}`);
    expect(await findBarriers(popup)).toEqual([]);
    await popup.click('button', 'Back to the script');
    await popup.waitForText('How did it go?');
    await popup.waitForText('My calls Campaigns');
  });
}

test('a story is said at once, and still there the next time', async ({ callIn }) => {
  let popup = await openPopup(callIn);
  await popup.clickText('In your own words');
  await popup.fill('textbox', 'Your own story, two or three sentences', 'My neighbor was stopped on her way to work.');
  await take(popup, 'story');
  await popup.click('tab', 'English');
  await popup.waitForText(/My neighbor was stopped on her way to work\.\s+Will my comment be passed on\?/);
  expect(await findBarriers(popup)).toEqual([]);
  await popup.close();
  popup = await openPopup(callIn);
  await popup.waitForText('My neighbor was stopped on her way to work.');
});

test('the code is large, the number under it has the focus, and the way back is a key away', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.click('button', 'Use my phone');
  await popup.waitForText('Point your phone');
  await expect.poll(() => popup.evaluate(() => document.activeElement?.textContent)).toBe('(202) 456-1111');
  const { code, number } = (await popup.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON();
    return { code: box('.phone-code .code'), number: box('.phone-code .number') };
  })) as { code: DOMRect; number: DOMRect };
  expect(code.width).toBeGreaterThanOrEqual(160);
  expect(number.top).toBeGreaterThanOrEqual(code.bottom);
  const overflow = await popup.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  expect(overflow).toBe(0);
  await take(popup, 'phone');
  await popup.press('Tab');
  await popup.press('Enter');
  await popup.waitFor('button', 'Use my phone');
});

test('a card to print opens in a tab, filled, light, with nothing else on paper', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.fill('textbox', 'your name', 'Rosa');
  await popup.press('Enter');
  await popup.click('button', 'Card to print');
  const card = await callIn.waitForPage('#/print/');
  await card.waitForText('my name is Rosa');
  expect(await card.evaluate(() => location.hash)).toMatch(CARD);
  for (const theme of ['light', 'dark'] as const) {
    await card.colorScheme(theme);
    expect(
      await card.evaluate(() => getComputedStyle(document.querySelector('article') ?? document.body).backgroundColor),
    ).toBe('rgb(255, 255, 255)');
    await take(card, `card-${theme}`);
    expect(await findBarriers(card)).toEqual([]);
  }
});

test('two campaigns at one number are said in one call, which is one entry that names both', async ({ callIn }) => {
  const popup = await openPopup(callIn);
  await popup.click('checkbox', "A judge's warrant before any ICE hold");
  await popup.waitForText('I am also calling about something else.');
  await take(popup, 'together');
  expect(await findBarriers(popup)).toEqual([]);
  await popup.click('button', 'Talked');
  await popup.waitForText('Logged: Talked');
  await popup.waitForText('My calls · 1');
  await popup.close();
  const app = await callIn.openExtensionPage('app.html#/calls');
  await app.waitForText(/End local 287\(g\) agreements \+ A judge.s warrant before any ICE hold/);
});
