/** Every tool in a world where it has run before: what it costs once the browser has compiled it and knows its ways. */
import { median } from './statistics.mjs';
import { BRING, STAND_IN, searchSource } from './tools.mjs';

/**
 * @typedef {import('../../tools/browsers/chromium-tab.mjs').Tab} Tab
 * @typedef {import('./tools.mjs').Tool} Tool
 * @typedef {import('./tools.mjs').Ours} Ours
 * @typedef {() => Promise<number>} TimedRun milliseconds of one run more
 */

/** Our scripts among the tools. */
export const OURS = 'this';
/** Runs that are not counted. */
const WARM_UP = 5;
const SEARCH = searchSource();

/**
 * Those that leave the page as it is, in turns on the page that is open, each in a world where it ran before: a page that was written to
 * is another one at the next run.
 * @param {import('./section.mjs').Bench} bench
 * @param {readonly string[]} ids
 * @returns {Promise<Map<string, number>>}
 */
export async function measureWarm({ tab, tools, ours, repetitions }, ids) {
  const [floor] = tools;
  const chosen = tools.filter(({ id }) => id === floor?.id || ids.includes(id));
  /** @type {[string, TimedRun, number[]][]} */
  const runs = [[OURS, await warmOurs(tab, ours), []]];
  for (const tool of chosen) runs.push([tool.id, await warmTool(tab, tool), []]);
  for (let repetition = 0; repetition < 2 * repetitions; repetition++) {
    for (const [, run, times] of runs) times.push(await run());
  }
  const medians = new Map(runs.map(([id, , times]) => [id, median(times)]));
  const floorMs = medians.get(floor?.id ?? '') ?? Number.NaN;
  return new Map([...medians].map(([id, ms]) => [id, ms / floorMs]));
}

/** One tool, ready to be run again and again on the page that is open. @param {Tab} tab @param {Tool} tool @returns {Promise<TimedRun>} */
async function warmTool(tab, tool) {
  const world = await tab.newWorld();
  await tab.evaluate(`${SEARCH}\n${tool.source}\n; undefined`, world);
  return warmed(() =>
    tab.evaluate(
      '(() => { const start = performance.now(); benchTool(benchSearch); return performance.now() - start; })()',
      world,
    ),
  );
}

/**
 * Our scripts in one world, each a function there; a run is all of a page from the first idle time to painted marks, begun afresh: what
 * they evaluate, the peers are spared.
 * @param {Tab} tab
 * @param {Ours} ours
 * @returns {Promise<TimedRun>}
 */
async function warmOurs(tab, ours) {
  const world = await tab.newWorld();
  await tab.evaluate(
    `${STAND_IN}; standIn({}); globalThis.benchNews = () => { ${ours.news}\n }; globalThis.benchMarks = () => { ${ours.marks}\n }; undefined`,
    world,
  );
  return warmed(async () => {
    await tab.evaluate('stand.messages.length = 0; benchNews(); undefined', world);
    let ms = 0;
    for (let isBrought = false; ; ) {
      const done = await tab.evaluate('stand.run()', world);
      ms += done.ms;
      if (!isBrought && done.messages.includes(BRING)) {
        isBrought = true;
        await tab.evaluate('benchMarks(); undefined', world);
      } else if (done.rounds === 0) break;
    }
    await tab.evaluate(`globalThis[Symbol.for('call-in')]?.stop(); undefined`, world);
    return ms;
  });
}

/** @param {TimedRun} run @returns {Promise<TimedRun>} */
async function warmed(run) {
  for (let left = WARM_UP; left > 0; left -= 1) await run();
  return run;
}
