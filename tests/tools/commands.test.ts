import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackedExtensionId } from '../../tools/browsers/chromium.mjs';
import { needsInstall } from '../../tools/install.mjs';
import { seconds } from '../../tools/progress.mjs';
import { runCommand } from '../../tools/run-command.mjs';
import { countPlaywright, countVitest, STAGES, skipReasons } from '../../tools/test-stages.mjs';
import { newFolder } from './new-folder';

describe('counting', () => {
  it('Vitest: a file that could not load counts as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}, {}] },
    ];
    expect(countVitest({ numPassedTests: 2, numFailedTests: 0, testResults })).toEqual({ passed: 2, failed: 1 });
  });

  it('Playwright: what passed only at a second try, and errors outside tests, are failures', () => {
    const stats = (expected: number, unexpected: number, flaky: number) => ({ expected, unexpected, flaky });
    expect(countPlaywright({ stats: stats(5, 1, 2), errors: [] })).toEqual({ passed: 5, failed: 3 });
    expect(countPlaywright({ stats: stats(0, 0, 0), errors: [{}] })).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright({ stats: stats(4, 0, 0), errors: [] })).toEqual({ passed: 4, failed: 0 });
  });

  it('the reasons why something was skipped are shown, the counts of it are not', () => {
    const output =
      ' Tests  3 passed | 1 skipped\nskipped: ../shared is not here\nLeft out: pages (../shared is not here)\nall fine';
    expect(skipReasons(output)).toEqual(['skipped: ../shared is not here', 'Left out: pages (../shared is not here)']);
  });

  it('every part of the promise has its stage', () => {
    const names = [...new Set(STAGES.map(({ name }) => name))];
    expect(names).toEqual(['lint', 'types', 'unused', 'build', 'unit', 'chromium', 'firefox', 'faults', 'start']);
  });
});

describe('running a program', () => {
  it('keeps what it said, line by line, and its exit code', async () => {
    const lines: string[] = [];
    const script = 'console.log("one"); console.error("two"); process.exit(3)';
    const { code, output } = await runCommand(process.execPath, ['-e', script], { onLine: line => lines.push(line) });
    expect(code).toBe(3);
    expect(output).toContain('one');
    expect(lines.sort()).toEqual(['one', 'two']);
  });

  it('fails when there is no such program, and when the time is up', async () => {
    expect((await runCommand('no-such-program-here', [])).code).toBe(1);
    const late = await runCommand(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { timeoutMs: 300 });
    expect(late.code).toBe(1);
    expect(late.output).toContain('Stopped after 0.3 s.');
  });
});

/** A command that has made a folder and started a program, as those with a browser do. */
const AT_WORK = `
  import { startProcess } from './tools/browsers/process.mjs';
  import { createFolder } from './tools/own-folder.mjs';
  const folder = createFolder('test');
  console.log(JSON.stringify({ folder, pid: startProcess('sleep', ['60']).child.pid }));
  setInterval(() => undefined, 1000);`;

/** A command that runs it, as `npm test` does. */
const AROUND = `
  import { runCommand } from './tools/run-command.mjs';
  const args = ['--import', './tools/ready.mjs', '--input-type=module', '-e', ${JSON.stringify(AT_WORK)}];
  await runCommand(process.execPath, args, { onLine: line => console.log(line) });`;

it.each([
  ['a command', AT_WORK],
  ['a command that runs another', AROUND],
])('%s that is ended leaves nothing behind', async (_, source) => {
  const command = spawn(process.execPath, ['--import', './tools/ready.mjs', '--input-type=module', '-e', source]);
  const [said] = await once(command.stdout, 'data');
  const { folder, pid } = JSON.parse(String(said));
  expect(existsSync(folder)).toBe(true);
  command.kill('SIGTERM');
  expect(await once(command, 'exit')).toEqual([130, null]);
  await expect.poll(() => existsSync(folder)).toBe(false);
  // Where nobody buries the dead, it is still listed, as a zombie.
  await expect.poll(() => spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout.toString()).toMatch(/^Z|^$/);
});

it('packages are installed again exactly when the lock file changed', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion":3}');
  expect(needsInstall(folder)).toBe(true);
  mkdirSync(join(folder, 'node_modules'));
  const stamp = join(folder, 'node_modules', '.call-in-lock');
  writeFileSync(stamp, 'of another lock file');
  expect(needsInstall(folder)).toBe(true);
  writeFileSync(stamp, createHash('sha256').update('{"lockfileVersion":3}').digest('hex'));
  expect(needsInstall(folder)).toBe(false);
});

it('the lock file knows the tools’ builds for every system, or npm ci refuses it on another one', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> = lock.packages;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

it('an unpacked extension’s id comes from its folder, or from the key in its manifest', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'manifest.json'), '{}');
  const ofFolder = unpackedExtensionId(folder);
  expect(ofFolder).toMatch(/^[a-p]{32}$/);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ key: Buffer.from('a key').toString('base64') }));
  const ofKey = unpackedExtensionId(folder);
  expect(ofKey).not.toBe(ofFolder);
  const hex = createHash('sha256').update('a key').digest('hex');
  expect(ofKey).toBe([...hex.slice(0, 32)].map(digit => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join(''));
});

it('durations are said in seconds', () => expect(seconds(12_345)).toBe('12.3 s'));
