/** The built extension over saved real pages: npm run eval:pages. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { startChromium } from './browsers/chromium-tab.mjs';
import { PAGE_ALONE, startSiteServer } from './browsers/site-server.mjs';
import { builtExtension, newsHost } from './built-extension.mjs';
import { Mistake, readCommandLine } from './command-line.mjs';
import { readSavedPage } from './eval/read-saved-page.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { findGiven } from './given-files.mjs';
import { listGivenHtml } from './list-html.mjs';

/** @typedef {import('./eval/read-saved-page.mjs').PageReport} PageReport */

const USAGE = `npm run eval:pages -- DIR

The built extension over saved real pages, each served as a site that is marked, its own scripts and everything it would load
kept away. Prints per page what was marked, and whether the page stayed as it is without us; the last line is one JSON object.
Ends with 1 when a page was changed or an error met.`;

const TABS = 2;
const HOST_NOT_MARKED = 'saved.example';

const [named, ...more] = readCommandLine(USAGE, {}, { takesNames: true }).positionals;
if (named === undefined) throw new Mistake('Say which folder: npm run eval:pages -- DIR');
if (more.length > 0) throw new Mistake('Name one folder, in quotes if spaces are in its name.');
const folder = findGiven(named);
const reports = await readAll(folder, listGivenHtml(folder));
const changed = reports.filter(({ isIdentical }) => isIdentical === false).length;
const errors = reports.filter(report => report.errors.length > 0).length;
const mentions = reports.reduce((all, report) => all + report.mentions.length, 0);
process.exitCode = changed + errors > 0 ? 1 : 0;
console.log(JSON.stringify({ pages: reports.length, mentions, domChanged: changed, errors }));

/** @param {string} from @param {readonly string[]} all */
async function readAll(from, all) {
  const binary = await ensureBrowser('chromium');
  const extensionDir = await builtExtension();
  const host = newsHost(extensionDir);
  const sites = await startSiteServer();
  const chromium = await startChromium({ binary, proxyPort: sites.proxyPort, extensionDir });
  /** @type {PageReport[]} */
  const reports = [];
  try {
    await chromium.untilRegistered();
    const waiting = [...all.entries()];
    const work = async () => {
      const tab = await chromium.openTab();
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, file] = next;
        const addresses = { plain: `https://${HOST_NOT_MARKED}/${index}`, marked: `https://${host}/${index}` };
        const { body, headers } = readBody(file);
        for (const url of Object.values(addresses)) sites.serve(url, body, headers);
        const report = await readSavedPage({ chromium, tab, extensionDir, ...addresses });
        for (const url of Object.values(addresses)) sites.remove(url);
        reports.push(report);
        show(relative(from, file), report);
      }
    };
    await Promise.all(Array.from({ length: Math.min(TABS, all.length) }, work));
  } finally {
    await chromium.close();
    sites.close();
  }
  return reports;
}

/** A saved page as it is, but for what would lead away from it. @param {string} file */
function readBody(file) {
  const bytes = readFileSync(file);
  const text = bytes.toString('latin1').replace(/http-equiv\s*=\s*(["']?)refresh/gi, 'data-was=$1refresh');
  const body = Buffer.from(text, 'latin1');
  const isUtf8 = !bytes.toString('utf8').includes('\ufffd');
  return { body, headers: { ...PAGE_ALONE, 'content-type': isUtf8 ? 'text/html; charset=utf-8' : 'text/html' } };
}

/** @param {string} name @param {PageReport} report */
function show(name, { mentions, isIdentical, errors }) {
  const candidates = mentions.filter(({ isDoubtful }) => isDoubtful).length;
  const counted = `${mentions.length} mentions, ${candidates} of them candidates for false marks`;
  const dom = isIdentical === undefined ? 'DOM not compared' : isIdentical ? 'DOM identical' : 'DOM CHANGED';
  console.log(`${name}: ${counted}; ${dom}; ${errors.length} errors`);
  for (const { topic, words, before, after, isDoubtful } of mentions) {
    console.log(`  ${isDoubtful ? '?' : ' '} [${topic}] …${before}«${words}»${after}…`);
  }
  for (const error of errors) console.log(`  ! ${error}`);
}
