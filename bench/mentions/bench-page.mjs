/** One page of the bench in a tab, and one tool run on it in a world nobody used before. */
import { PAGE_ALONE } from '../../tools/browsers/site-server.mjs';
import { BRING, STAND_IN, searchSource } from './tools.mjs';

/**
 * @typedef {import('../../tools/browsers/chromium-tab.mjs').Tab} Tab
 * @typedef {import('./tools.mjs').Tool} Tool
 * @typedef {import('./tools.mjs').Ours} Ours
 *
 * @typedef {object} Run one tool on one page, once
 * @property {number} ms how long it looked, and marked
 * @property {number} found
 *
 * @typedef {object} Around what our scripts cost besides
 * @property {number} evaluateMs their evaluation
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Trace what a run left behind
 * @property {number} layouts
 * @property {number} recalcs
 * @property {number} nodesAdded
 * @property {boolean} isIdentical the page's markup is as it was
 */

/** Clocks that tell microseconds apart are for pages that shut others out. */
const EXACT_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Headers of every page that is measured. */
export const BENCH_HEADERS = { ...PAGE_ALONE, ...EXACT_CLOCK };

/** Raised in the world before our first script where feeds have names, as the extension does. */
const NAMES_FLAG = `globalThis[Symbol.for('call-in names')] = true;`;
const SEARCH = searchSource();
let evaluations = 0;

/** Code no one has compiled yet: the same text again would be found in V8's cache. @param {string} source */
const fresh = source => {
  evaluations += 1;
  return `/* ${evaluations} */ ${source}`;
};

/** @param {Tab} tab @param {Tool} tool @returns {Promise<Run>} */
export async function runTool(tab, tool) {
  const world = await tab.newWorld();
  return tab.evaluate(
    fresh(
      `${SEARCH}\n${tool.source}\n(() => { const start = performance.now(); const found = benchTool(benchSearch); return { ms: performance.now() - start, found }; })()`,
    ),
    world,
  );
}

/**
 * Our scripts as the extension runs them: the one of every page, its idle work at once, and the one that marks if it was asked for.
 * @param {Tab} tab
 * @param {Ours} ours
 * @param {unknown} [names] what feeds add
 * @returns {Promise<Run & Around>}
 */
export async function runOurs(tab, ours, names) {
  const world = await tab.newWorld();
  const stand = `${STAND_IN}; standIn(${JSON.stringify({ names })}); ${names ? NAMES_FLAG : ''}`;
  await tab.evaluate(`${stand} ${timed(ours.news)}`, world);
  let ms = 0;
  let isBrought = false;
  for (;;) {
    const done = await tab.evaluate('stand.run()', world);
    ms += done.ms;
    if (!isBrought && done.messages.includes(BRING)) {
      isBrought = true;
      await tab.evaluate(timed(ours.marks), world);
    } else if (done.rounds === 0) {
      const found = isBrought ? await tab.evaluate(`CSS.highlights.get('${highlightName(ours)}')?.size ?? 0`) : 0;
      return { ms, found, evaluateMs: done.evaluateMs, stop: () => stopOurs(tab, world) };
    }
  }
}

/**
 * Our scripts left to themselves: idle time as the browser gives it, observers and listeners counted.
 * @param {Tab} tab
 * @param {Ours} ours
 * @param {StandInOptions} [options]
 */
export async function startOurs(tab, ours, options = {}) {
  await tab.call('Runtime.addBinding', { name: 'benchAsk' });
  const world = await tab.newWorld();
  const stopListening = tab.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'benchAsk' || executionContextId !== world || JSON.parse(payload).name !== BRING) return;
    tab.evaluate(timed(ours.marks), world).catch(error => console.error(error));
  });
  await tab.evaluate(`${STAND_IN}; standIn(${JSON.stringify({ ...options, isIdleReal: true })}); undefined`, world);
  await tab.evaluate(timed(ours.news), world);
  return {
    /** What was written down so far. @returns {Promise<Omit<Stand, 'run'>>} */
    read: () => tab.evaluate('JSON.parse(JSON.stringify(stand))', world),
    /** Forgets what was written down so far. */
    reset: () =>
      tab.evaluate(
        'Object.assign(stand, { messages: [], slicesMs: [], callbacksMs: [], charactersRead: 0, evaluateMs: 0 }); undefined',
        world,
      ),
    async stop() {
      stopListening();
      await stopOurs(tab, world);
    },
  };
}

/** @param {Tab} tab @param {number} world @returns {Promise<void>} */
const stopOurs = (tab, world) => tab.evaluate(`globalThis[Symbol.for('call-in')]?.stop(); undefined`, world);

/** @param {string} script */
const timed = script =>
  fresh(`{ const start = performance.now(); ${script}\n; stand.evaluateMs += performance.now() - start; } undefined`);

/** The one name our stylesheet has a rule for. @param {Ours} ours */
export const highlightName = ({ css }) => /::highlight\(([\w-]+)\)/.exec(css)?.[1] ?? '';

/** Gives the page our rule for marks, as registering it with the script does. @param {Tab} tab @param {Ours} ours */
export function addRule(tab, { css }) {
  return tab.evaluate(
    `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; } undefined`,
  );
}

/** Waits until two frames were drawn. @param {Tab} tab */
export function settle(tab) {
  return tab.evaluate(
    'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
  );
}

/** Waits until the page has had nothing to do for a while. @param {Tab} tab @param {number} [ms] */
export async function settleFor(tab, ms = 300) {
  await tab.evaluate(`new Promise(done => setTimeout(() => requestIdleCallback(done), ${ms}))`);
}

/**
 * Runs something and says what it left behind, two frames later.
 * @template T
 * @param {Tab} tab
 * @param {() => Promise<T>} run
 * @returns {Promise<{ result: T, trace: Trace }>}
 */
export async function traced(tab, run) {
  const look = () =>
    tab.evaluate(
      '(() => { const walker = document.createTreeWalker(document); let nodes = 0; while (walker.nextNode()) nodes += 1; return { nodes, markup: document.documentElement.outerHTML }; })()',
    );
  const before = await look();
  await settle(tab);
  const counted = await tab.counters();
  const result = await run();
  await settle(tab);
  const now = await tab.counters();
  const after = await look();
  return {
    result,
    trace: {
      layouts: (now.LayoutCount ?? 0) - (counted.LayoutCount ?? 0),
      recalcs: (now.RecalcStyleCount ?? 0) - (counted.RecalcStyleCount ?? 0),
      nodesAdded: after.nodes - before.nodes,
      isIdentical: after.markup === before.markup,
    },
  };
}
