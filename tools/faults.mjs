/** Calls said to be logged against calls found, after every fault we know, in real browsers: npm run faults. */
import { Mistake, readCommandLine } from './command-line.mjs';
import { countFsyncs } from './faults/count-fsyncs.mjs';
import { findMissingTests } from './faults/elsewhere.mjs';
import { ROWS } from './faults/rows.mjs';
import { prepareMachine, runRow } from './faults/run-rows.mjs';
import { summarize } from './faults/summarize.mjs';
import { keepFolder } from './own-folder.mjs';
import { seconds } from './progress.mjs';
import { formatTable } from './table.mjs';

const USAGE = `Calls said to be logged against calls found, after every fault we know, in real browsers:
npm run faults                                       everything in both browsers, an hour or two
npm run faults -- --quick                            a minute: a few runs of the cheap rows, as in npm test
npm run faults -- --browser firefox --only kill --runs 10
npm run faults -- --seed 7                           other moments for the faults, 287 unless told
npm run faults -- --without-control                  without the plain logs that must lose calls
npm run faults -- --list                             the rows there are

Ends with one line of JSON, and with 1 when anything was lost, doubled, brought back from the dead or repaired in silence.`;

const BROWSERS = ['chromium', 'firefox'];

const { values } = readCommandLine(USAGE, {
  browser: { type: 'string', multiple: true, oneOf: BROWSERS, default: [...BROWSERS] },
  only: { type: 'string', multiple: true, oneOf: ROWS.map(({ name }) => name) },
  quick: { type: 'boolean', default: false },
  runs: { type: 'string', isCount: true },
  seed: { type: 'string', isNumber: true, default: '287' },
  list: { type: 'boolean', default: false },
  'without-control': { type: 'boolean', default: false },
});

if (values.list) {
  console.log(formatTable(ROWS.map(({ name, what, runs }) => ({ name, what, ...runs }))));
  process.exit(0);
}

const kinds = /** @type {import('./faults/rows.mjs').Kind[]} */ (values.browser);
const rows = ROWS.filter(({ name }) => values.only?.includes(name) ?? true);
const idle = rows.filter(row => kinds.every(kind => countRuns(row, kind) === 0)).map(({ name }) => name);
if (values.only && idle.length > 0) {
  const why = values.quick ? 'in the short form; leave --quick away' : `in ${kinds.join(' and ')}`;
  throw new Mistake(`There is nothing to run of ${idle.join(', ')} ${why}.`);
}

const begun = Date.now();
/** @type {string[]} */
const broken = [];
/** @type {import('./faults/trial.mjs').Machine[]} */
const machines = [];
/** @type {Awaited<ReturnType<typeof countFsyncs>>} */
let fsyncs = null;
/** @type {import('./faults/summarize.mjs').RowResult[]} */
const results = [];
// One after the other: two cannot install, or build, at once.
for (const kind of kinds) machines.push(await prepareMachine(kind));
// The short form measures no times: both browsers at once.
if (values.quick) results.push(...(await Promise.all(machines.map(runRows))).flat());
else for (const machine of machines) results.push(...(await runRows(machine)));
report();

/** @param {import('./faults/rows.mjs').Row} row @param {import('./faults/rows.mjs').Kind} kind */
function countRuns(row, kind) {
  const usual = values.quick ? Math.min(row.quick, row.runs[kind]) : row.runs[kind];
  return usual > 0 && values.runs ? Number(values.runs) : usual;
}

/** @param {import('./faults/trial.mjs').Machine} machine */
async function runRows(machine) {
  const { kind } = machine;
  if (!values.quick && !values.only) fsyncs ??= await countFsyncs(machine);
  const done = [];
  for (const row of rows) {
    const runs = countRuns(row, kind);
    if (runs === 0) continue;
    const whyNot = row.whyNot?.();
    if (whyNot) console.log(`left out: ${row.name} in ${kind}, ${whyNot}`);
    // One row that breaks is a complaint; the others run all the same.
    const result = await measure(machine, row, whyNot ? 0 : runs).catch(
      error => void broken.push(`${row.name} in ${kind}: ${error.stack ?? error}`),
    );
    if (result) done.push(result);
  }
  return done;
}

/** @param {import('./faults/trial.mjs').Machine} machine @param {import('./faults/rows.mjs').Row} row @param {number} runs */
async function measure(machine, row, runs) {
  const { kind } = machine;
  const seed = Number(values.seed);
  const start = Date.now();
  const say = sayer(`${row.name} in ${kind}`);
  const ours = await runRow(machine, row, { log: 'product', runs, seed, say });
  console.log(`  ${row.name} in ${kind}: ${JSON.stringify(ours)}`);
  // The short form proves nothing about the harness: the long one does.
  const control =
    row.control && !values.quick && !values['without-control']
      ? await runRow(machine, row, { log: row.control.log, runs, seed, say: sayer(`${row.name} in ${kind}, control`) })
      : undefined;
  const mustLose = control !== undefined && row.control?.mustLose.includes(kind) === true;
  /** @type {import('./faults/summarize.mjs').RowResult} */
  const result = {
    ...{ row: row.name, browser: kind, what: row.what, ours, ...(control ? { control, mustLose } : {}) },
    ...{ mayRefuse: row.mayRefuse === true, mayLoseWords: row.mayLoseWords?.includes(kind) === true },
  };
  console.log(`✓ ${row.name} in ${kind} (${seconds(Date.now() - start)}) ${JSON.stringify({ ours, control })}`);
  return result;
}

function report() {
  const { table, line, complaints } = summarize(results);
  console.log(`\n${formatTable(table)}\n`);
  complaints.push(...broken, ...findMissingTests());
  for (const complaint of complaints) console.log(`✗ ${complaint}`);
  for (const { folder } of complaints.length > 0 ? machines : []) {
    keepFolder(folder);
    console.log(`kept: ${folder}, the extension that ran and every confirmation`);
  }
  console.log(`${seconds(Date.now() - begun)}`);
  if (fsyncs) console.log(`fsyncs of the log's stores while ${fsyncs.confirmed} calls were logged: ${fsyncs.fsyncs}`);
  console.log(JSON.stringify({ ...line, fsyncs }));
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

/** Says how far it is, not more often than a person wants to hear. @param {string} what */
function sayer(what) {
  let said = 0;
  return (/** @type {string} */ line) => {
    if (Date.now() - said < 10_000) return;
    said = Date.now();
    console.log(`  … ${what}: ${line}`);
  };
}
