/** What a page without a mention has of us: bytes, messages, listeners; and what a long scroll leaves in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addRule, BENCH_HEADERS, settleFor, startOurs } from './bench-page.mjs';
import { generatePage } from './generate-page.mjs';
import { round, slope } from './statistics.mjs';

/**
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 */

const URL_OF_PAGE = 'https://saved.example/quiet';
const BLOCKS_AT_ONCE = 1000;
/** While code is still being compiled the heap grows by that: with 50 mentions a round, for some twenty of them. */
const WARM_UP = { quick: 2, whole: 25 };

/** @param {Bench} bench @returns {Promise<Section>} */
export async function measureQuietPage({ tab, ours, sites, extensionDir, say }) {
  say('a page without a mention: bytes, messages, listeners');
  sites.serve(URL_OF_PAGE, generatePage(60_000, 3), BENCH_HEADERS);
  await tab.goto(URL_OF_PAGE);
  const started = await startOurs(tab, ours);
  await settleFor(tab, 1000);
  const stand = await started.read();
  await started.stop();
  const bytes = (/** @type {string} */ file) => {
    const content = readFileSync(join(extensionDir, file));
    return { part: `${file}, bytes`, value: content.length, gzipped: gzipSync(content, { level: 9 }).length };
  };
  const news = bytes('news.js');
  return {
    id: 'quietPage',
    title: 'A page without a mention (the other scripts come only where a name was met, the card when it is opened)',
    rows: [
      news,
      bytes('assets/mark.css'),
      bytes('marks.js'),
      bytes('count.js'),
      bytes('card.js'),
      {
        part: 'messages',
        value: stand.messages.length,
        what: stand.messages.map(({ name }) => name).join(' ') || undefined,
      },
      { part: 'listeners on the page', value: stand.listeners.length, what: stand.listeners.join(' ') || undefined },
      { part: 'listeners for messages', value: stand.runtimeListeners },
      { part: 'mutation observers', value: stand.mutationObservers },
      { part: 'other observers', value: stand.otherObservers },
    ],
    goals: [
      { what: 'news.js gzipped (bytes)', most: 8000, value: news.gzipped, isExact: true },
      { what: 'messages on a page without a mention', most: 1, value: stand.messages.length, isExact: true },
      {
        what: 'listeners on a page without a mention',
        most: 0,
        value: stand.listeners.length + stand.runtimeListeners + stand.otherObservers,
        isExact: true,
      },
      {
        what: 'mutation observers on a page without a mention',
        most: 1,
        value: stand.mutationObservers,
        isExact: true,
      },
    ],
  };
}

/** @param {Bench} bench @returns {Promise<Section>} */
export async function measureScroll(bench) {
  const rounds = bench.isQuick ? 3 : 10;
  const warmUp = bench.isQuick ? WARM_UP.quick : WARM_UP.whole;
  const rows = [];
  for (const who of /** @type {const} */ (['page alone', 'this', 'this, with mentions'])) {
    bench.say(`endless scroll: ${who}`);
    rows.push(await scroll(bench, who, { warmUp, rounds }));
  }
  const [alone] = rows;
  return {
    id: 'scroll',
    title: `Endless scroll: ${rounds * BLOCKS_AT_ONCE} blocks added and, all but the last 100, removed, after ${warmUp * BLOCKS_AT_ONCE} to warm up; heap and nodes after garbage collection`,
    rows,
    goals: rows.slice(1).flatMap(row => [
      {
        what: `endless scroll, ${row.who}: heap per 1,000 blocks beyond the page's own (kB)`,
        most: 10,
        value: round(row['kB per 1,000 blocks'] - (alone?.['kB per 1,000 blocks'] ?? 0), 1),
      },
      {
        what: `endless scroll, ${row.who}: nodes kept per 1,000 blocks`,
        most: 20,
        value: row['nodes per 1,000 blocks'],
      },
    ]),
  };
}

/** @param {Bench} bench @param {string} who @param {{ warmUp: number, rounds: number }} how */
async function scroll({ tab, ours, sites }, who, { warmUp, rounds }) {
  sites.serve(URL_OF_PAGE, generatePage(30_000, 5), BENCH_HEADERS);
  await tab.goto(URL_OF_PAGE);
  await addRule(tab, ours);
  const started = who === 'page alone' ? undefined : await startOurs(tab, ours);
  await settleFor(tab);
  /** @type {[number, number][]} */
  const heap = [];
  /** @type {[number, number][]} */
  const nodes = [];
  let first = 0;
  for (let round = 0; round <= warmUp + rounds; round++) {
    if (round > 0) await tab.evaluate(`(${scrollInPage})(${BLOCKS_AT_ONCE}, ${who.includes('mentions')})`);
    await settleFor(tab, 400);
    // What the stand-in wrote down is the bench's own, and grows.
    await started?.reset();
    await tab.call('HeapProfiler.collectGarbage');
    const counters = await tab.counters();
    if (round === 0) first = counters.JSHeapUsedSize ?? 0;
    if (round < warmUp) continue;
    heap.push([round, counters.JSHeapUsedSize ?? 0]);
    nodes.push([round, counters.Nodes ?? 0]);
  }
  await started?.stop();
  return {
    who,
    'heap before, kB': round(first / 1024, 0),
    'heap after, kB': round((heap.at(-1)?.[1] ?? 0) / 1024, 0),
    'kB per 1,000 blocks': round(slope(heap) / 1024, 1),
    'nodes after': nodes.at(-1)?.[1] ?? 0,
    'nodes per 1,000 blocks': round(slope(nodes), 1),
  };
}

/** Runs in the page's own world. @param {number} blocks @param {boolean} hasMentions @returns {Promise<void>} */
function scrollInPage(blocks, hasMentions) {
  let added = 0;
  return new Promise(done => {
    const timer = setInterval(() => {
      for (let each = 0; each < 20; each++) {
        const block = document.createElement('section');
        const text = block.appendChild(document.createElement('p'));
        text.append(
          'What the board heard about roads, ',
          document.createElement('b'),
          'schools and water, again and again.',
        );
        if (hasMentions && added % 20 === 0) text.append(' The sheriff renewed the 287(g) agreement with ICE.');
        document.body.append(block);
        added += 1;
      }
      for (const old of [...document.querySelectorAll('body > section')].slice(0, -100)) old.remove();
      if (added < blocks) return;
      clearInterval(timer);
      done();
    }, 8);
  });
}
