/** Opens a browser with Call-In in it on a demo news page: npm start. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browsers/launch.mjs';
import { readCommandLine } from './command-line.mjs';
import { buildDemo } from './demo/build-demo.mjs';
import { walkMainJob } from './demo/walk.mjs';
import { ensureBrowser, findBrowser } from './find-browser.mjs';
import { ensureInstalled, ROOT } from './install.mjs';
import { withProgress } from './progress.mjs';
import { serveDemo } from './serve.mjs';

const PICTURES = join(ROOT, 'demo-output');

const USAGE = `npm start                  opens a browser with Call-In in it on a demo news page
npm start -- --firefox     in Firefox; --chromium for Chromium's family; else whichever is here
npm start -- --headless    walks the main job by itself, says what it saw, and writes pictures to demo-output/; so it does without a display`;

const { values } = readCommandLine(USAGE, {
  firefox: { type: 'boolean', default: false },
  chromium: { type: 'boolean', default: false },
  headless: { type: 'boolean', default: false },
});
/** What Ctrl-C does: ends at once, with all that was started, until there is a window to close. @type {() => void} */
let stop = () => process.exit(130);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
const isHeadless = values.headless || !hasDisplay();

try {
  await ensureInstalled();
  const { kind, binary } = await chooseBrowser();
  const demo = await serveDemo();
  try {
    const extensionDir = await buildDemo(kind, demo.feedAddress);
    await (isHeadless ? walk : show)({ kind, binary, demo, extensionDir });
  } finally {
    demo.close();
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  // A browser that was started anew may still run.
  process.exit(1);
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The browser asked for; without a word, whichever is here, Chromium's family first. */
async function chooseBrowser() {
  /** @type {'chromium' | 'firefox'} */
  let kind = values.firefox ? 'firefox' : 'chromium';
  if (kind === 'chromium' && !values.chromium && !findBrowser('chromium') && findBrowser('firefox')) {
    kind = 'firefox';
  }
  return { kind, binary: await ensureBrowser(kind) };
}

/**
 * @typedef {object} Parts
 * @property {'chromium' | 'firefox'} kind
 * @property {string} binary
 * @property {Awaited<ReturnType<typeof serveDemo>>} demo
 * @property {string} extensionDir
 */

/** @param {Parts} parts */
async function walk({ kind, binary, demo, extensionDir }) {
  const folder = join(PICTURES, kind);
  rmSync(folder, { recursive: true, force: true });
  let step = 0;
  let browser = await withProgress(`starting ${binary}`, () => launch(kind, { binary, extensionDir, headless: true }));
  console.log(`${browser.version}, headless, on ${demo.articleUrl}\n`);
  try {
    browser = await walkMainJob({
      browser,
      demo,
      folder,
      tell: (what, saw) => {
        step += 1;
        console.log(`${String(step).padStart(2)}. ✓ ${what}\n      ${saw}`);
      },
    });
    console.log(`\nEvery step held. Pictures: demo-output/${kind}/`);
  } finally {
    await browser.close();
  }
}

/** @param {Parts} parts */
async function show({ kind, binary, demo, extensionDir }) {
  const browser = await withProgress(`starting ${binary}`, () =>
    launch(kind, { binary, extensionDir, headless: false }),
  ).catch(error => {
    console.log(`\n${error.message}\n\n${manualSteps(kind, extensionDir, demo.articleUrl)}`);
    return null;
  });
  if (browser) {
    await browser.openPage(demo.articleUrl);
    await (await browser.waitForPage('about:blank')).close();
    console.log(
      `\nCall-In is in the window that just opened. Click a marked word on the page, or the Call-In button in the toolbar.\n` +
        `This is a fresh profile; your own is untouched. Close the window or press Ctrl-C here to end.`,
    );
  }
  await new Promise(resolve => {
    stop = () => resolve(undefined);
    if (browser) {
      const timer = setInterval(() => {
        if (browser.isRunning()) return;
        clearInterval(timer);
        resolve(undefined);
      }, 500);
      timer.unref();
    }
  });
  await browser?.close();
}

/** @param {'chromium' | 'firefox'} kind @param {string} folder @param {string} page */
function manualSteps(kind, folder, page) {
  return kind === 'firefox'
    ? `This Firefox could not be started from here. By hand:\n  1. open about:debugging#/runtime/this-firefox\n  2. Load Temporary Add-on…, and choose ${join(folder, 'manifest.json')}\n  3. open ${page}\nCtrl-C ends the demo's server.`
    : `This browser did not load the extension by itself. By hand:\n  1. open chrome://extensions and switch on Developer mode\n  2. Load unpacked, and choose ${folder}\n  3. open ${page}\nCtrl-C ends the demo's server.`;
}
