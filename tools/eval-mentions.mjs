/** How well mentions are found in labelled lines: npm run eval:mentions. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readCommandLine } from './command-line.mjs';
import { readInBrowser } from './eval/read-in-browser.mjs';

/**
 * Loads one of the TypeScript parts.
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function load(name) {
  const file = fileURLToPath(new URL(`./eval/${name}.ts`, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/** @param {string} file */
function readContent(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
    return process.exit(2);
  }
}

const USAGE = `How well mentions are found in labelled lines: npm run eval:mentions -- FILE.jsonl [FILE.jsonl …]

Prints every miss and false mark with its sentence; the last line is one JSON object. Ends with 1 when a line could not be read.`;

const { positionals: files } = readCommandLine(USAGE, {}, { takesNames: true });
if (files.length === 0) {
  console.error('Say which lines: npm run eval:mentions -- FILE.jsonl');
  process.exit(2);
}

/** @typedef {typeof import('./eval/labelled-line.ts')} Lines */
/** @typedef {typeof import('./eval/find-in-lines.ts')} Finding */
/** @typedef {typeof import('./eval/score.ts')} Scoring */
/** @typedef {typeof import('./eval/show-slips.ts')} Showing */
const { readLabelled } = await load('labelled-line').then(part => /** @type {Lines} */ (part));
const { findInLines, PREPARED_TOPICS } = await load('find-in-lines').then(part => /** @type {Finding} */ (part));
const { scoreLines } = await load('score').then(part => /** @type {Scoring} */ (part));
const { showSlip } = await load('show-slips').then(part => /** @type {Showing} */ (part));

const read = files.map(file => readLabelled(readContent(file), file));
const lines = read.flatMap(one => one.lines);
const complaints = read.flatMap(one => one.complaints);

const found = await findInLines(lines, markups => readInBrowser(markups, PREPARED_TOPICS));
const { evaluation, slips } = scoreLines(lines, found);
for (const slip of slips) console.log(`${showSlip(slip)}\n`);
for (const complaint of complaints) console.error(`Left out: ${complaint}`);
console.log(JSON.stringify(evaluation));
process.exitCode = complaints.length > 0 ? 1 : 0;
