/** Faults of the list that tests of other pieces make, by file and by words of the test: a test that was renamed is missed here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../install.mjs';

const ELSEWHERE = [
  ['an alarm lost, nothing due', 'tests/platform/jobs.test.ts', 'when an alarm was lost'],
  ['clock set back', 'tests/platform/jobs.test.ts', 'a clock set back by'],
  ['clock leapt, retention on', 'tests/calls/apply-retention.test.ts', 'waits when the clock leapt'],
  [
    'every gap of every change',
    'tests/platform/call-store-gaps.test.ts',
    'the newest surviving copy is in both stores',
  ],
  ['any history of losses', 'tests/platform/call-store-histories.test.ts', 'holds exactly what survived'],
  ['files of garbage, on screen', 'tests/e2e/damaged-log.spec.ts', 'comes back from its second copy'],
  ['the browser closed at the time of an alarm', 'tests/e2e/reminders.spec.ts', 'told at the next start, once'],
  ['a feed down, slow, endless, cut short, of another type, older', 'tests/e2e/feeds.spec.ts', 'costs nothing'],
  ['a feed gone for longer', 'tests/platform/feed-keeper.test.ts', 'ever more rarely up to a day'],
  ['a damaged store of campaigns', 'tests/e2e/feeds.spec.ts', 'a damaged campaign store says so'],
];

/** Those whose test is not there any more. */
export const findMissingTests = () =>
  ELSEWHERE.filter(([, file = '', words = '']) => !readTests(file).includes(words)).map(
    ([fault]) => `${fault}: its test is gone`,
  );

/** The file may be gone with its test. @param {string} file */
function readTests(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
