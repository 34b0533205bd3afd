import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, letCardArm, readPainted, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { expect, test } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[3]}/story`;
const ONE_MENTION = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p><p>Nothing else.</p>';

test('switching marks off and on in Settings reaches the pages that are open', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', ONE_MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('radio', /^Off/);
  await waitForPainted(page, 0);
  await settings.click('radio', /Mark mentions/);
  await waitForPainted(page, 1);
});

test('a page cannot click for the reader, nor read the packaged files', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', ONE_MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.evaluate(() => {
    const [range] = CSS.highlights.get('noted') ?? [];
    const { left, top, width, height } = (range as Range).getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, view: window };
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
      document.querySelector('p')?.dispatchEvent(new MouseEvent(type, at));
    }
  });
  await giveTime();
  expect(await page.find('dialog')).toBeNull();
  const readable = await page.evaluate(
    base =>
      fetch(`${base}/news.js`).then(
        response => response.ok,
        () => false,
      ),
    callIn.baseUrl,
  );
  expect(readable).toBe(false);
});

test('the card takes no click in its first half second, nor while the page hides it', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', ONE_MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('button', /Not on this site/);
  await page.evaluate(() => {
    document.documentElement.style.opacity = '0.4';
  });
  await letCardArm();
  await page.click('button', /Not on this site/);
  await giveTime();
  expect(await readPainted(page)).toEqual(['287(g)']);
  await page.evaluate(() => {
    document.documentElement.style.opacity = '';
  });
  await page.click('button', /Not on this site/);
  await waitForPainted(page, 0);
});

test('under the strictest policy a page can have, marks and card look as they should', async ({ callIn, sites }) => {
  const policy = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const body = newsPage('County', ONE_MENTION);
  sites.serve(STORY, { headers: { 'content-security-policy': policy }, body });
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  // The host is the page's to see; that our rule reached it shows that the card has its style.
  const layer = await page.evaluate(
    () => getComputedStyle(document.documentElement.lastElementChild as Element).zIndex,
  );
  expect(layer).toBe('2147483647');
  await page.press('Escape');
  await page.waitForGone('dialog');
});

test('a site that is not listed stays alone until "Check this page now", and then only that page is marked', async ({
  callIn,
  sites,
}) => {
  const elsewhere = 'https://elsewhere.example/story';
  sites.serve(elsewhere, newsPage('County', ONE_MENTION));
  const page = await callIn.openPage(elsewhere);
  await giveTime();
  expect(await readPainted(page)).toEqual([]);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', 'Check this page now');
  await waitForPainted(page, 1);
  await popup.waitForText('287(g) once on this page');
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await page.goto(elsewhere);
  await giveTime();
  expect(await readPainted(page)).toEqual([]);
});

test('a page that is not encrypted can be checked, and nothing is offered for its site that no permission covers', async ({
  callIn,
  sites,
}) => {
  const plain = 'http://plain.example/story';
  sites.serve(plain, newsPage('County', ONE_MENTION));
  const page = await callIn.openPage(plain);
  await giveTime();
  const popup = await callIn.openToolbarPopup(page);
  await popup.waitFor('button', 'Check this page now');
  expect(await popup.find('button', 'Mark mentions on this site')).toBeNull();
  await popup.click('button', 'Check this page now');
  await waitForPainted(page, 1);
  await popup.waitForText('287(g) once on this page');
  expect(await popup.find('button', 'Mark mentions on this site')).toBeNull();
});

test('a site the reader added is marked from then on', async ({ callIn, sites }) => {
  const elsewhere = 'https://www.elsewhere.example/story';
  sites.serve(elsewhere, newsPage('County', ONE_MENTION));
  await callIn.openPage(elsewhere);
  await giveTime(1500);
  await callIn.grantHost('https://*.elsewhere.example/*');
  if (callIn.name === 'chromium') await callIn.restart();
  const page = await callIn.openPage(elsewhere);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', 'Mark mentions on this site');
  await waitForPainted(page, 1);
  await callIn.restart();
  await waitForPainted(await callIn.openPage(elsewhere), 1);
});

test('after an update the pages that are open are marked by the new version', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', ONE_MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await callIn.reloadExtension();
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  expect(await page.findAll('dialog')).toHaveLength(1);
});
