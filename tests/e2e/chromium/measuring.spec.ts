import { runCommand } from '../../../tools/run-command.mjs';
import { expect, test } from '../harness/test';

const TIMES_MS = 420_000;

/** The parts whose goals are exact; the others measure time, which no test judges. */
const PARTS = ['reading0', 'reading6', 'quietPage'];
const SHORT = PARTS.flatMap(part => ['--only', part]);

/** Runs one of the project's tools to its end; its last line is JSON. */
async function runTool(file: string, ...args: string[]) {
  const { code, output } = await runCommand(process.execPath, [file, ...args], { timeoutMs: TIMES_MS });
  const lines = output.trimEnd().split('\n');
  return { code, output, last: JSON.parse(lines.at(-1) ?? '') };
}

interface JudgedGoal {
  readonly goal: string;
  readonly wanted: string;
  readonly value: number;
  readonly isMet: boolean;
  readonly isExact: boolean;
}

test('the bench of mentions, in its short form: tables and one line of JSON; what is no matter of time holds', async () => {
  test.setTimeout(TIMES_MS);
  const { code, output, last } = await runTool('tools/bench.mjs', 'mentions', '--quick', ...SHORT);
  expect(output).toContain('ratio to the floor');
  expect(code).toBe(0);
  expect(last).toMatchObject({ bench: 'mentions', isQuick: true, machine: { cores: expect.any(Number) } });
  for (const part of PARTS) expect(last[part], part).toEqual(expect.arrayContaining([expect.any(Object)]));
  const goals: JudgedGoal[] = last.goals;
  expect(goals.filter(({ isExact }) => isExact).length).toBeGreaterThan(10);
  expect(goals.filter(({ isExact, isMet }) => isExact && !isMet)).toEqual([]);
});

test('saved pages: mentions are counted, an ordinary page has none, a page broken by itself is no error of ours', async () => {
  test.setTimeout(TIMES_MS);
  const { code, output, last } = await runTool('tools/eval-pages.mjs', 'tests/fixtures/saved-pages');
  expect(output).toMatch(/county\.html: 2 mentions, 0 of them candidates for false marks; DOM identical; 0 errors/);
  expect(output).toContain('[detainer] …');
  expect(last).toEqual({ pages: 3, mentions: 2, domChanged: 0, errors: 0 });
  expect(code).toBe(0);
});

test('a folder without pages is said to have none', async () => {
  const { code, output } = await runCommand(process.execPath, ['tools/eval-pages.mjs', 'tests/fixtures/signatures']);
  expect(code).toBe(2);
  expect(output).toContain('No *.html in');
});
