/** What `npm test` runs, in its order, and how each tool's answer becomes counts. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IS_EVERYTHING, LONG } from '../tests/e2e/long.mjs';
import { builtExtension } from './built-extension.mjs';
import { ROOT } from './install.mjs';
import { createFolder, removeFolder } from './own-folder.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [notes] lines to show even when all passed, such as why something was skipped
 * @property {string} [output] what to show of a failure
 *
 * @typedef {object} Stage
 * @property {string} name for `npm test -- name`
 * @property {string} what
 * @property {(report: (line: string) => void) => Promise<Count>} run `report` shows how far it is
 */

const tool = (/** @type {string} */ name) => join(ROOT, 'node_modules', '.bin', name);
const ENV = { ...process.env, WXT_TELEMETRY: '0', FORCE_COLOR: '0' };

/**
 * Runs commands one after the other; the first that fails fails the stage, which counts as one check.
 * @param {...string[]} commands
 * @returns {Promise<Count>}
 */
async function check(...commands) {
  for (const [command = '', ...args] of commands) {
    const { code, output } = await runCommand(tool(command), args, { cwd: ROOT, env: ENV });
    if (code !== 0) return { passed: 0, failed: 1, output };
  }
  return { passed: 1, failed: 0 };
}

/**
 * Counts of a Vitest JSON report; a file that could not even load counts as a failure.
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Counts of a Playwright JSON report; a test that passed only at a second try counts as a failure, errors outside tests too.
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (unexpected + flaky > 0 ? 0 : report.errors.length) };
}

/**
 * Lines that say why a test did not run.
 * @param {string} output
 */
export function skipReasons(output) {
  const lines = output.split('\n').map(line => line.trim());
  return [
    ...new Set(lines.filter(line => /\bskipp(ed|ing|s)\b|^left out:/i.test(line) && /[a-z]{3,} [a-z]{2,}/i.test(line))),
  ]
    .filter(line => !/^(Test Files|Tests|\d+ skipped)/.test(line))
    .slice(0, 20);
}

/**
 * Runs a test runner that writes a JSON report, and counts it.
 * @param {string[]} command
 * @param {(file: string) => { args: string[], env: Record<string, string> }} reporting how this runner is told where to write
 * @param {(report: any) => Count} count
 * @param {(line: string) => void} report
 * @returns {Promise<Count>}
 */
async function runTests([command = '', ...args], reporting, count, report) {
  const folder = createFolder('report');
  const file = join(folder, 'report.json');
  const extra = reporting(file);
  let done = 0;
  const { code, output } = await runCommand(tool(command), [...args, ...extra.args], {
    cwd: ROOT,
    env: { ...ENV, ...extra.env },
    onLine: line => {
      if (!/^\s*[✓✘×] /u.test(line)) return;
      done += 1;
      report(`${done} done`);
    },
  });
  try {
    const counted = count(JSON.parse(readFileSync(file, 'utf8')));
    // A runner that failed without a failed test (a worker that died, an error outside tests) failed all the same.
    const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed;
    return { ...counted, failed, notes: skipReasons(output), ...(failed > 0 ? { output } : {}) };
  } catch (error) {
    return { passed: 0, failed: 1, output: `${output}\n${error}` };
  } finally {
    removeFolder(folder);
  }
}

/** What looks at the packages looks at those of the stage before, as long as they are of these sources. @param {(line: string) => void} report */
const unitTests = async report => {
  const [chromium] = [await builtExtension('chromium'), await builtExtension('firefox')];
  return runTests(
    ['vitest', 'run'],
    file => ({
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      env: process.env.CALL_IN_FEED ? {} : { CALL_IN_BUILT: dirname(chromium) },
    }),
    countVitest,
    report,
  );
};

/** @param {keyof typeof LONG} project @returns {(report: (line: string) => void) => Promise<Count>} */
const endToEnd = project => async report => {
  const count = await runTests(
    ['playwright', 'test', '--project', project],
    file => ({ args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
    countPlaywright,
    report,
  );
  if (IS_EVERYTHING) return count;
  const why = `left out: ${LONG[project].join(', ')}, which take minutes; CALL_IN_EVERYTHING=1 npm test runs them`;
  return { ...count, notes: [why, ...(count.notes ?? [])] };
};

/** The demo of `npm start`, walked headless. @param {string[]} args @returns {Promise<Count>} */
async function demoWalk(...args) {
  const { code, output } = await runCommand(process.execPath, [join(ROOT, 'tools/start.mjs'), '--headless', ...args], {
    cwd: ROOT,
    env: ENV,
    timeoutMs: 240_000,
  });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/** In both browsers at once: each waits for much of its time. @returns {Promise<Count>} */
async function demoWalks() {
  const counts = await Promise.all([demoWalk(), demoWalk('--firefox')]);
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    output: counts.map(({ output = '' }) => output).join('\n'),
  };
}

/** The short form of `npm run faults`. @type {Stage['run']} */
const faults = async report => {
  const { code, output } = await runCommand(
    process.execPath,
    ['--import', './tools/ready.mjs', 'tools/faults.mjs', '--quick'],
    {
      cwd: ROOT,
      env: ENV,
      timeoutMs: 600_000,
      onLine: line => report(line.slice(0, 60)),
    },
  );
  const count = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
  return { ...count, notes: skipReasons(output) };
};

/** @type {readonly Stage[]} */
export const STAGES = [
  { name: 'lint', what: 'format and lint (Biome)', run: () => check(['biome', 'check', '--error-on-warnings', '.']) },
  { name: 'types', what: 'types (tsc)', run: () => check(['wxt', 'prepare'], ['tsc', '--noEmit']) },
  { name: 'unused', what: 'nothing unused (knip)', run: () => check(['knip']) },
  { name: 'build', what: 'build for Chromium', run: () => check(['wxt', 'build']) },
  { name: 'build', what: 'build for Firefox', run: () => check(['wxt', 'build', '-b', 'firefox']) },
  { name: 'build', what: 'demo build for Chromium', run: () => check(['wxt', 'build', '--mode', 'demo']) },
  {
    name: 'build',
    what: 'demo build for Firefox',
    run: () => check(['wxt', 'build', '-b', 'firefox', '--mode', 'demo']),
  },
  { name: 'unit', what: 'unit and conformance tests (Vitest)', run: unitTests },
  { name: 'chromium', what: 'end to end in Chromium', run: endToEnd('chromium') },
  { name: 'firefox', what: 'end to end in Firefox', run: endToEnd('firefox') },
  { name: 'faults', what: 'faults: what was logged is there (short form)', run: faults },
  { name: 'start', what: 'npm start walks the main job in Chromium and in Firefox', run: demoWalks },
];
