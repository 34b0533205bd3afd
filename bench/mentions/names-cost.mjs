/** What feeds' names cost: five of them and five hundred, on the whole cold page. */
import { loadPart } from '../../tools/load-part.mjs';
import { BENCH_HEADERS, runOurs, settle } from './bench-page.mjs';
import { seeded } from './generate-page.mjs';
import { fewOfEach } from './pages.mjs';
import { median, round } from './statistics.mjs';

/**
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 */

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo ka le mi no pu ra'.split(' ');

/** @param {Bench} bench @returns {Promise<Section>} */
export async function measureNames({ tab, ours, sites, pages, repetitions, say }) {
  const few = await prepare(5);
  const many = await prepare(500);
  /** @type {{ few: number, many: number, none: number }[]} */
  const perPage = [];
  const chosen = fewOfEach(pages, 6);
  for (const [index, page] of chosen.entries()) {
    say(`names of feeds, page ${index + 1} of ${chosen.length}`);
    const url = `https://saved.example/names/${index}`;
    sites.serve(url, page.html, BENCH_HEADERS);
    await tab.goto(url);
    await settle(tab);
    const whole = async (/** @type {unknown} */ names) => {
      const run = await runOurs(tab, ours, names);
      await run.stop();
      return run.ms + run.evaluateMs;
    };
    const times = {
      none: /** @type {number[]} */ ([]),
      few: /** @type {number[]} */ ([]),
      many: /** @type {number[]} */ ([]),
    };
    for (let repetition = 0; repetition < repetitions; repetition++) {
      await tab.call('HeapProfiler.collectGarbage');
      times.none.push(await whole(undefined));
      times.few.push(await whole(few));
      times.many.push(await whole(many));
    }
    perPage.push({ none: Math.min(...times.none), few: Math.min(...times.few), many: Math.min(...times.many) });
  }
  const over = (/** @type {(page: { few: number, many: number, none: number }) => number} */ pick) =>
    round(median(perPage.map(pick)));
  const ratio = over(({ few: five, many: hundreds }) => hundreds / five);
  return {
    id: 'names',
    title: `Names of feeds, ${chosen.length} pages without any of them: evaluation and reading, ms`,
    rows: [
      { names: 'none', ms: over(({ none }) => none) },
      { names: '5', ms: over(({ few: five }) => five) },
      { names: '500', ms: over(({ many: hundreds }) => hundreds), 'ratio to 5': ratio },
    ],
    goals: [{ what: '500 names ÷ 5 names, whole cold page', most: 1.5, value: ratio }],
  };
}

/** As the background prepares them for pages. @param {number} count */
async function prepare(count) {
  const { gateSource } = /** @type {any} */ (await loadPart('lib/mentions/gate-source.ts'));
  const { prepareTopics } = /** @type {any} */ (await loadPart('lib/mentions/prepared-topic.ts'));
  const random = seeded(count);
  const word = () => Array.from({ length: 4 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  const names = Array.from({ length: count }, () => `${word()} ${word()}`);
  const topics = prepareTopics([{ id: '~bench', label: '', names }]).map((/** @type {object} */ topic) => ({
    ...topic,
    mayPaint: false,
  }));
  return { topics, gateSource: gateSource(topics) };
}
