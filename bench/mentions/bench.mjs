/** Finding and marking on whole pages in real Chromium, against a floor and four other ways. Options: --pages DIR, --quick, --only PART. */
import { startChromium } from '../../tools/browsers/chromium-tab.mjs';
import { startSiteServer } from '../../tools/browsers/site-server.mjs';
import { builtExtension } from '../../tools/built-extension.mjs';
import { parseOptions } from '../../tools/command-line.mjs';
import { ensureBrowser } from '../../tools/find-browser.mjs';
import { measureGrowth } from './growth.mjs';
import { measureLiveBlog } from './live-blog.mjs';
import { measureNames } from './names-cost.mjs';
import { measureLoad } from './page-load.mjs';
import { fewOfEach, readPages } from './pages.mjs';
import { measureQuietPage, measureScroll } from './quiet-page.mjs';
import { measureReading } from './reading.mjs';
import { bundleTools, readOurs } from './tools.mjs';

/**
 * @typedef {import('./section.mjs').Bench} Bench
 * @typedef {import('./section.mjs').Section} Section
 */

/** Each part by its id, for `--only`. @type {Record<string, (bench: Bench) => Promise<Section>>} */
const SECTIONS = {
  reading0: bench => measureReading(bench, 0),
  reading6: bench => measureReading(bench, 6),
  reading50: bench => measureReading(bench, 50),
  growth: measureGrowth,
  liveBlog: measureLiveBlog,
  names: measureNames,
  quietPage: measureQuietPage,
  scroll: measureScroll,
  load: measureLoad,
};

/**
 * @param {string[]} args
 * @param {{ say: (line: string) => void, show: (section: Section) => void }} output
 */
export async function run(args, { say, show }) {
  const { values } = parseOptions(args, {
    pages: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, oneOf: Object.keys(SECTIONS) },
  });
  const wanted = values.only ?? Object.keys(SECTIONS);
  const { pages, from } = readPages(values.pages);
  const binary = await ensureBrowser('chromium');
  const extensionDir = await builtExtension();
  const sites = await startSiteServer();
  const chromium = await startChromium({ binary, proxyPort: sites.proxyPort });
  try {
    const bench = {
      tab: await chromium.openTab(),
      sites,
      tools: await bundleTools(),
      ours: readOurs(extensionDir),
      pages: values.quick ? fewOfEach(pages, 1) : pages,
      extensionDir,
      binary,
      repetitions: values.quick ? 3 : 7,
      isQuick: values.quick,
      say,
    };
    const sections = [];
    for (const id of wanted) {
      const section = await SECTIONS[id]?.(bench);
      if (!section) continue;
      show(section);
      sections.push(section);
    }
    return { browser: chromium.version, pages: { count: bench.pages.length, from }, isQuick: values.quick, sections };
  } finally {
    await chromium.close();
    sites.close();
  }
}
