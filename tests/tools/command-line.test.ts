import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../tools/command-line.mjs';

/** Runs a command as npm does; every one of these answers before it does anything. */
function call(tool: string, ...args: string[]) {
  const file = join(import.meta.dirname, '../../tools', `${tool}.mjs`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stdout, complaint: stderr };
}

describe.each<[string, string, string]>([
  ['start', 'npm start', '--firefox, --chromium, --headless, --help'],
  ['test', 'npm test', '--help'],
  ['fuzz', 'npm run fuzz', '--minutes, --browser, --seed, --path, --runs, --deaf, --help'],
  ['faults', 'npm run faults', '--browser, --only, --quick, --runs, --seed, --list, --without-control, --help'],
  ['learn-mentions', 'npm run learn:mentions', '--help'],
  ['screenshots', 'npm run screenshots', '--help'],
  ['eval-mentions', 'npm run eval:mentions', '--help'],
  ['eval-pages', 'npm run eval:pages', '--help'],
  ['eval-targets', 'npm run eval:targets', '--at, --help'],
])('%s', (tool, command, known) => {
  it('says what it can do', () => {
    const { status, said, complaint } = call(tool, '--help');
    expect(said).toContain(command);
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
  });

  it('names an option it does not know, and those it does', () => {
    const { status, said, complaint } = call(tool, '--hedless');
    expect(complaint).toMatch(/^Unknown option '--hedless'\. The (options are|only option is) --/);
    expect(complaint).toContain(`${known}.\n`);
    expect({ status, said }).toEqual({ status: 2, said: '' });
  });
});

it('an option without its value, and a word too many, are named as well', () => {
  const options = { seed: { type: 'string' } } as const;
  expect(() => parseOptions(['--seed'], options)).toThrow(/'--seed <value>'.+ The options are --seed, --help\./);
  expect(() => parseOptions(['seed'], options)).toThrow(/'seed'/);
  expect(parseOptions(['--seed', '7'], options).values.seed).toBe('7');
});

it.each([
  ['faults', ['--browser', 'fierfox'], '--browser takes chromium or firefox, not "fierfox".'],
  ['faults', ['--only', 'kil'], /^--only takes kill, .+ or .+, not "kil"\./],
  ['faults', ['--runs', 'ten'], '--runs takes a number, not "ten".'],
  ['fuzz', ['--browser', 'safari'], '--browser takes chromium or firefox, not "safari".'],
  ['fuzz', ['--minutes', ''], '--minutes takes a number, not "".'],
  ['bench', ['popup', '--rounds', 'many'], '--rounds takes a number, not "many".'],
  ['bench', ['mentions', '--only', 'reeding'], /^--only takes reading0, .+ or load, not "reeding"\./],
])('%s %j is refused before anything begins', (tool, args, sentence) => {
  const { status, said, complaint } = call(tool, ...args);
  expect(complaint.trim()).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  expect({ status, said }).toEqual({ status: 2, said: '' });
});
