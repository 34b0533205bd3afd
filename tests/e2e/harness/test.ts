/*
 * The harness of the end-to-end tests. A spec imports `test` and `expect` from here and runs in both browsers:
 *
 *   import { expect, test, waitForCall } from './harness/test';
 *   import { newsPage } from './harness/sites';
 *
 *   test('a mention is marked', async ({ callIn, sites }) => {
 *     sites.serve('https://www.nytimes.com/story', newsPage('County news', '<p>The 287(g) agreement …</p>'));
 *     const page = await callIn.openPage('https://www.nytimes.com/story');
 *     await page.clickText('287(g)');                       // a real click on painted words
 *     await page.click('button', /call/i);                  // also in the card's closed shadow root
 *     const popup = await waitForCall(callIn);              // or: await callIn.openToolbarPopup(page)
 *     await popup.fill('textbox', 'your city', 'Durham');
 *     await popup.waitForText('calling from Durham');
 *     await callIn.restart();                               // or crash(): SIGKILL, then start again on the same profile
 *   });
 *
 * Fixtures
 *   callIn   the browser with a fresh profile and the built extension: tools/browsers/launch-options.mjs lists what it can do
 *            (openPage, openExtensionPage, openToolbarPopup, waitForPopup, waitForPanel, evaluateInBackground, dialled, badge, grantHost …),
 *            plus restart() and crash(). Views keep their names but not over a restart. A view: tools/browsers/view.mjs
 *            (find, click, fill, select, press, text, textOf, evaluate, screenshot, colorScheme, resize …).
 *   sites    the internet: serve(url, answer) for any host and scheme, requests, refused, loopback. All other hosts fail.
 *   kind     'chromium' or 'firefox'.
 * Options (test.use({ … })), each with its default
 *   mode: 'production'      or 'demo' (another build, in which loopback counts as news)
 *   start: {}               timeZone, language, clock (ISO instant), viewport, prefs, args: see LaunchOptions
 *
 * Build first: npx wxt build; npx wxt build -b firefox. Run: npx playwright test [--project chromium] tests/e2e/your.spec.ts
 * A spec under tests/e2e/chromium/ or tests/e2e/firefox/ runs in that browser alone, all others in both.
 */
import { test as base } from '@playwright/test';
import { launch } from '../../../tools/browsers/launch.mjs';
import type { Browser, LaunchOptions } from '../../../tools/browsers/launch-options.mjs';
import { copyStartedProfile } from '../../../tools/browsers/started-profile.mjs';
import type { View } from '../../../tools/browsers/view.mjs';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { removeFolder } from '../../../tools/own-folder.mjs';
import { extensionDir } from './build';
import { type Sites, startSites } from './sites';

export { expect } from '@playwright/test';
export type { View };

/** The browser of one test, which can be restarted. */
export interface CallIn extends Browser {
  /** Closes and starts again on the same profile. */
  restart(changes?: Partial<LaunchOptions>): Promise<void>;
  /** SIGKILL to the whole tree, then starts again on the same profile. */
  crash(changes?: Partial<LaunchOptions>): Promise<void>;
}

interface Fixtures {
  kind: 'chromium' | 'firefox';
  mode: 'production' | 'demo';
  start: Partial<LaunchOptions>;
  sites: Sites;
  callIn: CallIn;
}

/** What a card's action opens: the panel in Chromium, the popup in Firefox. */
export const waitForCall = (callIn: CallIn): Promise<View> =>
  callIn.name === 'firefox' ? callIn.waitForPopup() : callIn.waitForPanel();

/** Playwright's `test` with a real browser that carries the extension. */
export const test = base.extend<Fixtures>({
  kind: ['chromium', { option: true }],
  mode: ['production', { option: true }],
  start: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  sites: async ({}, use) => {
    const sites = await startSites();
    await use(sites);
    sites.close();
  },
  callIn: async ({ kind, mode, start, sites }, use, testInfo) => {
    const binary = findBrowser(kind);
    if (!binary) throw new Error(`No ${kind} on this machine; npm test installs it where it can`);
    const first = await launch(kind, {
      binary,
      extensionDir: extensionDir(kind, mode),
      proxyPort: sites.proxyPort,
      ...(kind === 'firefox' ? { profile: await copyStartedProfile(binary) } : {}),
      ...start,
    });
    const { callIn, views, current } = createCallIn(first);
    await use(callIn);
    if (testInfo.status !== testInfo.expectedStatus) {
      await attachScreens(views, testInfo);
      await attachMarking(callIn, testInfo);
    }
    // Nobody looks at what it would still write; a friendly end is what restart() makes.
    await current().kill();
    removeFolder(first.profile);
  },
});

/** Forwards to the browser that runs now, and remembers the views it opened. */
function createCallIn(first: Browser) {
  let browser = first;
  const views: View[] = [];
  const again = async (changes: Partial<LaunchOptions> = {}) => {
    views.length = 0;
    browser = await browser.relaunch(changes);
  };
  const extra = {
    restart: again,
    crash: async (changes: Partial<LaunchOptions> = {}) => {
      await browser.kill();
      await again(changes);
    },
  };
  const callIn = new Proxy(extra, {
    get(target, name, receiver) {
      if (name in target) return Reflect.get(target, name, receiver);
      const value: unknown = Reflect.get(browser, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const result: unknown = await Reflect.apply(value, browser, args);
        if (isView(result)) views.push(result);
        return result;
      };
    },
  }) as CallIn;
  return { callIn, views, current: () => browser };
}

function isView(value: unknown): value is View {
  return typeof value === 'object' && value !== null && 'waitForText' in value;
}

/** What was on screen when a test failed, as pictures and words in the report. */
async function attachScreens(views: View[], testInfo: import('@playwright/test').TestInfo): Promise<void> {
  for (const [index, view] of views.entries()) {
    try {
      if (!(await view.isOpen())) continue;
      const path = testInfo.outputPath(`screen-${index + 1}.png`);
      await view.screenshot(path);
      await testInfo.attach(`screen ${index + 1}`, { path, contentType: 'image/png' });
      await testInfo.attach(`screen ${index + 1}, words`, { body: await view.text(), contentType: 'text/plain' });
    } catch {
      // The picture is a help, not the test.
    }
  }
}

/** What the background knows of marking, for a page that was left unmarked. */
async function attachMarking(callIn: CallIn, testInfo: import('@playwright/test').TestInfo): Promise<void> {
  const read = `Promise.all([browser.scripting.getRegisteredContentScripts(), browser.permissions.getAll(), browser.storage.local.get(null)])
    .then(([scripts, { origins }, items]) => JSON.stringify({ scripts, origins, items: Object.keys(items) }))`;
  const body = await Promise.race([
    callIn.evaluateInBackground(read).catch(error => String(error)),
    new Promise(done => setTimeout(done, 3_000, 'no answer')),
  ]);
  await testInfo.attach('background', { body: String(body), contentType: 'text/plain' });
}
