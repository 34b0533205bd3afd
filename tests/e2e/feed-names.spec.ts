import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { changedFeed, sampleFeed } from '../campaigns/sample-feed';
import { findBarriers } from './harness/axe';
import { giveTime, readMarkup, readPainted, waitForPainted } from './harness/marks';
import { newsPage, type Sites } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[4]}/story`;
const FEED = 'https://feeds.example/county/feed.json';
const TITLE = 'Neighbours for Frederick';
const BODY =
  '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>' +
  '<p>Two <b>Avelo</b> charters left on Monday.</p><p>The Sheriff Compact was signed in spring.</p>';
const CHARTERS = { id: 'charters', label: 'Deportation charters', names: ['Avelo charters'] };
const ADDED = { id: '287g', label: '287(g)', names: ['287(g)', 'Sheriff Compact'] };

/** The sample feed with these topics, its first campaign about them. */
const feedWith = (topics: readonly object[], sequence = 7) =>
  changedFeed({
    '_call_in.topics': topics,
    '_call_in.sequence': sequence,
    'items[0]._call_in.topics': ['charters'],
  });

const serveFeed = (sites: Sites, body: string) =>
  sites.serve(FEED, {
    headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
    body,
  });

async function addFeed(callIn: CallIn, sites: Sites, topics: readonly object[] = [CHARTERS, ADDED]): Promise<View> {
  serveFeed(sites, feedWith(topics));
  // In Firefox the browser asks for this one origin; the test has said yes before.
  if (callIn.name === 'firefox') await callIn.grantHost('https://feeds.example/*');
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.waitForText('Your feeds');
  await app.fill('textbox', 'Address of the feed', FEED);
  await app.click('button', 'Add feed');
  await app.waitForText(/It adds \d names to those looked for on pages\./);
  return app;
}

/** Runs in the page: whatever of ours, or of the names, it can see in its own world. */
const readTraces = () => [
  ...Reflect.ownKeys(window)
    .map(String)
    .filter(key => /call-in/i.test(key)),
  ...performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(name => /extension|names/.test(name)),
];

const SWITCH = /Mark this feed’s words on pages/;
const registered = (callIn: CallIn) =>
  callIn.evaluateInBackground(() =>
    browser.scripting.getRegisteredContentScripts().then(([script]) => script?.js ?? []),
  );

/** Puts a tab of ours or a news page in front: a hidden one is not painted, and Firefox does not say what is on it. */
const bringToFront = (callIn: CallIn, part: string) =>
  callIn.evaluateInBackground(async wanted => {
    const tab = (await browser.tabs.query({})).find(({ url }) => url?.includes(wanted));
    await browser.tabs.update(tab?.id, { active: true });
  }, part);
const showApp = (callIn: CallIn) => bringToFront(callIn, 'app.html');
const showStory = (callIn: CallIn) => bringToFront(callIn, STORY);

test.setTimeout(150_000);
// The feed of these tests has its dates around this day.
test.use({ start: { clock: '2026-11-21T15:00:00Z' } });

test('words of a feed are counted, marked once that is agreed to, and gone with the feed; open tabs follow', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('County', BODY));
  const before = await callIn.openPage(STORY);
  await waitForPainted(before, 1);
  await before.close();
  expect(await registered(callIn)).toEqual(['news.js']);

  const app = await addFeed(callIn, sites);
  await expect.poll(() => registered(callIn)).toEqual(['names.js', 'news.js']);
  const page = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(page)).toBe('3');
  expect(await readPainted(page)).toEqual(['287(g)']);
  const markup = await readMarkup(page);
  expect(await page.evaluate(readTraces)).toEqual([]);
  await page.clickText('charters');
  await giveTime();
  expect(await callIn.popup()).toBeNull();

  await showApp(callIn);
  await app.click('checkbox', SWITCH);
  await app.waitForText('are marked on pages from now on');
  await showStory(callIn);
  await waitForPainted(page, 3);
  expect(await readPainted(page)).toEqual(['287(g)', 'Avelo charters', 'Sheriff Compact']);
  expect(await readMarkup(page)).toBe(markup);

  await showApp(callIn);
  await app.click('button', 'Undo');
  await app.waitForText('The words are as they were before.');
  await showStory(callIn);
  await waitForPainted(page, 1);

  await showApp(callIn);
  await app.click('button', 'Dismiss');
  await app.click('checkbox', SWITCH);
  await app.waitForText('are marked on pages from now on');
  await app.click('button', 'Dismiss');
  await app.click('button', `Remove ${TITLE}`);
  await app.click('button', 'Yes, remove it');
  await app.waitForText(`Removed “${TITLE}”.`);
  await showStory(callIn);
  await waitForPainted(page, 1);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await expect.poll(() => registered(callIn)).toEqual(['news.js']);

  // It comes back with what was agreed to.
  await showApp(callIn);
  await app.click('button', 'Undo');
  await app.waitForText('It adds 2 names');
  await showStory(callIn);
  await expect.poll(() => callIn.badge(page)).toBe('3');
  await waitForPainted(page, 3);
});

test('a click on a feed’s own words opens its campaign, in the panel where the browser lets us, and writes nothing into the page; on words it adds to ours, our card', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('County', BODY));
  const app = await addFeed(callIn, sites);
  await app.click('checkbox', SWITCH);
  await app.waitForText('are marked on pages from now on');
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  const markup = await readMarkup(page);

  await page.clickText('Sheriff Compact');
  await page.waitFor('dialog', /287\(g\)/);
  await page.press('Escape');
  await page.waitForGone('dialog');

  await page.clickText('charters');
  const call = await (callIn.name === 'firefox' ? callIn.waitForPopup() : callIn.waitForPanel());
  await call.waitForText('End it in Frederick');
  expect(await page.findAll('dialog')).toEqual([]);
  expect(await readMarkup(page)).toBe(markup);
});

test('names not agreed to change no mark of ours: not by being longer, nor by being sure, nor by being many', async ({
  callIn,
  sites,
}) => {
  const many = 'Avelo charters and '.repeat(700);
  const paragraphs = '<p>Avelo charters.</p>'.repeat(2100);
  // To a page at rest Firefox gives idle time ten times a second; on news pages something moves.
  const moving = '<script>(function move() { requestAnimationFrame(move); })();</script>';
  const body = `${moving}<p>${many}</p>${paragraphs}${BODY}<p>They spoke of the 287g deal, Avelo charters, 287(g) task forces and more.</p>`;
  sites.serve(STORY, newsPage('County', body));
  const before = await callIn.openPage(STORY);
  await before.waitUntil(() => (CSS.highlights.get('noted')?.size ?? 0) > 0);
  await giveTime();
  const painted = await readPainted(before);
  await before.close();
  await addFeed(callIn, sites, [
    CHARTERS,
    { id: 'long', label: 'Long', names: ['287(g) task forces', 'the 287g deal'] },
  ]);
  const page = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(page), { timeout: 15_000 }).toBe('99+');
  // The page is long, and ours stand at its end.
  await expect.poll(() => readPainted(page), { timeout: 30_000 }).toEqual(painted);
});

test('the popup lists feeds’ words, says that they are not marked, and begins with the feed’s campaign', async ({
  callIn,
  sites,
}, info) => {
  sites.serve(STORY, newsPage('County', '<p>Two Avelo charters left on Monday.</p>'));
  await addFeed(callIn, sites);
  const page = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  expect(await readPainted(page)).toEqual([]);
  const popup = await callIn.openToolbarPopup(page);
  await popup.waitForText('Deportation charters once on this page');
  await popup.waitForText('End it in Frederick');
  await popup.click('button', 'Show where');
  await popup.waitForText('1 is a feed’s own name: counted, not marked.');
  expect(await findBarriers(popup)).toEqual([]);
  await popup.screenshot(info.outputPath('popup.png'));
  await popup.click('button', 'Choose in Feeds');
  const feeds = await callIn.waitForPage('#/feeds');
  await feeds.waitFor('checkbox', SWITCH);
});

test('words that come after it was agreed to are counted, not marked, until they are agreed to as well; a restart keeps that', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('County', BODY));
  serveFeed(sites, '');
  const app = await addFeed(callIn, sites);
  await app.click('checkbox', SWITCH);
  await app.waitForText('are marked on pages from now on');
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  await showApp(callIn);
  await app.click('button', 'Dismiss');
  serveFeed(
    sites,
    feedWith(
      [
        { ...CHARTERS, names: ['Avelo charters', 'Nothing else'] },
        ADDED,
        { id: 'bad', label: 'Bad', names: ['county'] },
      ],
      8,
    ),
  );
  sites.serve(STORY, newsPage('County', `${BODY}<p>Nothing Else was heard.</p>`));
  await app.click('button', `Refresh ${TITLE}`);
  await app.waitForText('Since you agreed, the feed has added 1 name.');
  await app.clickText('1 thing was left out');
  await app.waitForText('The name “county” was left out. It is an everyday word');

  await callIn.restart();
  const again = await callIn.openPage(STORY);
  await waitForPainted(again, 3);
  await expect.poll(() => callIn.badge(again)).toBe('4');
  const feeds = await callIn.openExtensionPage('app.html#/feeds');
  await feeds.click('button', 'Mark it too');
  await feeds.waitForText('are marked on pages from now on');
  await showStory(callIn);
  await waitForPainted(again, 4);
});

for (const language of ['en-US', 'es-MX']) {
  test.describe(`in ${language}`, () => {
    test.use({ start: { clock: '2026-11-21T15:00:00Z', language } });
    test('what is said of names can be read in light and dark, and used by keyboard', async ({
      callIn,
      sites,
    }, info) => {
      const names = Array.from({ length: 8 }, (_, index) => `Operation ${index} South`);
      serveFeed(sites, feedWith([CHARTERS, ADDED]));
      if (callIn.name === 'firefox') await callIn.grantHost('https://feeds.example/*');
      const app = await callIn.openExtensionPage('app.html#/feeds');
      await app.fill('textbox', /Address of the feed|Dirección de la fuente/, FEED);
      await app.press('Enter');
      await app.waitFor('checkbox');
      await app.evaluate(() => document.querySelector<HTMLElement>('.feed-names input')?.focus());
      await app.press(' ');
      await app.waitForText(/from now on|Desde ahora/);
      serveFeed(sites, feedWith([{ ...CHARTERS, names: [...names, 'county'] }, ADDED], 8));
      await app.click('button', /Dismiss|Cerrar/);
      await app.click('button', new RegExp(`(Refresh|Actualizar) ${TITLE}`));
      await app.waitForText(/has added 8 names|agregó 8 nombres/);
      await app.click('button', /Dismiss|Cerrar/);
      for (const scheme of ['light', 'dark'] as const) {
        await app.colorScheme(scheme);
        await app.evaluate(() => document.querySelector('.feed-names')?.scrollIntoView({ block: 'start' }));
        expect(await findBarriers(app)).toEqual([]);
        await app.screenshot(info.outputPath(`feeds-${scheme}-${language}.png`));
      }
    });
  });
}

test('a page learns nothing of feeds that have no names, and is asked nothing', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', BODY));
  serveFeed(sites, JSON.stringify(sampleFeed()));
  if (callIn.name === 'firefox') await callIn.grantHost('https://feeds.example/*');
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.fill('textbox', 'Address of the feed', FEED);
  await app.click('button', 'Add feed');
  await app.waitForText('Nobody has signed it');
  expect(await registered(callIn)).toEqual(['news.js']);
  expect(await app.find('checkbox', SWITCH)).toBeNull();
});
