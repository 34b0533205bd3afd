/** What a reader could feel: blocking time and the largest paint of saved pages, with and without the extension, in pairs. */
import { startChromium } from '../../tools/browsers/chromium-tab.mjs';
import { PAGE_ALONE } from '../../tools/browsers/site-server.mjs';
import { newsHost } from '../../tools/built-extension.mjs';
import { fewOfEach } from './pages.mjs';
import { median, round } from './statistics.mjs';

/**
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 * @typedef {{ blockingMs: number, paintMs: number }} Load
 */

const SLOWDOWN = 4;
const WHICH = /** @type {const} */ (['without', 'with']);

/** Notes long tasks and paints from the first moment; runs in the page's own world. */
const WATCH = `(${() => {
  const seen = { blockingMs: 0, paintMs: 0 };
  Object.assign(globalThis, { benchLoad: seen });
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) seen.blockingMs += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver(list => {
    for (const { startTime } of list.getEntries()) seen.paintMs = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}})()`;

/** @param {Bench} bench @returns {Promise<Section>} */
export async function measureLoad({ sites, pages, extensionDir, binary, isQuick, say }) {
  const host = newsHost(extensionDir);
  const chosen = fewOfEach(pages, isQuick ? 1 : 3);
  const pairs = isQuick ? 1 : 4;
  const plain = await startChromium({ binary, proxyPort: sites.proxyPort });
  const carrying = await startChromium({ binary, proxyPort: sites.proxyPort, extensionDir });
  try {
    await carrying.untilRegistered();
    const tabs = { without: await openSlow(plain), with: await openSlow(carrying) };
    const rows = [];
    for (const [index, page] of chosen.entries()) {
      say(`loading with and without the extension, page ${index + 1} of ${chosen.length}`);
      const url = `https://${host}/load/${index}`;
      sites.serve(url, page.html, PAGE_ALONE);
      /** @type {{ without: Load, with: Load }[]} */
      const loads = [];
      // The first visit fills caches.
      for (let pair = -1; pair < pairs; pair++) {
        const order = pair % 2 === 0 ? WHICH : [...WHICH].reverse();
        const got = { without: { blockingMs: 0, paintMs: 0 }, with: { blockingMs: 0, paintMs: 0 } };
        for (const which of order) got[which] = await load(tabs[which], url);
        if (pair >= 0 || pairs === 1) loads.push(got);
      }
      rows.push(summarize(page, loads));
    }
    return {
      id: 'load',
      title: `Loading ${rows.length} saved pages at ${SLOWDOWN}× slower processor, ${pairs} pairs each: medians, ms`,
      rows,
      goals: [
        {
          what: 'total blocking time, median paired difference (ms)',
          most: 5,
          value: round(median(rows.map(row => row['TBT difference'])), 1),
        },
        {
          what: 'LCP, median paired difference (ms)',
          most: 10,
          value: round(median(rows.map(row => row['LCP difference'])), 1),
        },
      ],
    };
  } finally {
    await Promise.all([plain.close(), carrying.close()]);
  }
}

/** @param {import('./pages.mjs').Page} page @param {readonly { without: Load, with: Load }[]} loads */
function summarize(page, loads) {
  const over = (/** @type {(pair: { without: Load, with: Load }) => number} */ pick) =>
    round(median(loads.map(pick)), 1);
  return {
    page: page.name.slice(0, 40),
    bucket: page.bucket,
    'TBT without': over(pair => pair.without.blockingMs),
    'TBT with': over(pair => pair.with.blockingMs),
    'TBT difference': over(pair => pair.with.blockingMs - pair.without.blockingMs),
    'LCP without': over(pair => pair.without.paintMs),
    'LCP with': over(pair => pair.with.paintMs),
    'LCP difference': over(pair => pair.with.paintMs - pair.without.paintMs),
  };
}

/** @param {import('../../tools/browsers/chromium-tab.mjs').Chromium} chromium */
async function openSlow(chromium) {
  const tab = await chromium.openTab();
  await tab.call('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  await tab.call('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return tab;
}

/** @param {import('../../tools/browsers/chromium-tab.mjs').Tab} tab @param {string} url @returns {Promise<Load>} */
async function load(tab, url) {
  await tab.goto(url);
  return tab.evaluate('new Promise(done => setTimeout(() => done(benchLoad), 900))');
}
