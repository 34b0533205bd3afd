import { readFileSync } from 'node:fs';
import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[0]}/story`;
const MENTION = '<p>The 287(g) deal with ICE</p>';

/** Whether the marks are there to the eye: the page's picture is another without them. */
async function areSeen(page: View): Promise<boolean> {
  const take = async (name: string) => {
    const file = test.info().outputPath(`${name}.png`);
    await page.screenshot(file);
    return readFileSync(file);
  };
  await giveTime();
  const [marked, again] = [await take('marked'), await take('again')];
  expect(marked.equals(again)).toBe(true);
  await page.evaluate(() => CSS.highlights.delete('noted'));
  return !marked.equals(await take('bare'));
}

test('marks inside open shadow roots are seen, and nothing of the page is changed for it', async ({
  callIn,
  sites,
}) => {
  const root = `<template shadowrootmode="open">${MENTION}</template>`;
  sites.serve(STORY, newsPage('Components', `<p>Nothing here.</p><x-story>${root}</x-story>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  const sheets = await page.evaluate(() => {
    const shadow = document.querySelector('x-story')?.shadowRoot;
    return [shadow?.innerHTML, shadow?.styleSheets.length, shadow?.adoptedStyleSheets.length];
  });
  expect(sheets).toEqual([MENTION, 0, 0]);
  expect(await areSeen(page)).toBe(true);
});

test('marks are seen in dark and in forced colours, as a line alone', async ({ callIn, sites, kind }) => {
  sites.serve(STORY, newsPage('County', `<meta name="color-scheme" content="light dark">${MENTION}`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.colorScheme('dark');
  expect(await areSeen(page)).toBe(true);
  test.skip(kind === 'firefox', 'Chromium alone lets a test force colours on an open page');
  await page.goto(STORY);
  await waitForPainted(page, 1);
  await page.forcedColors();
  const look = await page.evaluate(() => {
    const { backgroundColor, textDecorationLine } = getComputedStyle(document.body, '::highlight(noted)');
    const isForced = matchMedia('(forced-colors: active)').matches;
    return { isForced, isClear: backgroundColor.endsWith(', 0)'), textDecorationLine };
  });
  expect(look).toEqual({ isForced: true, isClear: true, textDecorationLine: 'underline' });
  expect(await areSeen(page)).toBe(true);
});

test('on paper there is neither mark nor card', async ({ callIn, sites, kind }) => {
  test.skip(kind === 'firefox', 'Chromium alone lets a test see a page as it is printed');
  sites.serve(STORY, newsPage('County', MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  const size = () => page.evaluate(() => document.documentElement.lastElementChild?.getClientRects().length);
  expect(await size()).toBe(1);
  expect(await areSeen(page)).toBe(true);
  await page.press('Escape');
  await page.waitForGone('dialog');
  await page.goto(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await page.asPrinted();
  expect(await size()).toBe(0);
  expect(await areSeen(page)).toBe(false);
});

test.describe('colours forced from the start', () => {
  test.use({ start: { prefs: { 'browser.display.document_color_use': 2 } } });
  test('leave the marks a line in Firefox too', async ({ callIn, sites, kind }) => {
    test.skip(kind === 'chromium', 'Chromium has them above');
    sites.serve(STORY, newsPage('County', MENTION));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await areSeen(page)).toBe(true);
  });
});

test('a finger opens the card, and a tap beside it closes it; a page that scrolls does not', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('County', `${MENTION}${'<p>Words.</p>'.repeat(80)}`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.evaluate(() =>
    addEventListener('pointerup', event => Object.assign(globalThis, { with: event.pointerType }), { once: true }),
  );
  await page.tapText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  expect(await page.evaluate(() => (globalThis as { with?: string }).with)).toBe('touch');
  await page.evaluate(() => scrollBy(0, 10));
  await giveTime();
  expect(await page.findAll('dialog')).toHaveLength(1);
  await page.tapText('County');
  await page.waitForGone('dialog');
});
