import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, letCardArm, readMarkup, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { expect, test, type View, waitForCall } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[0]}/story`;
const MENTION = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>';
const CARD = /^About 287\(g\)/;

/** Opens the card by a click on the words, and the call by a click on the card. */
async function callFromCard(page: View): Promise<void> {
  await page.clickText('287(g)');
  await page.waitFor('dialog', CARD);
  await letCardArm();
  await page.click('button', /Call the offices/);
  await page.waitForGone('dialog', CARD);
}

test('in a dialog that leaves nothing else to be used the card can be used, and closes alone', async ({
  callIn,
  sites,
}) => {
  const body = `<dialog>${MENTION}</dialog><script>document.querySelector('dialog').showModal()</script>`;
  sites.serve(STORY, newsPage('Dialog', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  const before = await readMarkup(page);
  await page.clickText('287(g)');
  await page.waitFor('dialog', CARD);
  await page.press('Escape');
  await page.waitForGone('dialog', CARD);
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  expect(await readMarkup(page)).toBe(before);
  await callFromCard(page);
  await waitForCall(callIn);
});

test('in a dialog of a component the card can be used, and gives the focus back', async ({ callIn, sites }) => {
  const body = `<x-box><template shadowrootmode="open"><dialog><button>Here</button><slot></slot></dialog></template>
    ${MENTION}</x-box><script>document.querySelector('x-box').shadowRoot.querySelector('dialog').showModal()</script>`;
  sites.serve(STORY, newsPage('Component', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await callIn.pressCommand('next-mention');
  await page.waitFor('dialog', CARD);
  await page.press('Escape');
  await page.waitForGone('dialog', CARD);
  expect((await page.focused())?.name).toBe('Here');
  await callFromCard(page);
  await waitForCall(callIn);
});

test('a dialog that is closed and opened again, to be above the card, takes it away', async ({ callIn, sites }) => {
  const body = `<dialog>${MENTION}</dialog><script>document.querySelector('dialog').showModal()</script>`;
  sites.serve(STORY, newsPage('Dialog', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('dialog', CARD);
  await page.evaluate(() => {
    const dialog = document.querySelector('dialog');
    dialog?.close();
    dialog?.showModal();
  });
  await page.waitForGone('dialog', CARD);
});

for (const filling of ['article', 'html'])
  test(`where ${filling} fills the screen the card can be used`, async ({ callIn, sites }) => {
    const button = `<button onclick="document.querySelector('${filling}').requestFullscreen()">Fill</button>`;
    sites.serve(STORY, newsPage('Full', `<style>article{background:#fff}</style>${button}${MENTION}`));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    await page.click('button', 'Fill');
    await page.waitUntil(() => document.fullscreenElement !== null);
    await giveTime();
    await callFromCard(page);
  });

/** Where words and card are in the window. */
const readPlaces = (page: View) =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('noted') ?? [])] as Range[];
    const host = document.documentElement.lastElementChild;
    const card = { left: innerWidth, right: 0, top: innerHeight, bottom: 0 };
    // The card is read as a finger would feel it: its root is closed.
    for (let x = 2; x < innerWidth; x += 4)
      for (let y = 2; y < innerHeight; y += 4)
        if (document.elementFromPoint(x, y) === host) {
          card.left = Math.min(card.left, x);
          card.right = Math.max(card.right, x);
          card.top = Math.min(card.top, y);
          card.bottom = Math.max(card.bottom, y);
        }
    const { left = 0, right = 0, top = 0, bottom = 0 } = range?.getBoundingClientRect() ?? {};
    return { words: { left, right, top, bottom }, card, room: { right: innerWidth, bottom: innerHeight } };
  });

test('where a page enlarges all of itself the card is beside the words and inside the window', async ({
  callIn,
  sites,
}) => {
  const far = `<p style="padding-inline-start:14rem">The 287(g) deal with ICE</p>`;
  sites.serve(STORY, newsPage('Large', `<style>html{zoom:1.6}</style>${far}`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('dialog', CARD);
  await giveTime(200);
  const { words, card, room } = await readPlaces(page);
  // Under them, or where there is no room at their side.
  const apart = Math.max(
    ...[card.top - words.bottom, words.top - card.bottom, card.left - words.right, words.left - card.right],
  );
  expect(apart).toBeGreaterThan(0);
  expect(apart).toBeLessThan(16);
  expect(card.right).toBeLessThan(room.right);
  expect(card.bottom).toBeLessThan(room.bottom);
});

test('words that are broken over two lines are not covered by their card', async ({ callIn, sites }) => {
  const narrow = '<p style="inline-size:min-content">ICE ended Secure Communities there.</p>';
  sites.serve(STORY, newsPage('Narrow', narrow));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('Secure');
  await page.waitFor('dialog', /Secure Communities/);
  await giveTime(200);
  const { words, card } = await readPlaces(page);
  expect(words.bottom - words.top).toBeGreaterThan(40);
  expect(card.top).toBeGreaterThan(words.bottom);
});

test('words that are hidden take their card with them', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('Hidden', MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  for (const style of ['display:none', 'visibility:hidden']) {
    await page.clickText('287(g)');
    await page.waitFor('dialog', CARD);
    await page.evaluate(hidden => document.querySelector('p')?.setAttribute('style', hidden), style);
    await page.waitForGone('dialog', CARD);
    await page.evaluate(() => document.querySelector('p')?.removeAttribute('style'));
  }
});

test('a popover of the page stays open while its card is used, and takes the card with it', async ({
  callIn,
  sites,
}) => {
  const body = `<button popovertarget="more">More</button><div id="more" popover>${MENTION}</div>`;
  sites.serve(STORY, newsPage('Popover', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  const isOpen = () => page.evaluate(() => document.querySelector('#more')?.matches(':popover-open'));
  await page.click('button', 'More');
  await page.clickText('287(g)');
  await page.waitFor('dialog', CARD);
  await page.click('heading', '287(g)');
  await giveTime(200);
  expect(await isOpen()).toBe(true);
  expect(await page.findAll('dialog')).toHaveLength(1);
  await page.press('Escape');
  await page.waitForGone('dialog', CARD);
  expect(await isOpen()).toBe(true);
  await page.clickText('287(g)');
  await page.waitFor('dialog', CARD);
  await page.evaluate(() => {
    const more = document.querySelector<HTMLElement>('#more');
    more?.hidePopover();
    more?.showPopover();
  });
  await page.waitForGone('dialog', CARD);
  await callFromCard(page);
  await waitForCall(callIn);
});
