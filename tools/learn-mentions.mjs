/** Learns anew which words speak for a name and which against, from the labelled lines of the tests, and notes what is missed then: npm run learn:mentions */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake, readCommandLine } from './command-line.mjs';
import { ROOT } from './install.mjs';
import { loadPart } from './load-part.mjs';

readCommandLine(
  `npm run learn:mentions

Learns anew which words speak for a name and which against, from the labelled lines in tests/fixtures/mentions, and writes
lib/mentions/learned-words.json; what is missed with them is noted in known-slips.json beside the lines.`,
  {},
);

const LINES = join(ROOT, 'tests/fixtures/mentions');
const WORDS = join(ROOT, 'lib/mentions/learned-words.json');
const SLIPS = join(LINES, 'known-slips.json');

/** @typedef {typeof import('./learn/learn-words.ts')} Learning */
/** @typedef {typeof import('./learn/list-slips.ts')} Judging */
/** @typedef {typeof import('./eval/labelled-line.ts')} Lines */

/** @param {string} file @param {unknown} content */
const write = (file, content) => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);

const { learnWords } = /** @type {Learning} */ (await loadPart('tools/learn/learn-words.ts'));
const { readLabelled } = /** @type {Lines} */ (await loadPart('tools/eval/labelled-line.ts'));
const names = readdirSync(LINES)
  .filter(name => name.endsWith('.jsonl'))
  .sort();
const files = names.map(name => ({ name, ...readLabelled(readFileSync(join(LINES, name), 'utf8'), name) }));
const complaints = files.flatMap(file => file.complaints);
if (complaints.length > 0) throw new Mistake(`Nothing is learned. ${complaints.join('\n')}`, 1);
const lines = files.flatMap(file => file.lines);
const words = learnWords(lines);
write(WORDS, words);

// Loaded only now: it judges with what was just learned.
const { judgeLines } = /** @type {Judging} */ (await loadPart('tools/learn/list-slips.ts'));
const judged = files.map(file => /** @type {const} */ ([file.name, judgeLines(file.lines).slips]));
const slips = judged.filter(([, its]) => its.length > 0);
write(SLIPS, Object.fromEntries(slips));
const count = Object.values(words)
  .flatMap(lines => lines.split('\n'))
  .reduce((sum, line) => sum + line.trim().split(' ').length - 1, 0);
const missed = slips.flatMap(([, its]) => its).length;
console.log(
  `${lines.length} lines in ${names.length} files: ${count} words learned, ${missed} missed or falsely marked`,
);
