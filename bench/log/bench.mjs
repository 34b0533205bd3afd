/** My calls with 100 to 100,000 calls in real Chromium, against bare IndexedDB over the same rows. Options: --counts 100,1000, --repetitions N. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../../tools/browsers/launch.mjs';
import { builtExtension } from '../../tools/built-extension.mjs';
import { Mistake, parseOptions } from '../../tools/command-line.mjs';
import { ensureBrowser } from '../../tools/find-browser.mjs';
import { median, quantile, round } from '../mentions/statistics.mjs';
import { searchWords, showRows, showStatistics, timeRows } from './in-page.mjs';
import { loadLog } from './load-log.mjs';

/**
 * @typedef {import('../mentions/section.mjs').Section} Section
 * @typedef {import('../../tools/browsers/view.mjs').View} View
 * @typedef {{ fill: View, app: View, repetitions: number }} Screens
 */

const COUNTS = [100, 1_000, 10_000, 100_000];
/** Saves whose 95th percentile is told. */
const SAVES = 40;
/** What an open *My calls* takes at most to read what they changed, its plots over 100,000 calls before all, in ms. */
const SETTLING_MS = 8_000;
/** From the press to "Logged". */
const MOST_SAVE_MS = 50;
/** Searches of everything take their time. */
const MOST_SEARCHES = 3;
/** First row may take so much longer than with the fewest calls. */
const GROWTH_GOALS = new Map([
  [10_000, 1.5],
  [100_000, 2],
]);

/**
 * @param {string[]} args
 * @param {{ say: (line: string) => void, show: (section: Section) => void }} output
 */
export async function run(args, { say, show }) {
  const { values } = parseOptions(args, {
    counts: { type: 'string' },
    repetitions: { type: 'string', isCount: true, default: '7' },
  });
  const counts = values.counts?.split(',').map(Number) ?? COUNTS;
  if (!counts.every(count => Number.isInteger(count) && count > 0))
    throw new Mistake(`--counts takes whole numbers, such as 100,1000, not "${values.counts}".`);
  const repetitions = Number(values.repetitions);
  const extensionDir = await builtExtension();
  const browser = await launch('chromium', {
    binary: await ensureBrowser('chromium'),
    extensionDir,
    viewport: { width: 1100, height: 900 },
  });
  try {
    const fill = await browser.openExtensionPage('icon/16.png');
    await loadLog(fill);
    const app = await browser.openExtensionPage('app.html#/campaigns');
    await app.waitFor('heading', 'Campaigns');
    const newestAt = Date.now();
    const rows = [];
    for (const count of counts) {
      // A page that shows the log would read it anew at every portion.
      await app.evaluate("void (location.hash = '#/campaigns')");
      const there = await fillTo(fill, { count, newestAt, say });
      say(`measuring with ${there} calls`);
      const row = { calls: there, ...(await measure({ fill, app, repetitions }, newestAt)) };
      say(JSON.stringify(row));
      rows.push(row);
    }
    const sections = [judge(rows), await measureFirefox(newestAt, extensionDir)];
    for (const section of sections) show(section);
    return { sections };
  } finally {
    await browser.close();
  }
}

const ASK_EVERY_MS = 100;
const LONGEST_MS = 300_000;

/** The answer of a promise in the page that may take longer than one question to a browser. @param {View} view @param {string} code @returns {Promise<any>} */
async function ask(view, code) {
  await view.evaluate(`(() => {
    globalThis.benchAnswer = null;
    ${code}.then(ms => { globalThis.benchAnswer = { ms }; }, error => { globalThis.benchAnswer = { error: String(error) }; });
  })()`);
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; ) {
    const answer = await view.evaluate('globalThis.benchAnswer');
    if (answer?.error) throw new Error(answer.error);
    if (answer) return answer.ms;
    await sleep(ASK_EVERY_MS);
  }
  throw new Error(`Not answered within ${LONGEST_MS / 1000} s: ${code.slice(0, 80)}`);
}

/** In portions, so that no single question to the page takes minutes. @param {View} view @param {{ count: number, newestAt: number, say: (line: string) => void }} how */
async function fillTo(view, { count, newestAt, say }) {
  let there = 0;
  while (there < count) {
    const next = Math.min(count, Number(there) + 1_000);
    there = await ask(view, `benchLog.fill(${next}, ${newestAt})`);
    say(`${there} of ${count} calls written`);
  }
  return there;
}

/** @param {Screens} screens @param {number} newestAt */
async function measure({ fill, app, repetitions }, newestAt) {
  const times = async (/** @type {() => Promise<number>} */ once, most = repetitions) => {
    const taken = [];
    // The first fetches what the others find in memory.
    for (let turn = -1; turn < Math.min(most, repetitions); turn += 1) {
      const ms = await once();
      if (turn >= 0) taken.push(ms);
    }
    return round(median(taken), 1);
  };
  // Before *My calls* was open: what it counts for its plots would be in their way.
  const append = await ask(fill, `benchLog.append(${SAVES}, ${newestAt})`);
  const firstRow = await times(() => ask(app, `(${showRows})()`));
  const search = await times(() => ask(app, `(${searchWords})('point 7')`), MOST_SEARCHES);
  const statistics = await times(() => ask(app, `(${showStatistics})()`));
  const cursor20 = await times(() => ask(fill, `(${timeRows})('newest', 20)`));
  const cursorAll = await times(() => ask(fill, `(${timeRows})('every')`));
  const count = await times(() => ask(fill, `(${timeRows})('count')`));
  const exported = round(await ask(fill, `benchLog.exportAll(${newestAt})`), 1);
  const watched = await ask(fill, `benchLog.append(${SAVES}, ${newestAt})`);
  await app.evaluate("void (location.hash = '#/campaigns')");
  await sleep(SETTLING_MS);
  const repair = await ask(fill, `benchLog.repair(${newestAt})`);
  const against = (/** @type {number} */ ours, /** @type {number} */ bare) => round(ours / Math.max(bare, 0.1), 1);
  return {
    'first row, ms': firstRow,
    'cursor over 20, ms': cursor20,
    'first row ratio': against(firstRow, cursor20),
    'search, ms': search,
    'cursor over all, ms': cursorAll,
    'search ratio': against(search, cursorAll),
    'statistics, ms': statistics,
    'count, ms': count,
    'statistics ratio': against(statistics, count),
    'export, ms': exported,
    'export ratio': against(exported, cursorAll),
    'append, ms': round(median(append), 1),
    'append p95': round(quantile(append, 0.95), 1),
    'append p95, My calls open': round(quantile(watched, 0.95), 1),
    'repair, ms': round(repair.ms, 1),
    'repair ratio': against(repair.ms, cursorAll),
    'longest save during it': round(repair.longestSaveMs, 1),
  };
}

/** Saving in Firefox, in a log of 1,000 calls. @param {number} newestAt @param {string} chromeDir @returns {Promise<Section>} */
async function measureFirefox(newestAt, chromeDir) {
  const extensionDir = chromeDir.replace(/chrome-mv3$/, 'firefox-mv3');
  const binary = existsSync(extensionDir) ? await ensureBrowser('firefox').catch(() => null) : null;
  const section = { id: 'logFirefox', title: 'Saving in Firefox', rows: [], goals: [] };
  if (!binary) return { ...section, notes: ['Not measured: there is no Firefox, or no build for it.'] };
  const browser = await launch('firefox', { binary, extensionDir });
  try {
    const page = await browser.openExtensionPage('icon/16.png');
    await loadLog(page, 'firefox');
    const calls = await ask(page, `benchLog.fill(1000, ${newestAt})`);
    const taken = await ask(page, `benchLog.append(${SAVES}, ${newestAt})`);
    const p95 = round(quantile(taken, 0.95), 1);
    return {
      ...section,
      rows: [{ calls, 'append, ms': round(median(taken), 1), 'append p95': p95 }],
      goals: [{ what: 'save in Firefox, 95th percentile, ms', most: MOST_SAVE_MS, value: p95 }],
    };
  } finally {
    await browser.close();
  }
}

/** @param {({ calls: number } & Record<string, number>)[]} rows @returns {Section} */
function judge(rows) {
  const [fewest] = rows;
  const growth = (/** @type {Record<string, number>} */ row) =>
    round(Number(row['first row, ms']) / Math.max(0.1, Number(fewest?.['first row, ms'])), 2);
  return {
    id: 'log',
    title: 'My calls: medians; each beside bare IndexedDB over the same rows in the same run',
    rows: rows.map(row => ({ ...row, 'first row growth': growth(row) })),
    goals: rows.flatMap(row => {
      const most = GROWTH_GOALS.get(row.calls);
      const saved = {
        what: `save with ${row.calls} calls, 95th percentile, ms`,
        most: MOST_SAVE_MS,
        value: Number(row['append p95']),
      };
      return most === undefined || row === fewest
        ? [saved]
        : [
            { what: `first row with ${row.calls} calls, as a multiple of ${fewest?.calls}`, most, value: growth(row) },
            saved,
          ];
    }),
    notes: [
      'First row: from going to My calls in an open app to the first row on screen. Search: from typing two words to the end of the search, every call opened. Statistics: from opening the plots to the picture. Export: every call read and written as a table. Append: one call to both stores, 60 ms apart. Repair: comparing and healing all of both beside saves, as a browser start does.',
    ],
  };
}
