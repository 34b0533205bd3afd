/** Random pages and changes against the page reader, in a real browser: npm run fuzz. */
import { Mistake, readCommandLine } from './command-line.mjs';
import { runFuzz } from './fuzz/run-fuzz.mjs';
import { seconds } from './progress.mjs';

const USAGE = `Random pages and changes against the page reader, in a real browser:
npm run fuzz                                         two minutes in Chromium
npm run fuzz -- --minutes 10 --browser firefox
npm run fuzz -- --runs 50                            stories to a seed, 200 unless told
npm run fuzz -- --seed 7 [--path 12:0:3]             a failing story again, as it was printed
npm run fuzz -- --deaf counts                        without complaints of this kind

Prints the smallest story that failed and what was wrong; ends with 1 then.`;

const { values } = readCommandLine(USAGE, {
  minutes: { type: 'string', isNumber: true, default: '2' },
  browser: { type: 'string', oneOf: ['chromium', 'firefox'], default: 'chromium' },
  seed: { type: 'string', isNumber: true },
  path: { type: 'string' },
  runs: { type: 'string', isCount: true, default: '200' },
  deaf: { type: 'string', multiple: true, default: [] },
});
if (values.path !== undefined && !(values.seed && /^\d+(:\d+)*$/.test(values.path)))
  throw new Mistake('--path is of a seed: name both, as they were printed with the failing story.');
const kind = /** @type {'chromium' | 'firefox'} */ (values.browser);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);

console.log(`… stories in ${kind}, from seed ${seed}`);
let told = 0;
const { stories, ms, version, failed } = await runFuzz({
  kind,
  seed,
  ...(values.path ? { path: values.path } : {}),
  runs: Number(values.runs),
  deafTo: values.deaf,
  timeMs: Number(values.minutes) * 60_000,
  onRound: round => {
    told += round.result.runs;
    const { path, ms, ofSlicesMs } = round.result.slowest ?? { path: '', ms: 0, ofSlicesMs: 0 };
    const slowest = `the longest, ${path}, ${seconds(ms)}, of which ${seconds(ofSlicesMs)} in our slices`;
    console.log(`  seed ${round.seed}: ${round.result.runs} stories, ${told} in all; ${slowest}`);
  },
  onLeftOut: ({ seed: round, path }) =>
    console.log(
      `  seed ${round}: left out from story ${path} on: ${kind} does not come to an end with it, whoever reads along`,
    ),
});

if (failed) {
  console.log(`\n${JSON.stringify(failed.story, null, 1)}\n\n${failed.complaints.join('\n')}\n`);
  console.log(`Again: npm run fuzz -- --browser ${kind} --seed ${failed.seed} --path ${failed.path}`);
}
console.log(JSON.stringify({ browser: version, stories, seconds: Math.round(ms / 1000), failed: failed ? 1 : 0 }));
process.exitCode = failed ? 1 : 0;
