import { afterCallEn } from '../../lib/language/en/after-call';
import { callEn } from '../../lib/language/en/call';
import { cardEn } from '../../lib/language/en/card';
import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { letCardArm } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test, type View, waitForCall } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[0]}/2026/county-weighs-jail-deal`;
const BODY = `<p>Commissioners heard two hours of testimony on the 287(g) agreement with ICE, signed in spring.</p>
<p>Section <b>287</b>(g) of the Immigration and Nationality Act lets either side leave.</p>
<p>Speakers compared it with <a href="/older">Secure&nbsp;Communities</a>, the ICE fingerprint program before it.</p>`;
const OFFICE = 'White House comment line';

/** The words painted on the page, in reading order. */
function painted(page: View): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('noted') ?? [])]
      .map(range => range as Range)
      .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
      .map(range => range.toString().replace(/\s/g, ' ')),
  );
}

/** Opens the story and waits until its three mentions are painted. */
async function openStory(callIn: CallIn): Promise<View> {
  const page = await callIn.openPage(STORY);
  await page.waitUntil(() => CSS.highlights.get('noted')?.size === 3);
  return page;
}

/** From the mark to the panel or popup with the call that the card offered. */
async function openCallFromMark(callIn: CallIn, page: View): Promise<View> {
  await page.clickText('287(g)');
  await page.waitFor('dialog', cardEn.card('287(g)'));
  await letCardArm();
  await page.click('button', /^Call the offices that can end 287\(g\)/);
  const popup = await waitForCall(callIn);
  await popup.waitFor('link', callEn.callName(OFFICE, '(202) 456-1111'));
  return popup;
}

async function myCalls(callIn: CallIn): Promise<View> {
  const app = await callIn.openExtensionPage('app.html#/calls');
  await app.waitForText(OFFICE);
  return app;
}

test('from a mention on a news page to a logged call that is there after a restart', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County weighs leaving its jail deal with ICE', BODY));

  const page = await test.step('the mentions are marked, and the page is as its server sent it', async () => {
    const page = await openStory(callIn);
    expect(await painted(page)).toEqual(['287(g)', '287(g)', 'Secure Communities']);
    const [asIs, asSent] = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const plain = new DOMParser().parseFromString(source, 'text/html');
      return [document.documentElement.outerHTML, plain.documentElement.outerHTML];
    });
    expect(asIs).toBe(asSent);
    await expect.poll(() => callIn.badge(page)).toBe('3');
    return page;
  });

  await test.step('the card opens the call in the real panel or popup, where name and city go into the sentence', async () => {
    const popup = await openCallFromMark(callIn, page);
    // Firefox sizes a popup by its body; without a width there it was 800 wide, half of it empty.
    if (callIn.name === 'firefox') await popup.waitUntil(() => innerWidth === 380 && innerHeight === 600);
    await popup.fill('textbox', callEn.blank.name, 'Rosa');
    await popup.press('Tab');
    await popup.fill('textbox', callEn.blank.city, 'Durham');
    await popup.press('Tab');
    await popup.waitForText(/my name is Rosa and I'm calling from Durham/);
    await popup.click('link', callEn.callName(OFFICE, '(202) 456-1111'));
    await expect.poll(() => callIn.dialled()).toEqual(['tel:+12024561111']);
    if (await popup.isOpen()) await popup.close();
  });

  await test.step('the popup, opened again, asks how it went, and one press logs it', async () => {
    const popup = await callIn.openToolbarPopup(page);
    await popup.waitForText(/You were calling White House comment line/);
    await popup.waitForText(/my name is Rosa and I'm calling from Durham/);
    await popup.click('button', callEn.outcomes.voicemail);
    await popup.waitForText(afterCallEn.loggedAs(callEn.outcomes.voicemail, OFFICE));
    await popup.close();
    expect(await (await myCalls(callIn)).text()).toContain(callEn.outcomes.voicemail);
  });

  await test.step('after a restart the call is still there, and the first page is marked', async () => {
    await callIn.restart();
    await openStory(callIn);
    const app = await myCalls(callIn);
    expect(await app.text()).toContain(callEn.outcomes.voicemail);
  });
});

test('a call under way survives the browser ending, and is asked for afterwards', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County weighs leaving its jail deal with ICE', BODY));
  const popup = await openCallFromMark(callIn, await openStory(callIn));
  await popup.click('link', callEn.callName(OFFICE, '(202) 456-1111'));
  await expect.poll(() => callIn.dialled()).toEqual(['tel:+12024561111']);

  await callIn.crash();
  const again = await callIn.openToolbarPopup(await openStory(callIn));
  await again.waitForText(/You were calling White House comment line/);
});

test('nothing but the page itself was asked for, and nothing left the machine', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County weighs leaving its jail deal with ICE', BODY));
  const page = await openStory(callIn);
  await openCallFromMark(callIn, page);
  expect(sites.requests.map(({ url }) => url).filter(url => !url.endsWith('/favicon.ico'))).toEqual([STORY]);
  expect(sites.refused.filter(host => !isOfBrowserMaker(host))).toEqual([]);
});

/** Hosts the browsers themselves call in a fresh profile, without any extension too: sign-in, updates, settings. */
function isOfBrowserMaker(host: string): boolean {
  return /^(accounts|clients2|update)\.google(apis)?\.com$|\.services\.mozilla\.com$/.test(host);
}
