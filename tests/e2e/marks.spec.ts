import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { newsPage } from './harness/sites';
import { expect, test, type View } from './harness/test';

const HOST = NEWS_HOSTS[0] ?? '';
const STORY = `https://www.${HOST}/story`;

/** The words painted on the page, in reading order. */
const painted = (page: View): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('noted') ?? [])]
      .map(range => range as Range)
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(range => range.toString()),
  );

const waitForPainted = (page: View, count: number) =>
  page.waitUntil(wanted => CSS.highlights.get('noted')?.size === wanted, count);

const outerHtml = (page: View): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

test('a mention is marked, its card opens by a click, and the call opens in the popup', async ({ callIn, sites }) => {
  const body = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p><p>Nothing else.</p>';
  sites.serve(STORY, newsPage('County weighs jail deal', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  expect(await painted(page)).toEqual(['287(g)']);
  const before = await outerHtml(page);
  expect(await callIn.badge(page)).toBe('1');

  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await page.press('Escape');
  await page.waitForGone('dialog');
  expect(await outerHtml(page)).toBe(before);

  await page.clickText('287(g)');
  await page.waitFor('button', /Call the offices/);
  await new Promise(done => setTimeout(done, 600));
  await page.click('button', /Call the offices/);
  await page.waitForGone('dialog');
  const opened = await callIn.evaluateInBackground(async () => {
    const { opened } = await (globalThis as any).browser.storage.session.get('opened');
    return opened ?? 'taken';
  });
  if (opened !== 'taken') expect(opened).toEqual({ topic: '287g', campaign: 'end-local-287g', action: 'call' });
  await callIn.waitForPopup();
});
