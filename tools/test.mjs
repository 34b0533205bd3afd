/** Everything, from a bare checkout: npm test. */
import { readCommandLine } from './command-line.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { ensureInstalled } from './install.mjs';
import { seconds } from './progress.mjs';
import { STAGES } from './test-stages.mjs';

const HEARTBEAT_MS = 10_000;
const SHOWN_CHARACTERS = 12_000;
const BROWSER_STAGES = { chromium: ['chromium', 'faults', 'start'], firefox: ['firefox', 'faults', 'start'] };

const USAGE = `npm test                    installs packages and browsers if needed, then every stage: ${listStages()}
npm test -- unit build      those stages alone

The last line counts over everything; any failure, or no test at all, ends with 1.`;

// Ends what was started, too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const { positionals: wanted } = readCommandLine(USAGE, {}, { takesNames: true });
const unknown = wanted.filter(wish => STAGES.every(({ name }) => name !== wish));
if (unknown.length > 0) {
  console.error(`No stage is called ${unknown.join(', ')}. There are: ${listStages()}.`);
  process.exit(2);
}

const stages = STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
let passed = 0;
let failed = 0;

try {
  await ensureInstalled();
  for (const kind of /** @type {const} */ (['chromium', 'firefox'])) {
    if (stages.some(({ name }) => BROWSER_STAGES[kind].includes(name))) await ensureBrowser(kind);
  }
  for (const stage of stages) {
    const count = await runStage(stage);
    passed += count.passed;
    failed += count.failed;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function listStages() {
  return [...new Set(STAGES.map(({ name }) => name))].join(', ');
}

/** @param {import('./test-stages.mjs').Stage} stage */
async function runStage({ what, run }) {
  const start = Date.now();
  const elapsed = () => seconds(Date.now() - start);
  let far = '';
  console.log(`… ${what}`);
  const timer = setInterval(
    () => console.log(`  … ${what}: ${[far, elapsed()].filter(Boolean).join(', ')}`),
    HEARTBEAT_MS,
  );
  const count = await run(line => {
    far = line;
  }).catch(error => ({ passed: 0, failed: 1, output: String(error?.stack ?? error), notes: [] }));
  clearInterval(timer);
  for (const note of count.notes ?? []) console.log(`  ${note}`);
  if (count.failed > 0) console.log(`${(count.output ?? '').slice(-SHOWN_CHARACTERS).trimEnd()}\n`);
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${what}: ${count.passed} passed, ${count.failed} failed (${elapsed()})`);
  return count;
}
