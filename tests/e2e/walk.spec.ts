import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, readMarkup, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[2]}/story`;
const FILL = '<p>Words.</p>'.repeat(60);
const STORY_BODY = `<p>A reader's <button id="here">button</button></p>${FILL}
  <p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>${FILL}
  <p>ICE once called it <a href="#there">the Secure Communities program</a>.</p>${FILL}
  <div id="box" style="height:8rem;overflow:auto;border:1px solid"><div>${FILL}<p>An ICE detainer was lodged.</p></div></div>`;

const press = (callIn: CallIn, step: 'next' | 'previous') => callIn.pressCommand(`${step}-mention`);

const scrolls = (page: View) =>
  page.evaluate(() => ({ page: Math.round(scrollY), box: Math.round(document.querySelector('#box')?.scrollTop ?? 0) }));

/** Where the words of a mark are in the window. */
const isInWindow = (page: View, words: string) =>
  page.evaluate(wanted => {
    const range = [...(CSS.highlights.get('noted') ?? [])].find(each => String(each) === wanted) as Range | undefined;
    const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= innerHeight;
  }, words);

test('keys walk the mentions, in links and scrolled boxes too, round and round; Escape gives the focus back', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('County weighs jail deal', STORY_BODY));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  const before = await readMarkup(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('#here')?.focus({ preventScroll: true }));

  await press(callIn, 'next');
  await page.waitFor('dialog', 'About 287(g), 1 of 3 on this page');
  expect(await isInWindow(page, '287(g)')).toBe(true);
  expect((await page.focused())?.role).toBe('dialog');

  await press(callIn, 'next');
  await page.waitFor('dialog', /Secure Communities.*2 of 3/);
  expect(await page.findAll('dialog')).toHaveLength(1);
  expect(await page.evaluate(() => location.hash)).toBe('');

  await press(callIn, 'next');
  await page.waitFor('dialog', /3 of 3/);
  expect((await scrolls(page)).box).toBeGreaterThan(0);
  expect(await isInWindow(page, 'ICE detainer')).toBe(true);

  await press(callIn, 'next');
  await page.waitFor('dialog', /287\(g\), 1 of 3/);
  await press(callIn, 'previous');
  await page.waitFor('dialog', /3 of 3/);

  await page.press('Escape');
  await page.waitForGone('dialog');
  expect((await page.focused())?.name).toBe('button');
  expect(await readMarkup(page)).toBe(before);
});

test('a walk through what stands still before the page leaves the page where it is', async ({ callIn, sites }) => {
  const words = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>';
  const box = `style="position:fixed;inset:0 0 auto 0;block-size:30vh;overflow:auto;background:#fff"`;
  for (const before of [
    `<div id="box" ${box}>${words}${FILL}${words}</div>`,
    `<dialog id="box" style="block-size:30vh">${words}${FILL}${words}</dialog><script>document.querySelector('#box').showModal()</script>`,
  ]) {
    sites.serve(STORY, newsPage('County weighs jail deal', `${FILL}${before}`));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 2);
    await press(callIn, 'next');
    await page.waitFor('dialog', /1 of 2/);
    await press(callIn, 'next');
    await page.waitFor('dialog', /2 of 2/);
    const { page: pageTop, box: boxTop } = await scrolls(page);
    expect(pageTop).toBe(0);
    expect(boxTop).toBeGreaterThan(0);
  }
});

test('a walk brings words into sight that a fold of the page cuts off', async ({ callIn, sites }) => {
  const words = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>';
  sites.serve(STORY, newsPage('Fold', `<div style="max-height:12rem;overflow:hidden">${FILL}${words}</div>${FILL}`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await press(callIn, 'next');
  await page.waitFor('dialog', 'About 287(g)');
  await page.press('Escape');
  await page.waitForGone('dialog');
  const hit = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('noted') ?? [])] as Range[];
    const { left = 0, top = 0, width = 0, height = 0 } = range?.getBoundingClientRect() ?? {};
    return document.elementFromPoint(left + width / 2, top + height / 2)?.textContent;
  });
  expect(hit).toContain('287(g)');
});

test('the walk goes on from what was clicked, and begins with what is in the window', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County weighs jail deal', STORY_BODY));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await press(callIn, 'next');
  await page.waitFor('dialog', /3 of 3/);
  await page.press('Escape');
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\), 1 of 3/);
  await press(callIn, 'previous');
  await page.waitFor('dialog', /3 of 3/);
});

test('a mention that is hidden is not walked to; one that goes takes its card with it', async ({ callIn, sites }) => {
  const body = `<p id="one">The 287(g) deal with ICE.</p><p style="display:none">Folded: 287(g) and ICE.</p><p>Then S-Comm of ICE.</p>`;
  sites.serve(STORY, newsPage('Two of three', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  await press(callIn, 'next');
  await page.waitFor('dialog', /287\(g\), 1 of 2/);
  await page.evaluate(() => document.querySelector('#one')?.remove());
  await page.waitForGone('dialog');
  await press(callIn, 'next');
  await page.waitFor('dialog', 'About Secure Communities (S-Comm)');
});

test('where there is nothing to walk the popup opens and says so', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('Weather', '<p>It will rain.</p>'));
  await callIn.openPage(STORY);
  await giveTime();
  await press(callIn, 'next');
  const popup = await callIn.waitForPopup();
  await popup.waitForText('No mention found on this page.');
});

/** The page's own dialog leaves nothing else to be used. */
const openDialog = (page: View) => page.evaluate(() => document.querySelector('dialog')?.showModal());

test('what a dialog of the page or the page itself shuts off is not walked to, until it is open again', async ({
  callIn,
  sites,
}) => {
  const body = `<p>The 287(g) deal with ICE.</p><div inert><p>ICE lodged a detainer.</p></div>
    <dialog aria-label="Notice"><p>S-Comm of ICE began in 2008.</p></dialog>`;
  sites.serve(STORY, newsPage('Shut off', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  await press(callIn, 'next');
  await page.waitFor('dialog', 'About 287(g)');
  await page.press('Escape');

  await openDialog(page);
  for (const step of ['next', 'next', 'previous'] as const) {
    await press(callIn, step);
    await page.waitFor('dialog', 'About Secure Communities (S-Comm)');
    expect((await page.focused())?.name).toBe('About Secure Communities (S-Comm)');
  }
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.waitForGone('dialog');
  await press(callIn, 'next');
  await page.waitFor('dialog', 'About 287(g)');
});

test('where a dialog of the page is before all mentions the popup opens with its list, which shows them without a card', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('Dialog', `${STORY_BODY}<dialog aria-label="Notice">Words</dialog>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  await openDialog(page);
  await press(callIn, 'next');
  const popup = await callIn.waitForPopup();
  await popup.waitForText('3 mentions on this page');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await popup.click('button', 'Show where');
  await popup.click('button', /Secure Communities program/);
  await popup.click('button', 'Show on the page');
  await expect.poll(() => isInWindow(page, 'Secure Communities')).toBe(true);
  await giveTime();
  expect((await page.findAll('dialog')).map(({ name }) => name)).toEqual(['Notice']);
});

test('badge only: the page is left alone, the popup opens with its list', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County weighs jail deal', STORY_BODY));
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('radio', /Badge only/);
  await giveTime();
  const page = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(page)).toBe('3');
  const before = await readMarkup(page);
  await press(callIn, 'next');
  const popup = await callIn.waitForPopup();
  await popup.waitForText('3 mentions on this page');
  expect(await page.find('dialog')).toBeNull();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await readMarkup(page)).toBe(before);
});
