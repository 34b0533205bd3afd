/** A live blog that streams its entries while a clock ticks beside them: what we cost there, and how soon a mention is marked. */
import { addRule, BENCH_HEADERS, highlightName, settleFor, startOurs } from './bench-page.mjs';
import { median, quantile, round, sum } from './statistics.mjs';

/**
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 * @typedef {{ entries: number, everyMs: number, mentionEvery: number, marks: string }} Blog `mentionEvery` 0: none
 */

const URL_OF_PAGE = 'https://saved.example/live';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live</title></head><body><main><article>
<h1>Live from the county</h1><p id="updated">Updated <time>12:00:00</time></p><div id="feed"></div></article></main></body></html>`;

/** @param {Bench} bench @returns {Promise<Section>} */
export async function measureLiveBlog(bench) {
  const entries = bench.isQuick ? 200 : 2000;
  const marks = highlightName(bench.ours);
  const rows = [];
  const goals = [];
  for (const mentionEvery of [0, 40]) {
    const what = mentionEvery === 0 ? 'no mention' : `a mention in every ${mentionEvery}th entry`;
    bench.say(`live blog of ${entries} entries, ${what}`);
    const timed = await stream(bench, { entries, everyMs: 10, mentionEvery, marks }, false);
    const counted = await stream(bench, { entries: 200, everyMs: 10, mentionEvery, marks }, true);
    const row = {
      blog: what,
      entries,
      'share of time, %': round((100 * timed.ourMs) / timed.wallMs),
      'our time, ms': round(timed.ourMs, 0),
      'longest block, ms': round(timed.longestMs, 1),
      'times each change is read': round(counted.charactersRead / counted.charactersChanged),
      marked: timed.delays.length,
      'delay p50, ms': timed.delays.length > 0 ? round(median(timed.delays), 0) : undefined,
      'delay max, ms': timed.delays.length > 0 ? round(quantile(timed.delays, 1), 0) : undefined,
    };
    rows.push(row);
    goals.push({ what: `live blog, ${what}: share of main-thread time (%)`, most: 2, value: row['share of time, %'] });
    if (mentionEvery === 0) {
      goals.push({ what: 'live blog: times each change is read', most: 1.05, value: row['times each change is read'] });
    } else {
      const due = Math.floor((entries - 1) / mentionEvery) + 1;
      goals.push({ what: 'live blog: mentions marked', most: due, least: due, value: row.marked, isExact: true });
    }
  }
  return { id: 'liveBlog', title: `Live blog: an entry every 10 ms, a clock every 250 ms`, rows, goals };
}

/** @param {Bench} bench @param {Blog} blog @param {boolean} countsReads */
async function stream({ tab, ours, sites }, blog, countsReads) {
  sites.serve(URL_OF_PAGE, PAGE, BENCH_HEADERS);
  await tab.goto(URL_OF_PAGE);
  await addRule(tab, ours);
  const started = await startOurs(tab, ours, { countsReads });
  await settleFor(tab);
  await started.reset();
  const streamed = await tab.evaluate(`(${streamInPage})(${JSON.stringify(blog)})`);
  await settleFor(tab, 600);
  const stand = await started.read();
  const delays = await tab.evaluate('clearInterval(benchPoll), benchDelays');
  await started.stop();
  const blocks = [...stand.slicesMs, ...stand.callbacksMs];
  return {
    ...streamed,
    delays,
    ourMs: sum(blocks) + stand.evaluateMs,
    longestMs: Math.max(0, ...blocks),
    charactersRead: stand.charactersRead,
  };
}

/**
 * Runs in the page's own world.
 * @param {Blog} blog
 * @returns {Promise<{ wallMs: number, charactersChanged: number }>}
 */
function streamInPage({ entries, everyMs, mentionEvery, marks }) {
  const feed = /** @type {Element} */ (document.querySelector('#feed'));
  const updated = /** @type {Element} */ (document.querySelector('#updated'));
  const inserted = /** @type {number[]} */ ([]);
  const delays = /** @type {number[]} */ ([]);
  const poll = setInterval(() => {
    const painted = CSS.highlights.get(marks)?.size ?? 0;
    while (delays.length < painted) delays.push(performance.now() - (inserted[delays.length] ?? 0));
  }, 10);
  Object.assign(globalThis, { benchDelays: delays, benchPoll: poll });
  const start = performance.now();
  let charactersChanged = 0;
  let ticks = 0;

  const addEntry = (/** @type {number} */ index) => {
    const entry = document.createElement('div');
    const hasMention = mentionEvery > 0 && index % mentionEvery === 0;
    const title = entry.appendChild(document.createElement('h3'));
    title.textContent = `Entry ${index} of the evening`;
    const text = entry.appendChild(document.createElement('p'));
    text.append('Members of the board heard about roads, schools and water, ');
    text.appendChild(document.createElement('a')).textContent = `and about item ${index}`;
    text.append(', before they voted on the plan for a new park that staff had brought to them in spring.');
    if (hasMention) {
      text.append(' Then the sheriff spoke for the 287(g) agreement with ICE.');
      inserted.push(performance.now());
    }
    charactersChanged += (entry.textContent ?? '').length;
    feed.prepend(entry);
  };
  const tick = () => {
    ticks += 1;
    const time = /** @type {Element} */ (updated.firstElementChild);
    time.textContent = `12:${String(ticks % 60).padStart(2, '0')}:00`;
    charactersChanged += (updated.textContent ?? '').length;
  };
  return new Promise(done => {
    const clock = setInterval(tick, 250);
    let index = 0;
    const timer = setInterval(() => {
      // Timers come late where there is work; the blog does not wait for us.
      while (index < entries && performance.now() - start >= index * everyMs) {
        addEntry(index);
        index += 1;
      }
      if (index < entries) return;
      clearInterval(timer);
      clearInterval(clock);
      done({ wallMs: performance.now() - start, charactersChanged });
    }, everyMs);
  });
}
