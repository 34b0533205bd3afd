import { NEWS_HOSTS } from '../../../lib/mentions/news-hosts';
import { giveTime } from '../harness/marks';
import { newsPage, type Sites } from '../harness/sites';
import { type CallIn, expect, test } from '../harness/test';

const HOST = `https://www.${NEWS_HOSTS[0]}`;
const MENTION = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>';
/** The browser loads the next page unseen, and the reader goes there. */
const READ_AHEAD = `<script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>
  <script>addEventListener('message', () => { location.href = '/next'; });</script>`;

declare const browser: typeof chrome;

/** The tab in front, asked without a debugger: where one is attached, nothing is loaded ahead. */
const inFront = (callIn: CallIn) =>
  callIn.evaluateInBackground(async () => {
    const [{ id: tabId = 0 } = {}] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const look = () => ({
      title: document.title,
      wasAhead:
        ((performance.getEntriesByType('navigation')[0] as { activationStart?: number }).activationStart ?? 0) > 0,
      painted: [...(CSS.highlights.get('noted') ?? [])].map(String),
    });
    const [{ result } = {}] = await browser.scripting.executeScript({ target: { tabId }, func: look });
    return { ...result, badge: await browser.action.getBadgeText({ tabId }) };
  });

const goOn = (callIn: CallIn) =>
  callIn.evaluateInBackground(async () => {
    const [{ id: tabId = 0 } = {}] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    await browser.scripting.executeScript({ target: { tabId }, func: () => postMessage('on') });
  });

/** Opens a page once new pages are looked at, and waits until the next one was loaded ahead of it. */
async function openFirst(callIn: CallIn, sites: Sites): Promise<void> {
  const countScripts = () => browser.scripting.getRegisteredContentScripts().then(({ length }) => length);
  await expect.poll(() => callIn.evaluateInBackground(countScripts)).toBe(1);
  await callIn.evaluateInBackground(where => browser.tabs.create({ url: where }).then(() => null), `${HOST}/first`);
  await expect.poll(() => sites.requests.some(({ url }) => url.endsWith('/next'))).toBe(true);
  await giveTime(3_000);
}

for (const [first, count] of [
  ['<p>Rain.</p>', ''],
  [`${MENTION}<p>S-Comm of ICE.</p>`, '2'],
] as const)
  test(`a page the browser loaded before the reader went there is marked when it is shown, and counted then (from one with ${count || 'no'} mentions)`, async ({
    callIn,
    sites,
  }) => {
    sites.serve(`${HOST}/first`, newsPage('First', first + READ_AHEAD));
    sites.serve(`${HOST}/next`, newsPage('Next', MENTION));
    await openFirst(callIn, sites);
    expect((await inFront(callIn)).badge).toBe(count);
    await goOn(callIn);
    await expect
      .poll(() => inFront(callIn))
      .toEqual({ title: 'Next', wasAhead: true, painted: ['287(g)'], badge: '1' });
  });

test('what the user switched after a page was loaded ahead holds when it is shown', async ({ callIn, sites }) => {
  sites.serve(`${HOST}/first`, newsPage('First', `<p>Rain.</p>${READ_AHEAD}`));
  sites.serve(`${HOST}/next`, newsPage('Next', MENTION));
  await openFirst(callIn, sites);
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('radio', /Badge only/);
  await giveTime();
  await settings.close();
  await goOn(callIn);
  await expect.poll(() => inFront(callIn)).toEqual({ title: 'Next', wasAhead: true, painted: [], badge: '1' });
});
