/**
 * `npm run screenshots`: takes the pictures of docs/screenshots/ from the real extension in a real Chromium, on the demo's page and feed.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from './browsers/launch.mjs';
import { readCommandLine } from './command-line.mjs';
import { buildDemo } from './demo/build-demo.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { ROOT } from './install.mjs';
import { serveDemo } from './serve.mjs';

/** @typedef {import('./browsers/view.mjs').View} View */

readCommandLine(
  `npm run screenshots

Takes the pictures of docs/screenshots/ anew, from the real extension in a real Chromium, on the demo's page and feed.`,
  {},
);

const FOLDER = join(ROOT, 'docs', 'screenshots');
const THEMES = /** @type {const} */ (['light', 'dark']);
const CARD_ARMS_MS = 700;

const binary = await ensureBrowser('chromium');
const demo = await serveDemo();
const extensionDir = await buildDemo('chromium', demo.feedAddress);
mkdirSync(FOLDER, { recursive: true });
// Higher than a laptop's window, or the popup is cut to what fits below the toolbar.
const browser = await launch('chromium', { binary, extensionDir, viewport: { width: 1280, height: 1000 } });
try {
  const page = await browser.openPage(demo.articleUrl);
  await takePage(page);
  await takePopup(page);
  await takePanel();
  await takeApp();
  await takeOverview();
} finally {
  await browser.close();
  demo.close();
}

/** @param {View} view @param {string} name */
async function take(view, name) {
  await sleep(250);
  await view.screenshot(join(FOLDER, `${name}.png`));
  console.log(`docs/screenshots/${name}.png`);
}

/** @param {View} page */
async function takePage(page) {
  await page.waitUntil(() => (CSS.highlights.get('noted')?.size ?? 0) > 0);
  await take(page, 'page');
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await sleep(CARD_ARMS_MS);
  await take(page, 'card-light');
  await page.colorScheme('dark');
  await take(page, 'card-dark');
  await page.colorScheme('light');
  await page.press('Escape');
}

/** @param {View} page */
async function takePopup(page) {
  const popup = await browser.openToolbarPopup(page);
  await popup.fill('textbox', 'your name', 'Rosa');
  // Not Enter, after which the keyboard and its ring are at the name.
  await popup.clickText('Say this');
  for (const theme of THEMES) {
    await popup.colorScheme(theme);
    await take(popup, `popup-${theme}`);
  }
  await popup.colorScheme('light');
  await popup.click('tab', 'Español');
  await take(popup, 'popup-script-spanish');
  await popup.click('tab', 'English');
  await popup.click('button', 'Use my phone');
  await popup.waitForText('Point your phone');
  await take(popup, 'popup-phone');
  await popup.close();
  const again = await browser.openToolbarPopup(page);
  await again.waitForText(/You were calling/);
  await take(again, 'popup-how-did-it-go');
  await again.click('button', 'Talked');
  await again.waitForText('Logged: Talked');
  await again.fill('textbox', 'Note for yourself', 'She writes every call down');
  await again.click('button', 'Save note');
  await again.waitForText('Note saved');
  await take(again, 'popup-logged');
  await again.click('button', 'Done for today');
  await take(again, 'popup-done');
  await again.close();
}

/** At the width Firefox opens it with, and wider, in the middle of a call. */
async function takePanel() {
  const panel = await browser.openExtensionPage('sidepanel.html');
  await panel.resize(380, 760);
  await panel.click('button', 'Copy');
  await panel.waitForText(/You were calling/);
  await panel.press('Alt+ArrowDown');
  for (const theme of THEMES) {
    await panel.colorScheme(theme);
    await take(panel, `panel-${theme}`);
  }
  await panel.colorScheme('light');
  await panel.resize(240, 760);
  await take(panel, 'panel-narrow');
  await panel.click('button', 'I did not call');
  await panel.close();
}

async function takeApp() {
  const app = await browser.openExtensionPage('app.html#/campaigns');
  for (const [hash, name] of [
    ['#/campaigns', 'campaigns'],
    [`#/campaigns/${encodeURIComponent('archive 2009-rally')}`, 'campaign-past-rally'],
    ['#/calls', 'calls'],
    ['#/feeds', 'feeds'],
    ['#/settings', 'settings'],
    ['#/call', 'call-tab'],
  ]) {
    await app.evaluate(to => location.assign(to), hash);
    for (const theme of THEMES) {
      await app.colorScheme(theme);
      await take(app, `app-${name}-${theme}`);
    }
  }
  await app.close();
}

/** The picture at the head of the README: page and card, and the popup over the page's empty right side. */
async function takeOverview() {
  const page = await browser.openPage(demo.articleUrl);
  await page.resize(900, 720);
  await page.waitUntil(() => (CSS.highlights.get('noted')?.size ?? 0) > 0);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await sleep(CARD_ARMS_MS);
  await take(page, 'overview');
  const pictures = ['overview', 'popup-light'].map(
    name => `data:image/png;base64,${readFileSync(join(FOLDER, `${name}.png`)).toString('base64')}`,
  );
  const sheet = await browser.openPage(demo.articleUrl);
  await sheet.resize(1360, 780);
  await sheet.evaluate((/** @type {string[]} */ sources) => {
    document.body.replaceChildren();
    document.body.style.cssText = 'margin:0;position:relative;height:780px;overflow:hidden;background:#e9e2d6';
    const places = ['left:30px;top:30px;width:900px', 'right:30px;top:90px;width:380px'];
    for (const [index, source] of sources.entries()) {
      const image = document.createElement('img');
      image.src = source;
      image.style.cssText = `position:absolute;border-radius:14px;box-shadow:0 10px 40px rgb(0 0 0/.22);${places[index]}`;
      document.body.append(image);
    }
  }, pictures);
  await take(sheet, 'overview');
}
