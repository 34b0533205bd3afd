/** The real popup until its script is on screen, beside a popup of static HTML, with a short and a long log. Options: --rounds N, --calls N. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { launch } from '../../tools/browsers/launch.mjs';
import { builtExtension } from '../../tools/built-extension.mjs';
import { parseOptions } from '../../tools/command-line.mjs';
import { ensureBrowser } from '../../tools/find-browser.mjs';
import { removeFolder } from '../../tools/own-folder.mjs';
import { loadLog } from '../log/load-log.mjs';
import { median, round } from '../mentions/statistics.mjs';
import { openPopup } from './open-popup.mjs';
import { writeStaticPopup } from './static-popup.mjs';

/**
 * @typedef {import('../mentions/section.mjs').Section} Section
 * @typedef {import('./open-popup.mjs').Browser} Browser
 * @typedef {import('./open-popup.mjs').Opening} Opening
 * @typedef {'static' | 'few' | 'long' | 'anew'} Which
 * @typedef {Record<Which, Opening>} Round
 */

const WHICH = /** @type {const} */ (['static', 'few', 'long', 'anew']);
/** A short log: as many as the popup reads of any. */
const FEW = 100;
/** The first opening of an installation fetches and stores things; the first after a start repairs the log. */
const SETTLING_MS = 6_000;

/**
 * @param {string[]} args
 * @param {{ say: (line: string) => void, show: (section: Section) => void }} output
 */
export async function run(args, { say, show }) {
  const { values } = parseOptions(args, {
    rounds: { type: 'string', isCount: true, default: '15' },
    calls: { type: 'string', isCount: true, default: '10000' },
  });
  const [rounds, calls] = [Number(values.rounds), Number(values.calls)];
  const extensionDir = await builtExtension();
  const binary = await ensureBrowser('chromium');
  const start = (/** @type {string} */ folder) => launch('chromium', { binary, extensionDir: folder });
  /** @type {Browser[]} */
  const open = [];
  let staticDir = '';
  try {
    const [few, long] = [await start(extensionDir), await start(extensionDir)];
    open.push(few, long);
    say(`writing ${calls} calls`);
    await fill(few, FEW);
    await fill(long, calls);
    const text = await readText(few);
    await openPopup(long, { start: text.script, unseenMs: SETTLING_MS });
    staticDir = writeStaticPopup(text.lines);
    const bare = await start(staticDir);
    open.push(bare);
    await openPopup(bare, { start: '' });
    const taken = await takeTurns({
      browsers: { static: bare, few, long, anew: few },
      script: text.script,
      rounds,
      say,
    });
    const section = judge(taken, { calls, bytes: weigh(extensionDir), staticBytes: weigh(staticDir) });
    show(section);
    return { sections: [section] };
  } finally {
    for (const browser of open) await browser.close();
    if (staticDir) removeFolder(staticDir);
  }
}

/** @param {{ browsers: Record<Which, Browser>, script: string, rounds: number, say: (line: string) => void }} how */
async function takeTurns({ browsers, script, rounds, say }) {
  /** @type {Round[]} */
  const taken = [];
  for (let index = 0; index < rounds; index += 1) {
    say(`round ${index + 1} of ${rounds}`);
    const round = /** @type {Round} */ ({});
    // Each begins as often as the others.
    for (let turn = 0; turn < WHICH.length; turn += 1) {
      const which = WHICH[(index + turn) % WHICH.length] ?? 'static';
      // Of static HTML all is painted at once, and its largest text need not be the script's first line.
      const start = which === 'static' ? '' : script;
      round[which] = await openPopup(browsers[which], { start, isAnew: which === 'anew' });
      await sleep(200);
    }
    taken.push(round);
  }
  return taken;
}

/** What the popup says, line by line, and how its script begins. @param {Browser} browser */
async function readText(browser) {
  await browser.evaluateInBackground(() => /** @type {any} */ (globalThis).chrome.action.openPopup());
  await sleep(SETTLING_MS);
  const popup = await browser.waitForPopup();
  /** @type {{ lines: string[], script: string }} */
  const text = await popup.evaluate(`(() => ({
    lines: document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean),
    script: document.querySelector('.script')?.innerText.replace(/\\s+/g, ' ').trim().slice(0, 12) ?? '',
  }))()`);
  await popup.evaluate('window.close()').catch(() => undefined);
  if (text.script === '') throw new Error('The popup shows no script');
  return text;
}

/** @param {Browser} browser @param {number} calls */
async function fill(browser, calls) {
  const page = await browser.openExtensionPage('icon/16.png');
  await loadLog(page);
  const newestAt = Date.now() - 86_400_000;
  for (let there = 0; there < calls; ) {
    there = await page.evaluate(`benchLog.fill(${Math.min(calls, there + 1_000)}, ${newestAt})`);
  }
  // The tab stays: closing it takes the focus, and with it the popup.
}

/** What popup.html names outside its template, which is all that is fetched before the picture. @param {string} folder */
function weigh(folder) {
  const page = readFileSync(join(folder, 'popup.html'));
  const first = String(page).replace(/<template>.*?<\/template>/s, '');
  const names = [...first.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name]) => String(name));
  const files = [page, ...[...new Set(names)].map(name => readFileSync(join(folder, name)))];
  return {
    files: files.length,
    raw: files.reduce((all, file) => all + file.length, 0),
    gzipped: files.reduce((all, file) => all + gzipSync(file, { level: 9 }).length, 0),
  };
}

/**
 * @param {Round[]} rounds
 * @param {{ calls: number, bytes: ReturnType<typeof weigh>, staticBytes: ReturnType<typeof weigh> }} about
 * @returns {Section}
 */
function judge(rounds, { calls, bytes, staticBytes }) {
  const name = {
    static: 'static HTML',
    few: `Call-In, ${FEW} calls`,
    long: `Call-In, ${calls} calls`,
    anew: `Call-In, ${FEW} calls, no picture`,
  };
  const weight = { static: staticBytes, few: bytes, long: bytes, anew: bytes };
  const of = (/** @type {Which} */ which, /** @type {keyof Opening} */ what) =>
    round(median(rounds.map(each => each[which][what])), 0);
  const ratio = (/** @type {Which} */ one, /** @type {Which} */ other, /** @type {keyof Opening} */ what) =>
    round(median(rounds.map(each => each[one][what] / each[other][what])));
  return {
    id: 'popup',
    title: `The real popup, ${rounds.length} rounds in turns: medians, ms`,
    rows: WHICH.map(which => ({
      popup: name[which],
      'press to script': of(which, 'fromPressMs'),
      'press to buttons': of(which, 'readyMs'),
      'page to script': of(which, 'scriptMs'),
      'page to first paint': of(which, 'firstMs'),
      '÷ static': ratio(which, 'static', 'fromPressMs'),
      files: weight[which].files,
      'bytes before it': weight[which].raw,
      gzipped: weight[which].gzipped,
    })),
    goals: [
      { what: 'press to script ÷ static HTML', most: 1.5, value: ratio('few', 'static', 'fromPressMs') },
      {
        what: 'press to script ÷ static HTML, no picture kept',
        most: 1.5,
        value: ratio('anew', 'static', 'fromPressMs'),
      },
      {
        what: `press to script with ${calls} calls ÷ with ${FEW}`,
        most: 1.1,
        value: ratio('long', 'few', 'fromPressMs'),
      },
    ],
    notes: [
      'Each ratio is the median of the ratios within a round. The popup is not looked at before it is long painted.',
      'It opens with the picture of what it showed last, which the screen takes the place of; without one where there was none yet, or what it shows has changed.',
    ],
  };
}
