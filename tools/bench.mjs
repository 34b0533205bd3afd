/**
 * npm run bench -- NAME [options]: prints tables a person can read and, as its last line, the same as one JSON object. Without a
 * name it lists what there is. A bench is bench/NAME.bench.ts (Vitest's) or bench/NAME/bench.mjs, which exports `run`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { isMet, sayGoal } from '../bench/mentions/section.mjs';
import { asksForHelp, Mistake, parseOptions } from './command-line.mjs';
import { ensureInstalled, ROOT } from './install.mjs';
import { createFolder, removeFolder } from './own-folder.mjs';
import { seconds } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { formatTable } from './table.mjs';

/**
 * @typedef {import('../bench/mentions/section.mjs').Section} Section
 * @typedef {import('../bench/mentions/section.mjs').Goal} Goal
 * @typedef {{ sections: Section[], [key: string]: unknown }} Result
 */

const FOLDER = join(ROOT, 'bench');
const SAY_EVERY_MS = 5000;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const words = process.argv.slice(2);
const [name, ...args] = asksForHelp(words) ? [] : words;
const file = name === undefined ? undefined : listBenches().get(name);
if (!file) {
  if (name !== undefined) console.error(`No bench is called ${name}.`);
  console.log('npm run bench -- NAME, with one of:');
  for (const [each, path] of listBenches()) console.log(`  ${each.padEnd(10)} ${firstWords(path)}`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  await measure(String(name), file);
}

/** @param {string} bench @param {string} path */
async function measure(bench, path) {
  const start = Date.now();
  const loadBefore = load();
  try {
    if (!existsSync(join(ROOT, 'node_modules'))) await ensureInstalled();
    const result = path.endsWith('.ts')
      ? await runVitest(path)
      : await (await import(path)).run(args, { say: sayer(), show });
    const { sections, ...about } = result;
    /** @type {Goal[]} */
    const goals = sections.flatMap((/** @type {Section} */ section) => section.goals);
    const judged = goals.map(goal => ({
      goal: goal.what,
      wanted: sayGoal(goal),
      value: goal.value,
      isMet: isMet(goal),
      isExact: goal.isExact === true,
    }));
    if (judged.length > 0) {
      console.log(
        `\nGoals\n${formatTable(judged.map(({ isMet: met, isExact, ...row }) => ({ ...row, ' ': met ? '✓' : '✗', exact: isExact ? 'yes' : undefined })))}`,
      );
    }
    const machine = { cores: cpus().length, load: { before: loadBefore, after: load() } };
    console.log(
      `\n${cpus().length} cores, load average ${loadBefore} before and ${load()} after; ${seconds(Date.now() - start)}`,
    );
    const tables = Object.fromEntries(sections.map((/** @type {Section} */ { id, rows }) => [id, rows]));
    console.log(
      JSON.stringify({ bench, at: new Date(start).toISOString(), machine, ...about, ...tables, goals: judged }),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof Mistake ? error.code : 1;
  }
}

/** Every bench by its name. @returns {Map<string, string>} */
function listBenches() {
  return new Map(
    readdirSync(FOLDER, { withFileTypes: true }).flatMap(entry => {
      const own = join(FOLDER, entry.name, 'bench.mjs');
      if (entry.isDirectory()) return existsSync(own) ? [[entry.name, own]] : [];
      const [, of] = /^(.+)\.bench\.ts$/.exec(entry.name) ?? [];
      return of ? [[of, join(FOLDER, entry.name)]] : [];
    }),
  );
}

/** What the first comment of a bench says. @param {string} path */
function firstWords(path) {
  return /^\/\*\* (.+) \*\/$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
}

/** @param {Section} section */
function show({ title, rows, notes = [] }) {
  console.log(`\n${[title, formatTable(rows), ...notes].join('\n')}`);
}

/** Says how far it is, not more often than a person wants to hear. */
function sayer() {
  let said = 0;
  return (/** @type {string} */ line) => {
    if (Date.now() - said < SAY_EVERY_MS) return;
    said = Date.now();
    console.log(`  … ${line}`);
  };
}

/** A file of Vitest benchmarks. @param {string} path @returns {Promise<Result>} */
async function runVitest(path) {
  parseOptions(args, {});
  const folder = createFolder('bench');
  try {
    const report = join(folder, 'report.json');
    const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
    const { code, output } = await runCommand(vitest, ['bench', '--run', path, `--outputJson=${report}`], {
      cwd: ROOT,
    });
    if (code !== 0) throw new Error(output.slice(-4000));
    const { files } = JSON.parse(readFileSync(report, 'utf8'));
    const groups = files.flatMap((/** @type {any} */ one) => one.groups);
    const sections = groups.map((/** @type {any} */ group) => ({
      id: String(group.fullName).split(' > ').slice(1).join(' > ') || 'all',
      title: String(group.fullName),
      rows: group.benchmarks.map((/** @type {any} */ one) => ({
        what: one.name,
        'mean, ms': Number(one.mean.toFixed(4)),
        'p99, ms': Number(one.p99.toFixed(4)),
        'per second': Math.round(one.hz),
        '± %': Number(one.rme.toFixed(1)),
      })),
      goals: [],
    }));
    for (const section of sections) show(section);
    return { sections };
  } finally {
    removeFolder(folder);
  }
}

function load() {
  return Number((loadavg()[0] ?? 0).toFixed(2));
}
