import { settingsEn } from '../../lib/language/en/settings';
import { sampleFeed } from '../campaigns/sample-feed';
import { daysAhead, moveDates } from './harness/ahead';
import { findBarriers } from './harness/axe';
import { giveTime } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const STORY = 'https://www.nytimes.com/2026/11/21/us/county-jail.html';
const OTHER = 'https://www.nytimes.com/2026/11/21/us/weather.html';
const FEED = 'https://feeds.example/county/feed.json';
const KEY = `${FEED} end-it`;
const OPEN = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
const CALL_DAY = 'Call day: End it in Frederick';
const AHEAD = daysAhead('2026-11-22');
const ahead = (text: string) => moveDates(text, AHEAD);
/** The feed's call days are Monday and Tuesday, the 23rd and 24th of November 2026, or as far ahead; this is the Sunday before, ten in the morning. */
const SUNDAY = { clock: ahead('2026-11-22T10:00:00-05:00'), timeZone: 'America/New_York' };
const MONDAY = ahead('2026-11-23');
const TUESDAY = ahead('2026-11-24');
const MONDAY_WORDS = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
}).format(Date.parse(MONDAY));
const at = (day: string, time: string) => `${day}T${time}:00-05:00`;
/** Half a minute after the reminder is due. */
const NINE = `${MONDAY}T09:00:30-05:00`;

test.use({ start: SUNDAY });
test.setTimeout(240_000);

test.beforeEach(({ sites }) => {
  sites.serve(FEED, { headers: OPEN, body: ahead(JSON.stringify(sampleFeed())) });
});

/** Follows the feed and switches the reminder of its call days on. */
async function remindOfCallDays(callIn: CallIn, kind: string): Promise<View> {
  if (kind === 'firefox') await callIn.grantHost('https://feeds.example/*');
  const feeds = await callIn.openExtensionPage('app.html#/feeds');
  await feeds.fill('textbox', 'Address of the feed', FEED);
  await feeds.click('button', 'Add feed');
  await feeds.waitForText('Neighbours for Frederick');
  await feeds.close();
  const app = await callIn.openExtensionPage('app.html#/settings');
  await app.click('checkbox', /^Call days/);
  await app.waitForText(`${MONDAY_WORDS}, 9:00 AM`);
  await app.waitForText(CALL_DAY);
  return app;
}

/** What the browser has on its shelf now. */
const readShown = (callIn: CallIn) =>
  callIn.evaluateInBackground(async () => Object.keys((await browser.notifications?.getAll()) ?? {}));

/** Of the tab in front, as the toolbar shows it. */
const readBadge = (callIn: CallIn) =>
  callIn.evaluateInBackground(async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return browser.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  });

/** Now it is this time for the background, and the browser rings. */
const ring = (callIn: CallIn, instant: string) =>
  callIn.evaluateInBackground(async at => {
    const late = at - Date.now();
    const now = Date.now.bind(Date);
    Date.now = () => now() + late;
    await browser.alarms.create('call-in', { delayInMinutes: 0.01 });
  }, Date.parse(instant));

/** Waits until the background has looked what is due at this time or later, and noted when it looks again. */
const waitForLook = (callIn: CallIn, instant: string) =>
  callIn.evaluateInBackground(async looked => {
    const readDue = async () => ((await browser.storage.local.get('jobs')).jobs as { reminders?: number })?.reminders;
    for (let turns = 0; turns < 100 && ((await readDue()) ?? 0) <= looked; turns += 1) {
      await new Promise(done => setTimeout(done, 100));
    }
    if (((await readDue()) ?? 0) > looked) return;
    const { jobs } = await browser.storage.local.get('jobs');
    const { prepared } = await browser.storage.session.get('prepared');
    const clock = new Date().toISOString();
    throw new Error(
      `The background did not look: ${JSON.stringify({ clock, jobs, prepared, started: performance.now() })}`,
    );
  }, Date.parse(instant));

/** Another start of the browser, at this time, with the background's first look behind it. */
async function startAt(callIn: CallIn, instant: string): Promise<void> {
  await callIn.restart({ ...SUNDAY, clock: instant });
  await waitForLook(callIn, instant);
}

const openCall = (callIn: CallIn) => callIn.openExtensionPage(`app.html#/call/${encodeURIComponent(KEY)}`);

test('a call day is told when its alarm rings, waits in the app, is put off, told again, and done with', async ({
  callIn,
  kind,
}) => {
  await remindOfCallDays(callIn, kind);
  const alarm = await callIn.evaluateInBackground(() => browser.alarms.get('call-in'));
  expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.parse(ahead('2026-11-22T11:01:00-05:00')));
  expect(await readBadge(callIn)).toBe('');

  await ring(callIn, NINE);
  await expect.poll(() => readBadge(callIn), { timeout: 15_000 }).toBe('!');
  const app = await openCall(callIn);
  await app.waitForText(CALL_DAY);
  expect(await findBarriers(app)).toEqual([]);
  await app.click('button', 'Later today');
  await app.waitForGone('button', 'Later today');
  await expect.poll(() => readBadge(callIn)).toBe('');

  await ring(callIn, at(MONDAY, '11:30'));
  await waitForLook(callIn, at(MONDAY, '11:30'));
  expect(await readBadge(callIn)).toBe('');
  await ring(callIn, at(MONDAY, '12:05'));
  await expect.poll(() => readBadge(callIn), { timeout: 15_000 }).toBe('!');
  await app.waitForText(CALL_DAY);
  await app.click('button', 'Done');
  await app.waitForGone('button', 'Done');
  await expect.poll(() => readBadge(callIn)).toBe('');
});

test('the browser closed at the time: told at the next start, once; in the quiet hours not at all', async ({
  callIn,
  kind,
}) => {
  await remindOfCallDays(callIn, kind);
  await startAt(callIn, at(MONDAY, '08:40'));
  expect(await readBadge(callIn)).toBe('');

  await startAt(callIn, at(MONDAY, '14:20'));
  expect(await readBadge(callIn)).toBe('!');
  let app = await openCall(callIn);
  await app.waitForText(CALL_DAY);
  await app.click('button', 'Done');
  await app.waitForGone('button', 'Done');

  await startAt(callIn, at(MONDAY, '16:00'));
  expect(await readBadge(callIn)).toBe('');
  app = await openCall(callIn);
  await app.waitForText('End it in Frederick');
  await app.waitForText('(202) 555-0101');
  expect(await readBadge(callIn)).toBe('');
  expect(await app.find('button', 'Later today')).toBeFalsy();

  // Tuesday's call day was due at nine in the morning, as Monday's was; now it is half past nine in the evening.
  await startAt(callIn, at(TUESDAY, '21:30'));
  expect(await readBadge(callIn)).toBe('');
});

test('what waits shows on a page without mentions, and comes and goes with the count', async ({
  callIn,
  kind,
  sites,
}) => {
  sites.serve(STORY, newsPage('County', '<p>They discussed the 287(g) agreement with ICE.</p>'));
  sites.serve(OTHER, newsPage('Weather', '<p>It will rain.</p>'));
  await remindOfCallDays(callIn, kind);
  await ring(callIn, NINE);
  await expect.poll(() => readBadge(callIn), { timeout: 15_000 }).toBe('!');
  const story = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(story)).toBe('1');
  const other = await callIn.openPage(OTHER);
  await giveTime();
  expect(await callIn.badge(other)).toBe('!');

  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('checkbox', settingsEn.showBadge);
  await expect.poll(() => callIn.badge(other)).toBe('');
  await settings.click('checkbox', settingsEn.showBadge);
  await expect.poll(() => callIn.badge(other)).toBe('!');
});

test('nothing is told before it is asked for, nor stored in clear once it is', async ({ callIn, kind }) => {
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.waitForText('Nothing is planned.');
  expect(await findBarriers(settings)).toEqual([]);
  await settings.close();
  await remindOfCallDays(callIn, kind);
  await ring(callIn, NINE);
  await expect.poll(() => readBadge(callIn), { timeout: 15_000 }).toBe('!');
  const stored = await callIn.evaluateInBackground(async () => JSON.stringify(await browser.storage.local.get(null)));
  expect(stored).toContain('"reminders"');
  expect(stored).not.toContain('call_day');
});

test.describe('notifications', () => {
  test.skip(({ kind }) => kind === 'firefox', 'Firefox keeps none when headless');
  test.use({ start: { ...SUNDAY, isGranted: true } });

  test('are asked for with the first reminder, real, neutral, and gone with the permission', async ({
    callIn,
    kind,
  }) => {
    await (await callIn.openExtensionPage('app.html#/settings')).waitForText('Nothing is planned.');
    await callIn.grantApi('notifications');
    await callIn.restart();
    const app = await remindOfCallDays(callIn, kind);
    expect(await app.find('button', 'Allow notifications')).toBeFalsy();
    await callIn.evaluateInBackground(() => {
      const scope = globalThis as unknown as { shown: unknown[]; chrome: typeof chrome };
      scope.shown = [];
      const create = scope.chrome.notifications.create.bind(scope.chrome.notifications);
      scope.chrome.notifications.create = ((...given: Parameters<typeof create>) => {
        scope.shown.push(given);
        return create(...given);
      }) as typeof create;
    });
    await ring(callIn, NINE);
    await expect.poll(() => readShown(callIn), { timeout: 15_000 }).toEqual(['call-in-reminder']);
    const given = await callIn.evaluateInBackground(() => JSON.stringify((globalThis as { shown?: unknown }).shown));
    expect(given).toContain('Something you planned is due.');
    expect(given).toContain('Later today');
    // Tomorrow this call day is over.
    expect(given).not.toContain('Tomorrow');
    expect(given).not.toContain('Frederick');

    const call = await openCall(callIn);
    await call.click('button', 'Later today');
    await expect.poll(() => readShown(callIn)).toEqual([]);

    // Taken back: the badge and the app go on telling.
    await app.evaluate(() => browser.permissions.remove({ permissions: ['notifications'] }));
    await callIn.restart({ ...SUNDAY, clock: at(TUESDAY, '09:10'), isGranted: false });
    await expect.poll(() => readBadge(callIn), { timeout: 15_000 }).toBe('!');
    const settings = await callIn.openExtensionPage('app.html#/settings');
    await settings.waitFor('button', 'Allow notifications');
  });
});
