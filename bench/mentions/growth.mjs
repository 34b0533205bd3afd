/** How the cost grows with the page, and how long our slices are on the largest. */
import { BENCH_HEADERS, highlightName, runOurs, settle, startOurs } from './bench-page.mjs';
import { seeded, sentence } from './generate-page.mjs';
import { quantile, round, slope } from './statistics.mjs';

/**
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 * @typedef {'flat' | 'one wrapper' | 'one giant text'} Shape
 */

/** @type {readonly Shape[]} */
const SHAPES = ['flat', 'one wrapper', 'one giant text'];
const SIZES_MB = [0.1, 0.3, 1, 3, 10];
const QUICK_SIZES_MB = [0.1, 0.3, 1];
const MENTION = 'The sheriff renewed the 287(g) agreement with ICE on Monday.';
const MENTIONS = 10;
const URL_OF_PAGE = 'https://saved.example/grown';

/** @param {Bench} bench @returns {Promise<Section>} */
export async function measureGrowth(bench) {
  const sizes = bench.isQuick ? QUICK_SIZES_MB : SIZES_MB;
  const rows = [];
  for (const shape of SHAPES) {
    for (const mentions of [0, MENTIONS]) rows.push(await measureShape(bench, shape, mentions, sizes));
  }
  return {
    id: 'growth',
    title: `Growth from ${sizes[0]} to ${sizes.at(-1)} MB of text (exponent 1: linear), and our slices of idle time on the largest page`,
    rows,
    goals: rows.flatMap(row => [
      { what: `growth exponent, ${row.shape}, ${row.mentions} mentions`, most: 1.05, value: row.exponent },
      { what: `slice p99, ${row.shape}, ${row.mentions} mentions (ms)`, most: 8, value: row['slice p99'] },
      {
        what: `found, ${row.shape}, ${row.mentions} mentions`,
        most: row.mentions,
        least: row.mentions,
        value: row.found,
        isExact: true,
      },
    ]),
  };
}

/** @param {Bench} bench @param {Shape} shape @param {number} mentions @param {readonly number[]} sizes */
async function measureShape(bench, shape, mentions, sizes) {
  const { tab, ours, sites } = bench;
  /** @type {[number, number][]} */
  const points = [];
  let found = 0;
  for (const size of sizes) {
    bench.say(`growth: ${shape}, ${mentions} mentions, ${size} MB`);
    sites.serve(URL_OF_PAGE, grownPage(shape, size * 1e6, mentions), BENCH_HEADERS);
    const times = [];
    await tab.goto(URL_OF_PAGE);
    await settle(tab);
    for (let repetition = 0; repetition < (bench.isQuick ? 2 : 3); repetition++) {
      await tab.call('HeapProfiler.collectGarbage');
      const run = await runOurs(tab, ours);
      times.push(run.ms);
      found = run.found;
      await run.stop();
    }
    points.push([size, Math.min(...times)]);
  }
  const slices = await measureSlices(bench, mentions);
  return {
    shape,
    mentions,
    found,
    ...Object.fromEntries(points.map(([size, ms]) => [`${size} MB, ms`, round(ms, 1)])),
    exponent: round(
      slope(points.map(([size, ms]) => /** @type {[number, number]} */ ([Math.log(size), Math.log(ms)]))),
    ),
    slices: slices.length,
    'slice p50': round(quantile(slices, 0.5), 1),
    'slice p99': round(quantile(slices, 0.99), 1),
    'slice max': round(Math.max(...slices), 1),
  };
}

/** The slices on the page that is open, as the browser hands out its idle time. @param {Bench} bench @param {number} mentions */
async function measureSlices({ tab, ours }, mentions) {
  const started = await startOurs(tab, ours);
  let last = -1;
  for (let patience = 0; patience < 100; patience++) {
    await tab.evaluate('new Promise(done => setTimeout(done, 200))');
    const { slicesMs } = await started.read();
    const painted = await tab.evaluate(`CSS.highlights.get('${highlightName(ours)}')?.size ?? 0`);
    if (slicesMs.length === last && painted >= mentions) break;
    last = slicesMs.length;
  }
  const { slicesMs } = await started.read();
  await started.stop();
  return slicesMs;
}

/** @param {Shape} shape @param {number} characters @param {number} mentions evenly spread */
function grownPage(shape, characters, mentions) {
  const random = seeded(7);
  const paragraphs = [];
  for (let length = 0; length < characters; length += paragraphs.at(-1)?.length ?? 0) {
    paragraphs.push(Array.from({ length: 6 }, () => sentence(random, 15)).join(' '));
  }
  for (let index = 0; index < mentions; index++) {
    const at = Math.floor(((index + 0.5) * paragraphs.length) / mentions);
    paragraphs[at] += ` ${MENTION}`;
  }
  const blocks =
    shape === 'one giant text' ? `<p>${paragraphs.join(' ')}</p>` : paragraphs.map(text => `<p>${text}</p>`).join('\n');
  const body = shape === 'flat' ? blocks : `<div><div>${blocks}</div></div>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Grown</title></head><body>${body}</body></html>`;
}
