/**
 * Walks Call-In's main job as a person would, in a real browser with the demo build: mark → card → popup → fill → call → log →
 * restart → log still there. Each step says what it saw; the first that does not hold throws.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../browsers/view.mjs';

/**
 * @typedef {import('../browsers/launch-options.mjs').Browser} Browser
 * @typedef {import('../browsers/view.mjs').View} View
 *
 * @typedef {object} Walk
 * @property {Browser} browser
 * @property {Awaited<ReturnType<typeof import('../serve.mjs').serveDemo>>} demo
 * @property {string} folder where pictures go
 * @property {(step: string, saw: string) => void} tell
 */

/** The mentions of the demo page, in its order. */
const MENTIONS = ['287(g)', '287(g)', 'Secure Communities', 'Secure Communities', '287(g)', '287 (g)'];

/** A button on the card counts only after it was in sight for half a second. */
const CARD_ARMS_MS = 700;

/**
 * Walks it all; returns the browser that runs at the end (it was restarted).
 * @param {Walk} walk
 * @returns {Promise<Browser>}
 */
export async function walkMainJob({ browser, demo, folder, tell }) {
  mkdirSync(folder, { recursive: true });
  const picture = (/** @type {View} */ view, /** @type {string} */ name) =>
    view.screenshot(join(folder, `${name}.png`));

  const page = await browser.openPage(demo.articleUrl);
  await seeMarks(page, browser, tell);
  await picture(page, '1-page');

  const popup = await openFromCard({ page, browser, picture, tell });
  await fillScript(popup, tell);
  await picture(popup, '3-popup-light');
  await popup.colorScheme('dark');
  await picture(popup, '4-popup-dark');
  await popup.colorScheme('light');

  await call({ popup, browser, tell });
  await log({ page, browser, picture, tell });
  await seeCampaigns({ browser, demo, picture, tell });
  await seeLog({ browser, tell, step: 'My calls' });

  const again = await browser.relaunch();
  const calls = await seeLog({ browser: again, tell, step: 'after a restart of the browser' });
  await picture(calls, '7-my-calls-after-restart');
  return again;
}

/** @param {View} page @param {Browser} browser @param {Walk['tell']} tell */
async function seeMarks(page, browser, tell) {
  await page.waitUntil(count => CSS.highlights.get('noted')?.size === count, MENTIONS.length);
  const painted = await page.evaluate(() =>
    [...(CSS.highlights.get('noted') ?? [])]
      .map(range => /** @type {Range} */ (range))
      .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
      .map(range => range.toString().replace(/\s/g, ' ')),
  );
  expectSame(painted.join(' | '), MENTIONS.join(' | '), 'painted words');
  tell('mentions are marked', painted.join(', '));

  const isUntouched = await page.evaluate(async () => {
    const source = await (await fetch(location.href)).text();
    const plain = new DOMParser().parseFromString(source, 'text/html');
    return plain.documentElement.outerHTML === document.documentElement.outerHTML;
  });
  if (!isUntouched) throw new Error('The page is not what its server sent');
  tell('the page itself is untouched', 'same elements and words as the server sent');

  // The count goes by way of the background, after the marks are seen to be in view.
  const wanted = String(MENTIONS.length);
  await until(async () => (await browser.badge(page)) === wanted);
  const badge = await browser.badge(page);
  expectSame(badge, wanted, 'badge');
  tell('the toolbar button counts them', badge);
}

/**
 * @param {object} parts
 * @param {View} parts.page
 * @param {Browser} parts.browser
 * @param {(view: View, name: string) => Promise<void>} parts.picture
 * @param {Walk['tell']} parts.tell
 */
async function openFromCard({ page, browser, picture, tell }) {
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await sleep(CARD_ARMS_MS);
  await picture(page, '2-card');
  const words = (await page.textOf('dialog', /287\(g\)/)) ?? '';
  tell('a click on a mark opens the card', words.split('\n').slice(0, 2).join(' – '));
  await page.click('button', /^Call /);
  const popup = await (browser.name === 'firefox' ? browser.waitForPopup() : browser.waitForPanel());
  await popup.waitFor('link', /^Call/);
  const number = /\(\d{3}\) \d{3}-\d{4}/.exec(await popup.text())?.[0] ?? '';
  tell(
    `the card opens the call in the ${browser.name === 'firefox' ? 'popup' : 'side panel'}`,
    `${(await popup.find('heading'))?.name}, ${number}`,
  );
  return popup;
}

/** @param {View} popup @param {Walk['tell']} tell */
async function fillScript(popup, tell) {
  await popup.fill('textbox', 'your name', 'Rosa');
  await popup.press('Tab');
  await popup.fill('textbox', 'your city', 'Durham');
  await popup.press('Tab');
  await popup.waitForText(/my name is Rosa[\s\S]*calling from\s+Durham/i);
  const line = /[^\n]*my name is Rosa[\s\S]*?Durham[^\n]*/i.exec(await popup.text())?.[0] ?? '';
  tell('name and city are asked inside the sentence', line.replace(/\s+/g, ' '));
}

/** @param {{ popup: View, browser: Browser, tell: Walk['tell'] }} parts */
async function call({ popup, browser, tell }) {
  await popup.click('link', /^Call/);
  const end = Date.now() + 5000;
  while ((await browser.dialled()).length === 0 && Date.now() < end) await sleep(100);
  const [dialled = ''] = await browser.dialled();
  if (!/^tel:\+1\d{10}$/.test(dialled)) throw new Error(`Pressing Call dialled "${dialled}"`);
  tell('Call hands the number to the phone', dialled);
  if (await popup.isOpen()) await popup.close();
}

/**
 * @param {object} parts
 * @param {View} parts.page
 * @param {Browser} parts.browser
 * @param {(view: View, name: string) => Promise<void>} parts.picture
 * @param {Walk['tell']} parts.tell
 */
async function log({ page, browser, picture, tell }) {
  const popup = await browser.openToolbarPopup(page);
  await popup.waitForText(/You were calling/);
  const question = /You were calling[^\n]*/.exec(await popup.text())?.[0] ?? '';
  tell('the window closed during the call; the popup asks how it went', question);
  await picture(popup, '5-how-did-it-go');
  await popup.click('button', 'Voicemail');
  await popup.waitForText(/Logged/);
  const said = /Logged[^\n]*/.exec(await popup.text())?.[0] ?? '';
  tell('one press logs it', said);
  await picture(popup, '6-logged');
  await popup.close();
}

/**
 * @param {object} parts
 * @param {Browser} parts.browser
 * @param {Walk['demo']} parts.demo
 * @param {(view: View, name: string) => Promise<void>} parts.picture
 * @param {Walk['tell']} parts.tell
 */
async function seeCampaigns({ browser, demo, picture, tell }) {
  const app = await browser.openExtensionPage('app.html#/campaigns');
  await app.waitForText(/Say no to new 287\(g\) agreements/);
  await app.waitForText(/Call day today/);
  const asked = ['/feed.json.sig', '/feed.json'].filter(path => demo.seen.includes(path));
  expectSame(asked.join(' '), '/feed.json.sig /feed.json', 'what the extension asked of the feed host');
  tell(
    'the demo feed was fetched over HTTP, its signature checked',
    `asked for ${asked.join(' and ')}; call day today`,
  );
  await picture(app, 'campaigns');
  await app.close();
}

/** @param {{ browser: Browser, tell: Walk['tell'], step: string }} parts */
async function seeLog({ browser, tell, step }) {
  const app = await browser.openExtensionPage('app.html#/calls');
  await app.waitForText(/White House comment line/);
  const words = await app.text();
  if (!/Voicemail/.test(words)) throw new Error(`My calls shows the office but no outcome: ${words}`);
  tell(step, /[^\n]*calls?, kept on this device only\.?/.exec(words)?.[0] ?? 'the call is there');
  return app;
}

/** @param {string} actual @param {string} wanted @param {string} what */
function expectSame(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: expected "${wanted}", saw "${actual}"`);
}
