/** What is measured: our built scripts, the floor, and the peers, each as text to run in a world of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readSearch } from './names.mjs';

/**
 * @typedef {object} Tool
 * @property {string} id
 * @property {string} label
 * @property {boolean} writes whether it writes to the page where it finds something
 * @property {string} source defines `benchTool` in a world
 *
 * @typedef {object} Ours our scripts as built, in the order in which they come to a page
 * @property {string} news registered on every news page
 * @property {string} marks brought where the first met a name
 * @property {string} css
 */

/** The message by which the script on every page asks for the one that marks. */
export const BRING = 'reader.bring';

const TOOLS = [
  { id: 'floor', label: 'floor: TreeWalker, .data.length', file: 'floor', writes: false },
  { id: 'expression', label: 'textContent + one RegExp', file: 'text-and-expression', writes: false },
  { id: 'highlight', label: 'highlight-search-term, 5 names', file: 'highlight-search-term', writes: false },
  { id: 'replace', label: 'findAndReplaceDOMText', file: 'find-and-replace-dom-text', writes: true },
  { id: 'mark', label: 'mark.js, one expression', file: 'mark-js', writes: true },
];

const here = (/** @type {string} */ file) => new URL(file, import.meta.url);

/** The stand-in for the extension API and for idle time. */
export const STAND_IN = readFileSync(here('stand-in.js'), 'utf8');

/** The floor and the peers, bundled. @returns {Promise<Tool[]>} */
export function bundleTools() {
  return Promise.all(
    TOOLS.map(async ({ id, label, file, writes }) => ({
      id,
      label,
      writes,
      source: await bundle(fileURLToPath(here(`tools/${file}.js`))),
    })),
  );
}

/** One script of one file and all it imports. @param {string} entry */
async function bundle(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'chrome140', lib: { entry, formats: ['iife'], name: 'benchBundle' } },
  });
  const [first] = /** @type {any[]} */ (Array.isArray(result) ? result : [result]);
  return String(first.output[0].code);
}

/** @param {string} folder of the build @returns {Ours} */
export function readOurs(folder) {
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  return { news: read('news.js'), marks: read('marks.js'), css: read('assets/mark.css') };
}

/** Text that gives a world what every tool is called with. */
export function searchSource() {
  const { names, common, expression } = readSearch();
  return `globalThis.benchSearch = { names: ${JSON.stringify(names)}, common: ${JSON.stringify(common)}, expression: new RegExp(${JSON.stringify(expression)}, 'gi') };`;
}
