/** The built extension over saved real pages: npm run eval:pages. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { startChromium } from './browsers/chromium-tab.mjs';
import { PAGE_ALONE, startSiteServer } from './browsers/site-server.mjs';
import { builtExtension, newsHost } from './built-extension.mjs';
import { readCommandLine } from './command-line.mjs';
import { readSavedPage } from './eval/read-saved-page.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { listHtml } from './list-html.mjs';

/** @typedef {import('./eval/read-saved-page.mjs').PageReport} PageReport */

const USAGE = `npm run eval:pages -- DIR

The built extension over saved real pages, each served as a site that is marked, its own scripts and everything it would load
kept away. Prints per page what was marked, and whether the page stayed as it is without us; the last line is one JSON object.
Ends with 1 when a page was changed or an error met.`;

const TABS = 2;
const HOST_NOT_MARKED = 'saved.example';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const [folder] = readCommandLine(USAGE, {}, { takesNames: true }).positionals;
const files = folder !== undefined && existsSync(folder) ? listHtml(folder) : [];
if (folder === undefined || files.length === 0) {
  console.error(folder === undefined ? 'Say which folder: npm run eval:pages -- DIR' : `No *.html in ${folder}`);
  process.exitCode = 2;
} else {
  const reports = await readAll(folder, files);
  const changed = reports.filter(({ isIdentical }) => !isIdentical).length;
  const errors = reports.filter(report => report.errors.length > 0).length;
  const mentions = reports.reduce((all, report) => all + report.mentions.length, 0);
  process.exitCode = changed + errors > 0 ? 1 : 0;
  console.log(JSON.stringify({ pages: reports.length, mentions, domChanged: changed, errors }));
}

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
  console.log(`${name}: ${counted}; ${isIdentical ? 'DOM identical' : 'DOM CHANGED'}; ${errors.length} errors`);
  for (const { topic, words, before, after, isDoubtful } of mentions) {
    console.log(`  ${isDoubtful ? '?' : ' '} [${topic}] …${before}«${words}»${after}…`);
  }
  for (const error of errors) console.log(`  ! ${error}`);
}
