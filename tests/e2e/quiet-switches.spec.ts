import { callEn } from '../../lib/language/en/call';
import { callEs } from '../../lib/language/es/call';
import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { findBarriers } from './harness/axe';
import { giveTime, readPainted, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const SITE = NEWS_HOSTS[3] ?? '';
const STORY = `https://www.${SITE}/story`;
const OTHER = `https://www.${NEWS_HOSTS[5]}/story`;
const ONE_MENTION = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p><p>Nothing else.</p>';
const { steps, quiet } = callEn;

/** What the browser runs on pages of ours; empty when nothing. */
const readRegistered = (callIn: CallIn) =>
  callIn.evaluateInBackground(() =>
    browser.scripting.getRegisteredContentScripts().then(scripts => scripts.map(({ id }) => id)),
  );

/** Badge and title of the button for the tab at this address; to bring the tab to the front would close the popup. */
const readButton = (callIn: CallIn, url: string) =>
  callIn.evaluateInBackground(async address => {
    const [tab] = await browser.tabs.query({ url: address });
    const tabId = tab?.id ?? -1;
    return { text: await browser.action.getBadgeText({ tabId }), title: await browser.action.getTitle({ tabId }) };
  }, url);

const expectBadge = (callIn: CallIn, text: string, url = STORY) =>
  expect.poll(async () => (await readButton(callIn, url)).text).toBe(text);

async function openStory(callIn: CallIn): Promise<View> {
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await expectBadge(callIn, '1');
  return page;
}

async function goBack(page: View): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitUntil(() => document.title === 'County' && document.readyState === 'complete');
}

async function expectLeft(callIn: CallIn, page: View, url = STORY): Promise<void> {
  await waitForPainted(page, 0);
  await expectBadge(callIn, '', url);
}

/** The ways to be left in peace stand behind one word. */
const openWays = (popup: View, words = callEn) => popup.clickText(words.markingRow);

const expectFocus = (view: View, name: string) =>
  expect.poll(async () => (await view.focused())?.name ?? null).toBe(name);

test.beforeEach(({ sites }) => {
  // Restarts, and every state of the popup with axe in two themes, take their time on a busy machine.
  test.setTimeout(240_000);
  for (const url of [STORY, OTHER]) sites.serve(url, newsPage('County', ONE_MENTION));
});

test('paused for today in one press: nothing is registered, every open page is left at once; one press takes it back', async ({
  callIn,
}) => {
  const other = await callIn.openPage(OTHER);
  await waitForPainted(other, 1);
  const page = await openStory(callIn);
  const popup = await callIn.openToolbarPopup(page);
  await openWays(popup);
  await popup.click('button', steps.pause);
  await popup.waitForText(quiet.paused(null));
  await expectFocus(popup, steps.resume);
  await expectLeft(callIn, page);
  await expectLeft(callIn, other, OTHER);
  await expect.poll(() => readRegistered(callIn)).toEqual([]);

  await popup.press('Enter');
  await popup.waitForText('287(g) once on this page');
  await expectFocus(popup, callEn.markingRow);
  for (const one of [page, other]) await waitForPainted(one, 1);
  await expectBadge(callIn, '1');
});

test.describe('a pause that nobody ends', () => {
  const start = { clock: '2026-11-21T21:30:00-05:00', timeZone: 'America/New_York' };
  test.use({ start });

  const pause = async (callIn: CallIn) => {
    const settings = await callIn.openExtensionPage('app.html#/settings');
    await settings.click('button', 'Pause for today');
    await settings.waitForText(quiet.paused(null));
    await expect.poll(() => readRegistered(callIn)).toEqual([]);
  };

  test('holds over a restart the same evening, and is over at a start the next day although its alarm was lost', async ({
    callIn,
  }) => {
    await pause(callIn);
    await callIn.restart({ ...start, clock: '2026-11-21T23:50:00-05:00' });
    const page = await callIn.openPage(STORY);
    await giveTime(1500);
    expect(await readPainted(page)).toEqual([]);
    expect(await readRegistered(callIn)).toEqual([]);
    const popup = await callIn.openToolbarPopup(page);
    await popup.waitForText(quiet.paused(null));

    await callIn.restart({ ...start, clock: '2026-11-22T00:10:00-05:00' });
    await expect.poll(() => readRegistered(callIn)).toContain('news');
    await waitForPainted(await callIn.openPage(STORY), 1);
  });

  test('is over when the alarm set for midnight rings, and open pages are marked again', async ({ callIn }) => {
    const page = await openStory(callIn);
    await pause(callIn);
    await expectLeft(callIn, page);
    const alarm = await callIn.evaluateInBackground(() => browser.alarms.get('call-in-pause'));
    expect(new Date(alarm?.scheduledTime ?? 0).toISOString()).toBe('2026-11-22T05:00:00.000Z');
    // Now it is midnight for the background, and the browser rings.
    await callIn.evaluateInBackground(midnight => {
      Date.now = () => midnight;
      return browser.alarms.create('call-in-pause', { delayInMinutes: 0.01 });
    }, Date.parse('2026-11-22T00:00:00-05:00'));
    await page.waitUntil(() => (CSS.highlights.get('noted')?.size ?? 0) === 1, undefined);
    // Counted when it is in front again.
    await expect.poll(() => callIn.badge(page)).toBe('1');
  });
});

test('not on this site, not on any site: one press each, said in a sentence, taken back by one; by keyboard alone', async ({
  callIn,
}) => {
  const page = await openStory(callIn);
  const popup = await callIn.openToolbarPopup(page);
  await popup.waitForText(callEn.markingRow);
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 30 && (await popup.focused())?.name !== name; presses += 1)
      await popup.press('Tab');
    await popup.press('Enter');
  };
  for (const [step, sentence, undo] of [
    [steps.not_here, quiet.site_off(SITE), steps.here_again],
    [steps.not_anywhere, quiet.off, steps.marks],
  ] as const) {
    await tabTo(callEn.markingRow);
    await tabTo(step);
    await popup.waitForText(sentence);
    await expectLeft(callIn, page);
    await expectFocus(popup, undo);
    await popup.press('Enter');
    await waitForPainted(page, 1);
    await expectBadge(callIn, '1');
  }
});

test('on a site switched off from the popup the next page is left alone, others are marked', async ({ callIn }) => {
  const popup = await callIn.openToolbarPopup(await openStory(callIn));
  await openWays(popup);
  await popup.click('button', steps.not_here);
  await popup.waitForText(quiet.site_off(SITE));
  await waitForPainted(await callIn.openPage(OTHER), 1);
  const again = await callIn.openPage(STORY);
  await giveTime(1500);
  expect(await readPainted(again)).toEqual([]);
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('button', `Mark again on ${SITE}`);
  await waitForPainted(again, 1);
});

test('a page that is still loading when marking is paused is left alone when it has loaded', async ({
  callIn,
  sites,
}) => {
  let finish = () => {};
  sites.serve(STORY, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(`<!doctype html><title>Slow</title>${ONE_MENTION}`);
    finish = () => response.end('<p>The end.</p>');
  });
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await callIn.evaluateInBackground(url => void browser.tabs.create({ url, active: false }), STORY);
  await giveTime(1500);
  await settings.click('button', 'Pause for today');
  await settings.waitForText(quiet.paused(null));
  await expect.poll(() => readRegistered(callIn)).toEqual([]);
  finish();
  const page = await callIn.waitForPage('/story');
  await page.waitForText('The end.');
  await giveTime(1500);
  expect(await readPainted(page)).toEqual([]);
  expect((await readButton(callIn, STORY)).text).toBe('');
});

test('badge only from the popup: marks go, the count stays; and back', async ({ callIn }) => {
  const page = await openStory(callIn);
  const popup = await callIn.openToolbarPopup(page);
  await openWays(popup);
  await popup.click('button', steps.not_anywhere);
  await popup.click('button', steps.badge_only);
  await popup.waitForText(quiet.badge_only);
  await waitForPainted(page, 0);
  await expectBadge(callIn, '1');
  await popup.waitForText('287(g) once on this page');
  await popup.click('button', steps.marks);
  await waitForPainted(page, 1);
});

test('underline only reaches the open page without a reload, the next page, and back', async ({ callIn }) => {
  const readLook = (view: View) =>
    view.evaluate(() => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(document.body, '::highlight(noted)');
      return [backgroundColor === 'rgba(0, 0, 0, 0)' ? 'no wash' : 'wash', textDecorationLine];
    });
  const page = await openStory(callIn);
  expect(await readLook(page)).toEqual(['wash', 'underline']);
  const settings = await callIn.openExtensionPage('app.html#/settings');
  for (const [choice, look] of [
    [/^Underline only/, 'no wash'],
    [/^Highlighted/, 'wash'],
    [/^Underline only/, 'no wash'],
  ] as const) {
    await settings.click('radio', choice);
    await expect.poll(() => readLook(page)).toEqual([look, 'underline']);
    await waitForPainted(page, 1);
  }
  const next = await callIn.openPage(OTHER);
  await waitForPainted(next, 1);
  expect(await readLook(next)).toEqual(['no wash', 'underline']);
});

test('the button says the count in words, goes with the page, and comes and goes with the setting', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('Many', '<p>The 287(g) agreement.</p>'.repeat(3)));
  const page = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(page)).toBe('3');
  await expect.poll(() => readButton(callIn, STORY)).toEqual({ text: '3', title: 'Call-In: 3 mentions on this page' });
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('checkbox', /count on the toolbar/);
  await expect.poll(() => readButton(callIn, STORY)).toEqual({ text: '', title: 'Call-In' });
  await settings.click('checkbox', /count on the toolbar/);
  await expect.poll(() => callIn.badge(page)).toBe('3');

  sites.serve('https://elsewhere.example/', newsPage('Elsewhere', '<p>The 287(g) agreement.</p>'));
  await page.goto('https://elsewhere.example/');
  await expect.poll(() => callIn.badge(page)).toBe('');
  sites.serve(STORY, newsPage('Very many', '<p>The 287(g) agreement.</p>'.repeat(120)));
  await page.goto(STORY);
  await expect.poll(() => callIn.badge(page)).toBe('99+');
});

test('the count comes back with the page when the reader goes back', async ({ callIn, sites }) => {
  const elsewhere = 'https://elsewhere.example/';
  sites.serve(elsewhere, newsPage('Elsewhere', '<p>Nothing here.</p>'));
  const page = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await giveTime();
  await page.evaluate(() => {
    const kept = CSS.highlights.get('noted');
    const seen = { wasKept: false, isSteady: true };
    Object.assign(globalThis, { seen });
    addEventListener('pageshow', ({ persisted }) => {
      seen.wasKept = persisted;
      setInterval(() => {
        seen.isSteady &&= CSS.highlights.get('noted') === kept && kept?.size === 1;
      }, 2);
    });
  });
  await page.goto(elsewhere);
  await expect.poll(() => callIn.badge(page)).toBe('');
  await goBack(page);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await giveTime();
  // Nothing was switched meanwhile: the marks stand as they stood.
  const { wasKept, isSteady } = await page.evaluate<{ wasKept: boolean; isSteady: boolean }>('seen');
  expect(isSteady || !wasKept).toBe(true);
  expect(await readPainted(page)).toEqual(['287(g)']);
});

test('a page the reader goes back to follows what was switched meanwhile', async ({ callIn, sites }) => {
  const elsewhere = 'https://elsewhere.example/';
  sites.serve(elsewhere, newsPage('Elsewhere', '<p>Nothing here.</p>'));
  const settings = await callIn.openExtensionPage('app.html#/settings');
  for (const [change, back] of [
    [/^Badge only/, /^Mark mentions/],
    [/^Off/, /^Mark mentions/],
  ] as const) {
    const page = await openStory(callIn);
    await page.goto(elsewhere);
    await settings.click('radio', change);
    await giveTime();
    // Brings the tab to the front: Firefox does not go back in one behind.
    expect(await callIn.badge(page)).toBe('');
    await goBack(page);
    await waitForPainted(page, 0);
    await expectBadge(callIn, String(change).includes('Badge') ? '1' : '');
    await giveTime();
    expect(await readPainted(page)).toEqual([]);
    await page.close();
    await settings.click('radio', back);
  }
});

test('an open page of a site that is taken off the list is left at once', async ({ callIn, sites }) => {
  const blog = 'https://blog.example/post';
  sites.serve(blog, newsPage('Blog', ONE_MENTION));
  await callIn.openPage(blog);
  await giveTime(1500);
  await callIn.grantHost('https://*.blog.example/*');
  if (callIn.name === 'chromium') await callIn.restart();
  const page = await callIn.openPage(blog);
  const popup = await callIn.openToolbarPopup(page);
  await popup.waitForText(quiet.not_listed('blog.example'));
  await popup.click('button', callEn.markThisSite);
  await waitForPainted(page, 1);
  await popup.close();
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('button', 'Remove blog.example');
  await expectLeft(callIn, page, blog);
});

test('settings that are damaged, or gone, mark nothing; the popup says so, and one press marks again', async ({
  callIn,
}) => {
  for (const damage of ['damage', 'remove'] as const) {
    const settings = await callIn.openExtensionPage('app.html#/settings');
    await settings.click('radio', /^Mark mentions/);
    await settings.click('radio', /^Off/);
    await expect.poll(() => readRegistered(callIn)).toEqual([]);
    await settings.close();
    await callIn.evaluateInBackground(
      how =>
        how === 'remove' ? browser.storage.local.remove('settings') : browser.storage.local.set({ settings: 'AQ' }),
      damage,
    );
    await callIn.restart();
    const page = await callIn.openPage(STORY);
    await giveTime(1500);
    expect(await readPainted(page)).toEqual([]);
    expect(await readRegistered(callIn)).toEqual([]);
    const popup = await callIn.openToolbarPopup(page);
    await popup.waitForText(quiet.lost);
    await popup.click('button', steps.marks);
    await waitForPainted(page, 1);
    await popup.close();
  }
});

for (const [language, words] of [
  ['en', callEn],
  ['es', callEs],
] as const) {
  test.describe(`quiet in ${language}`, () => {
    test.use({ start: { language } });
    test(`every state of the bar fits the popup and has no barrier, in both themes (${language})`, async ({
      callIn,
      sites,
    }) => {
      sites.serve(STORY, newsPage('All', '<p>The 287(g) agreement, Secure Communities and an ICE detainer.</p>'));
      const popup = await callIn.openToolbarPopup(await callIn.openPage(STORY));
      const look = async () => {
        for (const theme of ['light', 'dark'] as const) {
          await popup.colorScheme(theme);
          expect(await findBarriers(popup)).toEqual([]);
        }
        const overflow = () => document.documentElement.scrollHeight - document.documentElement.clientHeight;
        expect(await popup.evaluate(overflow)).toBe(0);
      };
      const { steps } = words;
      for (const [step, undo] of [
        [steps.pause, steps.resume],
        [steps.not_here, steps.here_again],
        [steps.not_anywhere, steps.badge_only],
      ] as const) {
        await openWays(popup, words);
        await popup.click('button', step);
        await popup.waitFor('button', undo);
        await look();
        await popup.click('button', undo);
        await popup.waitForText(words.markingRow);
      }
      await popup.waitForText(words.quiet.badge_only);
      await look();
    });
  });
}

declare const browser: typeof chrome;
