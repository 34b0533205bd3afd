/** What a reader could feel: blocking time and the largest paint of saved pages, with the extension, without, and with an empty one, in turns. */
import { startChromium } from '../../tools/browsers/chromium-tab.mjs';
import { PAGE_ALONE } from '../../tools/browsers/site-server.mjs';
import { newsHost } from '../../tools/built-extension.mjs';
import { removeFolder } from '../../tools/own-folder.mjs';
import { writeEmptyExtension } from './empty-extension.mjs';
import { fewOfEach } from './pages.mjs';
import { median, round } from './statistics.mjs';

/**
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 * @typedef {{ blockingMs: number, paintMs: number }} Load
 * @typedef {Record<Which, Load>} Round one load of a page in each browser
 * @typedef {'without' | 'empty' | 'with'} Which
 */

const SLOWDOWN = 4;
/** Beside one that carries nothing, and one with an extension that does nothing: what it costs that there is one at all. @type {readonly Which[]} */
const WHICH = ['without', 'empty', 'with'];

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
  const rounds = isQuick ? 1 : 6;
  const emptyDir = writeEmptyExtension(host);
  const plain = await startChromium({ binary, proxyPort: sites.proxyPort });
  const idle = await startChromium({ binary, proxyPort: sites.proxyPort, extensionDir: emptyDir });
  const carrying = await startChromium({ binary, proxyPort: sites.proxyPort, extensionDir });
  try {
    await carrying.untilRegistered();
    const tabs = { without: await openSlow(plain), empty: await openSlow(idle), with: await openSlow(carrying) };
    const rows = [];
    for (const [index, page] of chosen.entries()) {
      say(`loading with and without the extension, page ${index + 1} of ${chosen.length}`);
      const url = `https://${host}/load/${index}`;
      sites.serve(url, page.html, PAGE_ALONE);
      /** @type {Round[]} */
      const loads = [];
      // The first visit fills caches.
      for (let round = -1; round < rounds; round++) {
        const got = await loadInTurns(tabs, url, round + 1);
        if (round >= 0) loads.push(got);
      }
      rows.push(summarize(page, loads));
    }
    return {
      id: 'load',
      title: `Loading ${rows.length} saved pages at ${SLOWDOWN}× slower processor, ${rounds} rounds each: medians of differences, ms`,
      rows,
      goals: listGoals(rows),
    };
  } finally {
    await Promise.all([plain.close(), idle.close(), carrying.close()]);
    removeFolder(emptyDir);
  }
}

/** @param {Record<Which, import('../../tools/browsers/chromium-tab.mjs').Tab>} tabs @param {string} url @param {number} turn */
async function loadInTurns(tabs, url, turn) {
  /** @type {[Which, Load][]} */
  const got = [];
  for (let at = 0; at < WHICH.length; at++) {
    const which = WHICH[(at + turn) % WHICH.length];
    if (which) got.push([which, await load(tabs[which], url)]);
  }
  return /** @type {Round} */ (Object.fromEntries(got));
}

/** @param {readonly ReturnType<typeof summarize>[]} rows */
const listGoals = rows => [
  {
    what: 'total blocking time, median difference to none (ms)',
    most: 5,
    value: round(median(rows.map(row => row['TBT − none'])), 1),
  },
  {
    what: 'LCP, median difference to an empty extension (ms)',
    most: 10,
    value: round(median(rows.map(row => row['LCP − empty'])), 1),
  },
  {
    what: 'LCP, median difference to none (ms)',
    most: 10,
    value: round(median(rows.map(row => row['LCP − none'])), 1),
  },
];

/** @param {import('./pages.mjs').Page} page @param {readonly Round[]} loads */
function summarize(page, loads) {
  const over = (/** @type {(one: Round) => number} */ pick) => round(median(loads.map(pick)), 1);
  return {
    page: page.name.slice(0, 40),
    bucket: page.bucket,
    'TBT none': over(one => one.without.blockingMs),
    'TBT − none': over(one => one.with.blockingMs - one.without.blockingMs),
    'TBT − empty': over(one => one.with.blockingMs - one.empty.blockingMs),
    'LCP none': over(one => one.without.paintMs),
    'LCP − none': over(one => one.with.paintMs - one.without.paintMs),
    'LCP − empty': over(one => one.with.paintMs - one.empty.paintMs),
    'empty LCP − none': over(one => one.empty.paintMs - one.without.paintMs),
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
