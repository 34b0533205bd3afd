/** How well mentions are found in labelled lines: npm run eval:mentions. */
import { Mistake, readCommandLine } from './command-line.mjs';
import { readInBrowser } from './eval/read-in-browser.mjs';
import { findGiven, readGiven } from './given-files.mjs';
import { loadPart } from './load-part.mjs';

const USAGE = `How well mentions are found in labelled lines: npm run eval:mentions -- FILE.jsonl [FILE.jsonl …]

Prints every miss and false mark with its sentence; the last line is one JSON object. Ends with 1 when a line could not be read.`;

const { positionals: files } = readCommandLine(USAGE, {}, { takesNames: true });
if (files.length === 0) throw new Mistake('Say which lines: npm run eval:mentions -- FILE.jsonl');
const contents = files.map(file => ({ file, content: new TextDecoder().decode(readGiven(findGiven(file))) }));

/** @typedef {typeof import('./eval/labelled-line.ts')} Lines */
/** @typedef {typeof import('./eval/find-in-lines.ts')} Finding */
/** @typedef {typeof import('./eval/score.ts')} Scoring */
/** @typedef {typeof import('./eval/show-slips.ts')} Showing */
const { readLabelled } = /** @type {Lines} */ (await loadPart('tools/eval/labelled-line.ts'));
const { findInLines, PREPARED_TOPICS } = /** @type {Finding} */ (await loadPart('tools/eval/find-in-lines.ts'));
const { scoreLines } = /** @type {Scoring} */ (await loadPart('tools/eval/score.ts'));
const { showSlip } = /** @type {Showing} */ (await loadPart('tools/eval/show-slips.ts'));

const read = contents.map(({ file, content }) => readLabelled(content, file));
const lines = read.flatMap(one => one.lines);
const complaints = read.flatMap(one => one.complaints);

const found = await findInLines(lines, markups => readInBrowser(markups, PREPARED_TOPICS));
const { evaluation, slips } = scoreLines(lines, found);
for (const slip of slips) console.log(`${showSlip(slip)}\n`);
for (const complaint of complaints) console.error(`Left out: ${complaint}`);
console.log(JSON.stringify(evaluation));
process.exitCode = complaints.length > 0 ? 1 : 0;
