import { createPublisher } from '../campaigns/make-signature';
import { changedFeed, sampleFeed } from '../campaigns/sample-feed';
import type { Answer, Sites } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const FEED = 'https://feeds.example/county/feed.json';
const HOST = 'https://feeds.example/*';
const TITLE = 'Neighbours for Frederick';
const GOOD = JSON.stringify(sampleFeed());
const OPEN = { 'access-control-allow-origin': '*' };
const GOOD_COPY = 'The last good copy stays.';

const json = (body: string): Answer => ({ headers: { ...OPEN, 'content-type': 'application/json' }, body });

/** Sends the chunk again and again until nobody listens. */
const endless =
  (chunk: string): Answer =>
  (_, response) => {
    response.writeHead(200, OPEN);
    const send = (): void => {
      if (response.destroyed) return;
      if (response.write(chunk)) setImmediate(send);
      else response.once('drain', send);
    };
    send();
  };

async function openFeeds(callIn: CallIn, kind: string): Promise<View> {
  // In Firefox the browser asks for this one origin; the test has said yes before.
  if (kind === 'firefox') await callIn.grantHost(HOST);
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.waitForText('Your feeds');
  return app;
}

async function addFeed(app: View, address = FEED): Promise<void> {
  await app.fill('textbox', 'Address of the feed', address);
  await app.click('button', 'Add feed');
}

async function addGoodFeed(callIn: CallIn, kind: string, sites: Sites): Promise<View> {
  sites.serve(FEED, json(GOOD));
  const app = await openFeeds(callIn, kind);
  await addFeed(app);
  await app.waitForText(TITLE);
  return app;
}

async function refresh(app: View, answer: Answer, sites: Sites): Promise<void> {
  sites.serve(FEED, answer);
  // The bar with the last message lies over the button.
  if (await app.find('button', 'Dismiss')) await app.click('button', 'Dismiss');
  await app.click('button', `Refresh ${TITLE}`);
}

test.setTimeout(150_000);
// The feed of these tests has its dates around this day.
test.use({ start: { clock: '2026-11-21T15:00:00Z' } });

test('a feed is added by its address, asks nothing about the reader, and is there after a restart', async ({
  callIn,
  kind,
  sites,
}) => {
  const app = await addGoodFeed(callIn, kind, sites);
  await app.waitForText('Nobody has signed it');
  const asked = sites.requests.filter(({ url }) => url.startsWith(FEED));
  expect(asked.map(({ url }) => url)).toEqual([`${FEED}.sig`, FEED]);
  for (const { headers } of asked) {
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(headers.referer).toBeUndefined();
    // Firefox would put the installation's own id here.
    expect(kind === 'firefox' ? headers.origin : undefined).toBeUndefined();
  }
  await callIn.restart();
  const again = await callIn.openExtensionPage('app.html#/campaigns');
  await again.waitForText('End it in Frederick');
  // Unpacked extensions lose their alarms at a restart.
  const readAlarms = () => callIn.evaluateInBackground('browser.alarms.getAll()');
  await expect.poll(readAlarms).toEqual([expect.objectContaining({ name: 'call-in' })]);
});

test('an alarm lost while the browser runs is set again by whatever wakes the background next', async ({ callIn }) => {
  const readAlarm = () => callIn.evaluateInBackground(() => browser.alarms.get('call-in'));
  await expect.poll(readAlarm).toMatchObject({ name: 'call-in' });
  await callIn.evaluateInBackground(() => browser.alarms.clear('call-in'));
  await callIn.stopBackground();
  const app = await callIn.openExtensionPage('app.html#/settings');
  await app.click('radio', /^Off/);
  await expect.poll(readAlarm).toMatchObject({ name: 'call-in' });
});

test('an alarm set by a clock that has gone back since is set anew by whatever wakes the background next', async ({
  callIn,
}) => {
  await expect.poll(() => callIn.evaluateInBackground(() => browser.alarms.get('call-in'))).toBeTruthy();
  const readHours = () =>
    callIn.evaluateInBackground(async () => {
      const alarm = await browser.alarms.get('call-in');
      return alarm && (alarm.scheduledTime - Date.now()) / 3_600_000;
    });
  await callIn.evaluateInBackground(async () => {
    const ahead = Date.now() + 10 * 3_600_000;
    const due = { reminders: ahead + 3_600_000, feeds: ahead + 3_600_000, directory: ahead + 3_600_000 };
    await browser.storage.local.set({ jobs: { ...due, 'stored-at': ahead } });
    await browser.alarms.create('call-in', { when: ahead + 3_600_000 });
  });
  expect(await readHours()).toBeGreaterThan(10);
  await callIn.stopBackground();
  const app = await callIn.openExtensionPage('app.html#/settings');
  await app.click('radio', /^Off/);
  await expect.poll(readHours).toBeLessThan(5);
});

test('an update that cannot be used is told in a sentence, with its place, and costs nothing', async ({
  callIn,
  kind,
  sites,
}) => {
  const app = await addGoodFeed(callIn, kind, sites);
  const wrong: [Answer, RegExp][] = [
    [json('hello'), /The file is not JSON \(“hello”\)/],
    [json(GOOD.slice(0, 700)), /The file breaks off before its end\.[\s\S]*line 1/i],
    [endless(' '.repeat(1_000_000)), /larger than 1 MiB/],
    [{ status: 302, headers: { ...OPEN, location: 'http://feeds.example/feed.json' } }, /redirects to another address/],
    [{ headers: OPEN, body: '<!doctype html><title>Parked</title>' }, /a web page \(“Parked”\) instead of a feed/],
    [{ status: 500, headers: OPEN, body: '<html>Oops</html>' }, /answered with an error \(500\)/],
    [{ status: 404, headers: OPEN }, /answered with an error \(404\)/],
    [json(changedFeed({ '_call_in.format': 2 })), /newer format \(2\)[\s\S]*_call_in\.format/],
    [json(changedFeed({ items: Array(10_000).fill({}) })), /A list is longer than allowed[\s\S]*items/],
    [json(changedFeed({ '_call_in.sequence': 1 })), /an older edition/],
  ];
  for (const [answer, sentence] of wrong) {
    await refresh(app, answer, sites);
    await app.waitForText(sentence);
    expect(await app.text()).toContain(GOOD_COPY);
  }
  await refresh(app, () => {}, sites);
  await app.waitForText(/longer than 10 seconds/, 20_000);
  await app.goto(`${callIn.baseUrl}/app.html#/campaigns`);
  await app.waitForText('End it in Frederick');
  await app.goto(`${callIn.baseUrl}/app.html#/feeds`);
  await refresh(app, json(changedFeed({ '_call_in.sequence': 8 })), sites);
  await app.waitForText(`${TITLE} is up to date.`);
  expect(await app.text()).not.toContain(GOOD_COPY);
});

test('what is bad in an update is left out and named; nothing of it runs or can be dialled', async ({
  callIn,
  kind,
  sites,
}) => {
  const attack = '<img src=x onerror="globalThis.ran = true">';
  const call = 'items[0]._call_in.actions[0]';
  sites.serve(
    FEED,
    json(
      changedFeed({
        'items[0].title': `End it ${attack}`,
        [`${call}.scripts[0].blocks[0].text`]: `Hello ${attack} [NAME]`,
        'items[1]._call_in.actions[0].url': 'javascript:globalThis.ran=true',
        '_call_in.offices[0].lines[1].number': '+1 900 555 0123',
        '_call_in.offices[1].lines[0].number': '911',
      }),
    ),
  );
  const app = await openFeeds(callIn, kind);
  await addFeed(app);
  await app.waitForText('6 things were left out');
  await app.clickText('6 things were left out');
  await app.waitForText('premium-rate number (“+1 900 555 0123”)');
  await app.waitForText('an emergency or service number (“911”)');
  await app.waitForText('The address (“javascript:globalThis.ran=true”) is not a plain https address');
  await app.waitForText('_call_in.offices[0].lines[1].number');
  await app.goto(`${callIn.baseUrl}/app.html#/campaigns`);
  await app.waitForText(`End it ${attack}`);
  expect(await app.evaluate('globalThis.ran === undefined && document.querySelector("img[src=x]") === null')).toBe(
    true,
  );
  expect(await callIn.dialled()).toEqual([]);
});

test('a signed feed stays its publisher’s: another key is asked about, an unsigned file refused', async ({
  callIn,
  kind,
  sites,
}) => {
  const [first, second] = [createPublisher(1), createPublisher(2)];
  const next = changedFeed({ '_call_in.sequence': 8 });
  sites.serve(FEED, json(GOOD));
  sites.serve(`${FEED}.sig`, { headers: OPEN, body: first.sign(GOOD) });
  const app = await openFeeds(callIn, kind);
  await addFeed(app, `${FEED}#key=${first.key}`);
  await app.waitForText('Every update must carry the publisher’s signature.');
  sites.serve(`${FEED}.sig`, { status: 404, headers: OPEN });
  await refresh(app, json(next), sites);
  await app.waitForText('The feed must be signed, and comes without a signature');
  sites.serve(`${FEED}.sig`, { headers: OPEN, body: second.sign(next) });
  await refresh(app, json(next), sites);
  await app.waitForText('The publisher’s key has changed');
  expect(await app.text()).toMatch(/Edition\s+7/);
  await app.click('button', 'Accept the new key');
  await app.click('button', 'Yes, I compared it');
  await app.waitForText(/Edition\s+8/);
});

test('a damaged campaign store says so, the popup goes on with what is built in, and it can be set up afresh', async ({
  callIn,
  kind,
  sites,
}) => {
  const app = await addGoodFeed(callIn, kind, sites);
  await app.evaluate(`new Promise((done, failed) => {
    const open = indexedDB.open('call-in-campaigns');
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
      const change = open.result.transaction('feeds', 'readwrite');
      change.objectStore('feeds').put({ id: 'starter', feed: 'garbage' });
      change.oncomplete = () => { open.result.close(); done(true); };
    };
  })`);
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.waitForText('End local 287(g) agreements');
  await popup.waitForText('The stored campaigns could not be read.');
  const feeds = await callIn.openExtensionPage('app.html#/feeds');
  await feeds.waitForText('The stored campaigns could not be read');
  await feeds.click('button', 'Set the store up afresh');
  await feeds.waitForText('Published by');
  await feeds.waitForText(TITLE);
  const healed = await callIn.openExtensionPage('popup.html');
  await healed.waitForText('End it in Frederick');
  expect(await healed.text()).not.toContain('could not be read');
});

test('a feed removed by mistake is back at once, though its host does not answer any more', async ({
  callIn,
  kind,
  sites,
}) => {
  const app = await addGoodFeed(callIn, kind, sites);
  sites.serve(FEED, { status: 503 });
  const asked = sites.requests.length;
  await app.click('button', `Remove ${TITLE}`);
  await app.click('button', 'Yes, remove it');
  await app.waitForText(`Removed “${TITLE}”.`);
  // Firefox's own list of sites does not go on telling what was read.
  const isAllowed = () => callIn.evaluateInBackground(`browser.permissions.contains({origins: ['${HOST}']})`);
  if (kind === 'firefox') await expect.poll(isAllowed).toBe(false);
  await app.click('button', 'Undo');
  await app.waitForText(`“${TITLE}” is back.`);
  await app.waitFor('button', `Remove ${TITLE}`);
  if (kind === 'firefox') await callIn.answerQuestion(true);
  if (kind === 'firefox') await expect.poll(isAllowed).toBe(true);
  expect(sites.requests.slice(asked).filter(({ url }) => url.startsWith(FEED))).toEqual([]);
});

test('a feed served on this computer, to try it before it is published, needs no permission', async ({
  callIn,
  sites,
}) => {
  const address = `${sites.loopback}/feed.json`;
  sites.serve(address, json(GOOD));
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.waitForText('Your feeds');
  await addFeed(app, address);
  await app.waitForText('Test feed on this computer');
  await app.waitForText(TITLE);
});

test('a word longer than the screen is wide is broken, and hides neither the rest of the page nor the call', async ({
  callIn,
  kind,
  sites,
}) => {
  const word = 'desinstitucionalizar'.repeat(9);
  const call = 'items[0]._call_in.actions[0]';
  const places = ['title', 'items[0].title', 'items[0].summary', 'items[0]._call_in.deadline.label', `${call}.title`];
  const long = Object.fromEntries([...places, '_call_in.offices[0].name'].map(place => [place, word]));
  sites.serve(FEED, json(changedFeed(long)));
  const app = await openFeeds(callIn, kind);
  await addFeed(app);
  await app.waitForText(word);
  const findTooWide = (view: View) =>
    view.evaluate<string[]>(`[...document.querySelectorAll('body *')]
      .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
      .map(one => one.tagName + '.' + one.className)`);
  await app.resize(320, 800);
  for (const hash of ['#/feeds', '#/campaigns', `#/campaigns/${encodeURIComponent(`${FEED} end-it`)}`]) {
    await app.goto(`${callIn.baseUrl}/app.html${hash}`);
    await app.waitForText(word);
    expect(await findTooWide(app), hash).toEqual([]);
  }
  await app.resize(380, 600);
  await app.goto(`${callIn.baseUrl}/popup.html`);
  await app.waitForText(word);
  expect(await findTooWide(app), 'popup').toEqual([]);
});
