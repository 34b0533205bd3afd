import { changedFeed } from '../campaigns/sample-feed';
import { expect, test, type View } from './harness/test';

const FEED = 'https://feeds.example/county/feed.json';
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitaenswitwenversammlung'.repeat(3);
const ARABIC = 'أتصل بخصوص اتفاقية 287(g) الآن.';

const sideways = (app: View) =>
  app.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What begins at the left although it is read from the right, where these words stand alone. */
const listTurned = (app: View, words: string) =>
  app.evaluate(wanted => {
    const found = [...document.querySelectorAll('.page *')].filter(
      ({ textContent, firstElementChild }) => textContent.includes(wanted) && !firstElementChild,
    );
    const leftOf = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    const turned = found.filter(
      ({ firstChild }) => firstChild && leftOf(firstChild, 0) < leftOf(firstChild, wanted.length - 1),
    );
    return { found: found.length, turned: turned.map(({ tagName, className }) => `${tagName} ${className}`) };
  }, words);

test.setTimeout(120_000);
// The feed of these tests has its dates around this day.
test.use({ start: { clock: '2026-11-21T15:00:00Z' } });

test('words longer than the screen stay on it, and Arabic is read from the right', async ({ callIn, kind, sites }) => {
  const item = 'items[0]._call_in';
  const blocks = [{ say: 'ask', text: ARABIC }];
  const body = changedFeed({
    'items[0].title': LONG,
    'items[0].summary': ARABIC,
    'items[0].content_text': LONG,
    [`${item}.actions[1].parts[0].title`]: LONG,
    [`${item}.actions[0].summary`]: ARABIC,
    [`${item}.actions[0].scripts`]: [{ id: 'ar', language: 'ar', blocks }],
  });
  sites.serve(FEED, { headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' }, body });
  if (kind === 'firefox') await callIn.grantHost('https://feeds.example/*');
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.fill('textbox', 'Address of the feed', FEED);
  await app.click('button', 'Add feed');
  await app.waitForText('Neighbours for Frederick');

  await app.resize(320, 800);
  const route = encodeURIComponent(`${FEED} end-it`);
  await app.goto(`${callIn.baseUrl}/app.html#/campaigns/${route}`);
  await app.waitForText('Script in Arabic');
  expect(await sideways(app)).toBe(0);
  expect(await listTurned(app, ARABIC)).toEqual({ found: 2, turned: [] });

  await app.goto(`${callIn.baseUrl}/app.html#/call/${route}`);
  await app.waitForText(ARABIC);
  await app.waitFor('tab', 'العربية');
  expect(await app.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().right)).toBeLessThan(320);
  expect(await listTurned(app, ARABIC)).toEqual({ found: 1, turned: [] });
});
