import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../tools/command-line.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** Runs a command as npm does; every one of these answers before it does anything. */
function call(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './tools/ready.mjs', `tools/${tool}.mjs`, ...args],
    { cwd: ROOT, encoding: 'utf8', timeout: 60_000, env: { ...process.env, CALL_IN_CHROMIUM: '/no/browser' } },
  );
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
  ['faults', ['--runs', 'ten'], '--runs takes a whole number, 1 or more, not "ten".'],
  ['faults', ['--runs', '0'], '--runs takes a whole number, 1 or more, not "0".'],
  [
    'faults',
    ['--quick', '--only', 'popup'],
    /^There is nothing to run of popup in the short form; leave --quick away\./,
  ],
  ['faults', ['--browser', 'chromium', '--only', 'missing-key'], 'There is nothing to run of missing-key in chromium.'],
  ['fuzz', ['--runs', '0'], '--runs takes a whole number, 1 or more, not "0".'],
  ['fuzz', ['--path', '3:0'], /^--path is of a seed/],
  ['fuzz', ['--seed', '7', '--path', 'first'], /^--path is of a seed/],
  ['bench', ['finding', '--quick'], "Unknown option '--quick'. The only option is --help."],
  ['fuzz', ['--browser', 'safari'], '--browser takes chromium or firefox, not "safari".'],
  ['fuzz', ['--minutes', ''], '--minutes takes a number, not "".'],
  ['bench', ['popup', '--rounds', '0'], '--rounds takes a whole number, 1 or more, not "0".'],
  ['bench', ['log', '--counts', '100,many'], '--counts takes whole numbers, such as 100,1000, not "100,many".'],
  ['bench', ['targets', '--quick'], "Unknown option '--quick'. The only option is --help."],
  ['bench', ['mentions', '--pages', 'docs'], `There are no *.html files in ${join(ROOT, 'docs')}.`],
  ['bench', ['mentions', '--only', 'reeding'], /^--only takes reading0, .+ or load, not "reeding"\./],
  ['eval-pages', ['no-such-folder'], `There is no folder ${join(ROOT, 'no-such-folder')}.`],
  ['eval-pages', ['package.json'], `${join(ROOT, 'package.json')} is no folder. Name the one it is in.`],
  ['eval-pages', ['docs', 'tests'], 'Name one folder, in quotes if spaces are in its name.'],
  ['eval-mentions', ['none.jsonl'], `There is no file ${join(ROOT, 'none.jsonl')}.`],
  ['eval-mentions', ['docs'], `${join(ROOT, 'docs')} is a folder. Name a file in it.`],
])('%s %j is refused before anything begins', (tool, args, sentence) => {
  const { status, said, complaint } = call(tool, ...args);
  expect(complaint.trim()).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  expect({ status, said }).toEqual({ status: 2, said: '' });
});

it('a browser that is not where somebody says is told in a sentence', () => {
  const { status, complaint } = call('screenshots');
  expect(complaint).toBe('CALL_IN_CHROMIUM says /no/browser, but there is no program there.\n');
  expect(status).toBe(1);
});
