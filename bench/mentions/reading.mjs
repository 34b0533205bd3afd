/** Reading whole pages: every tool against the floor, one beside the other on the same page. */
import { addRule, BENCH_HEADERS, runOurs, runTool, settle, traced } from './bench-page.mjs';
import { insertMentions } from './insert-mentions.mjs';
import { BUCKET_NAMES } from './pages.mjs';
import { median, round } from './statistics.mjs';
import { measureWarm, OURS } from './warm.mjs';

/**
 * @typedef {import('./bench-page.mjs').Trace} Trace
 * @typedef {import('./pages.mjs').Page} Page
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 *
 * @typedef {object} Measured one tool on one page
 * @property {number} ratio to the floor, best of the rounds over best of the rounds
 * @property {number} [withEvaluation] the same with the evaluation of our scripts
 * @property {number | undefined} [warm] median of runs in one world, over that of the floor in one world
 * @property {number} found
 * @property {Trace} trace
 */

/**
 * @param {Bench} bench
 * @param {number} mentions to insert into each page
 * @returns {Promise<Section>}
 */
export async function measureReading(bench, mentions) {
  /** @type {Map<string, { bucket: string, measured: Measured }[]>} */
  const all = new Map();
  for (const [index, page] of bench.pages.entries()) {
    bench.say(`${mentions} mentions, page ${index + 1} of ${bench.pages.length}`);
    const url = `https://saved.example/${index}`;
    bench.sites.serve(url, page.html, BENCH_HEADERS);
    for (const [id, measured] of await measurePage(bench, url, mentions)) {
      all.set(id, [...(all.get(id) ?? []), { bucket: page.bucket, measured }]);
    }
  }
  return summarize(bench, mentions, all);
}

/** @param {Bench} bench @param {string} url @param {number} mentions @returns {Promise<Map<string, Measured>>} */
async function measurePage(bench, url, mentions) {
  const { tab, tools, ours, repetitions } = bench;
  const floor = tools[0];
  if (!floor) throw new Error('There is no floor');
  const load = async () => {
    await tab.goto(url);
    // What moves by itself makes styles and layouts, which are not a tool's.
    await tab.call('Animation.enable');
    await tab.call('Animation.setPlaybackRate', { playbackRate: 0 });
    await addRule(tab, ours);
    if (mentions > 0) await tab.evaluate(insertMentions(mentions));
    await settle(tab);
  };
  const runs = [
    { id: OURS, writes: false, run: () => runOnce(bench) },
    ...tools.slice(1).map(tool => ({
      id: tool.id,
      writes: tool.writes && mentions > 0,
      run: async () => ({ ...(await runTool(tab, tool)), evaluateMs: 0 }),
    })),
  ];
  /** @type {Map<string, Measured>} */
  const measured = new Map();
  // What writes to the page comes last, and gets a new page each time.
  const quiet = runs.filter(each => !each.writes);
  await load();
  for (const { id, run } of quiet) {
    const { result, trace } = await traced(tab, run);
    measured.set(id, { ratio: 0, found: result.found, trace });
    await tab.evaluate('CSS.highlights.clear()');
  }
  const times = createTimes();
  const turns = [{ id: floor.id, run: () => runTool(tab, floor) }, ...quiet];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    await tab.call('HeapProfiler.collectGarbage');
    for (let turn = 0; turn < turns.length; turn++) {
      const each = turns[(turn + repetition) % turns.length];
      if (each) times.add(each.id, await each.run());
      if (mentions > 0) await tab.evaluate('CSS.highlights.clear()');
    }
  }
  const warm = await measureWarm(
    bench,
    quiet.map(({ id }) => id),
  );
  for (const { id, run } of runs.filter(each => each.writes)) {
    for (let repetition = 0; repetition < Math.ceil(repetitions / 3); repetition++) {
      await load();
      await tab.call('HeapProfiler.collectGarbage');
      if (repetition > 0) {
        times.add(id, await run());
        continue;
      }
      const { result, trace } = await traced(tab, run);
      times.add(id, result);
      measured.set(id, { ratio: 0, found: result.found, trace });
    }
  }
  const floorMs = times.best(floor.id).ms;
  return new Map(
    [...measured].map(([id, one]) => {
      const { ms, wholeMs } = times.best(id);
      return [id, { ...one, ratio: ms / floorMs, withEvaluation: wholeMs / floorMs, warm: warm.get(id) }];
    }),
  );
}

/** The best time of each tool: what other programs take away from a round is neither the page's nor the tool's. */
function createTimes() {
  /** @type {Map<string, { ms: number, wholeMs: number }>} */
  const best = new Map();
  return {
    /** @param {string} id @param {{ ms: number, evaluateMs?: number }} run */
    add(id, { ms, evaluateMs = 0 }) {
      const known = best.get(id) ?? { ms: Number.POSITIVE_INFINITY, wholeMs: Number.POSITIVE_INFINITY };
      best.set(id, { ms: Math.min(known.ms, ms), wholeMs: Math.min(known.wholeMs, ms + evaluateMs) });
    },
    /** @param {string} id */
    best: id => best.get(id) ?? { ms: Number.NaN, wholeMs: Number.NaN },
  };
}

/** @param {Bench} bench */
async function runOnce({ tab, ours }) {
  const { stop, ...run } = await runOurs(tab, ours);
  await stop();
  return run;
}

/**
 * @param {Bench} bench
 * @param {number} mentions
 * @param {Map<string, { bucket: string, measured: Measured }[]>} all
 * @returns {Section}
 */
function summarize({ tools, pages }, mentions, all) {
  const buckets = BUCKET_NAMES.filter(bucket => pages.some(page => page.bucket === bucket));
  const labels = new Map([
    [OURS, OURS],
    ...tools.map(({ id, label }) => /** @type {[string, string]} */ ([id, label])),
  ]);
  const rows = [...all].flatMap(([id, list]) => {
    const over = (/** @type {(measured: Measured) => number} */ pick, /** @type {string} */ bucket = '') =>
      round(median(list.filter(one => bucket === '' || one.bucket === bucket).map(one => pick(one.measured))));
    const overBuckets = (/** @type {(measured: Measured) => number} */ pick) => ({
      .../** @type {Record<string, number>} */ (
        Object.fromEntries(buckets.map(bucket => [bucket, over(pick, bucket)]))
      ),
      all: over(pick),
    });
    const tool = labels.get(id) ?? id;
    const most = (/** @type {(trace: Trace) => number} */ pick) =>
      Math.max(...list.map(one => pick(one.measured.trace)));
    const cold = {
      id,
      tool,
      code: 'cold',
      ...overBuckets(one => one.ratio),
      'with evaluation': id === OURS ? over(one => one.withEvaluation ?? 0) : undefined,
      found: over(one => one.found),
      'fewest found': Math.min(...list.map(one => one.measured.found)),
      'most found': Math.max(...list.map(one => one.measured.found)),
      'nodes added': most(trace => trace.nodesAdded),
      layouts: most(trace => trace.layouts),
      recalcs: most(trace => trace.recalcs),
      'pages changed': list.filter(one => !one.measured.trace.isIdentical).length,
    };
    if (list.some(one => one.measured.warm === undefined)) return [cold];
    return [cold, { id: `${id} warm`, tool, code: 'warm', ...overBuckets(one => one.warm ?? 0) }];
  });
  return { id: `reading${mentions}`, title: titleOf(mentions), rows, goals: goalsOf(mentions, buckets, rows) };
}

/** @param {number} mentions */
const titleOf = mentions =>
  mentions === 0
    ? 'Pages with no mention: ratio to the floor'
    : `The same pages with ${mentions} mentions inserted, half of them split: ratio to the floor`;

/**
 * @param {number} mentions
 * @param {readonly string[]} buckets
 * @param {readonly Record<string, any>[]} rows
 */
function goalsOf(mentions, buckets, rows) {
  const ours = rows.find(({ id }) => id === OURS) ?? {};
  const peer = rows.find(({ id }) => id === 'mark') ?? {};
  const warm = rows.find(({ id }) => id === `${OURS} warm`) ?? {};
  const limit = { 0: 0.8, 6: 1.5 }[mentions] ?? 3;
  const where = mentions === 0 ? 'no mention' : `${mentions} mentions`;
  const perBucket = mentions === 0 ? buckets : ['all'];
  return [
    ...perBucket.map(bucket => ({ what: `${where}, ${bucket}: ratio to the floor`, most: limit, value: ours[bucket] })),
    ...perBucket.map(bucket => ({
      what: `${where}, ${bucket}, warm: ratio to the warm floor`,
      most: limit,
      value: warm[bucket],
    })),
    ...(mentions === 0
      ? [{ what: 'mark.js ÷ this, no mention', least: 7, value: round(peer.all / ours.all, 1) }]
      : [
          { what: `${where}: fewest found on a page`, least: mentions, value: ours['fewest found'], isExact: true },
          { what: `${where}: most found on a page`, most: mentions, value: ours['most found'], isExact: true },
        ]),
    { what: `${where}: nodes added`, most: 0, value: ours['nodes added'], isExact: true },
    { what: `${where}: pages changed`, most: 0, value: ours['pages changed'], isExact: true },
    // Painting a mark may cost a layer or a frame; a page without one pays nothing.
    { what: `${where}: layouts`, most: 0, value: ours.layouts, isExact: mentions === 0 },
    ...(mentions === 0
      ? [{ what: `${where}: style recalculations`, most: 0, value: ours.recalcs, isExact: true }]
      : []),
  ];
}
