/** Runs rows against the product's log and against logs without its protection, and adds up. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from '../../bench/mentions/statistics.mjs';
import { bundlePage } from '../browsers/bundle-page.mjs';
import { builtExtension } from '../built-extension.mjs';
import { ensureBrowser } from '../find-browser.mjs';
import { createFolder } from '../own-folder.mjs';
import { seeded } from './damage.mjs';
import { openTrial } from './trial.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {import('./rows.mjs').Kind} Kind
 * @typedef {import('./trial.mjs').Machine} Machine
 * @typedef {import('./trial.mjs').Outcome} Outcome
 *
 * @typedef {object} Sum
 * @property {number} runs
 * @property {number} confirmed
 * @property {number} lost
 * @property {number} onceLost
 * @property {number} doubled
 * @property {number} resurrected
 * @property {number} wordless
 * @property {number} silent
 * @property {number} broughtBack
 * @property {number} kills
 * @property {number} refused
 * @property {number} once
 * @property {number} [p50]
 * @property {number} [p95]
 * @property {string[]} [notes]
 */

/** @param {Kind} kind @returns {Promise<Machine>} */
export async function prepareMachine(kind) {
  const binary = await ensureBrowser(kind);
  const built = await builtExtension(kind);
  const folder = createFolder('faults');
  // A copy: the run is long, and somebody may build meanwhile.
  const extensionDir = join(folder, 'extension');
  cpSync(built, extensionDir, { recursive: true });
  const code = await bundlePage(new URL('faults-page.entry.ts', import.meta.url), { name: 'faults', kind });
  return { kind, binary, folder, extensionDir, code, ledger: join(folder, 'confirmed.jsonl') };
}

/**
 * @param {Machine} machine
 * @param {Row} row
 * @param {{ log: import('./faults-page.entry').LogKind, runs: number, seed: number, say: (line: string) => void }} how
 * @returns {Promise<Sum>}
 */
export async function runRow(machine, row, { log, runs, seed, say }) {
  /** @type {import('./trial.mjs').Trial[]} */
  const trials = [];
  const open = async (/** @type {Parameters<typeof openTrial>[2]} */ how) => {
    const trial = await openTrial(machine, log, how);
    trials.push(trial);
    return trial;
  };
  const { kind, extensionDir } = machine;
  try {
    await row.run({ open, kind, log, extensionDir, runs, random: seeded(seed), say });
  } finally {
    for (const trial of trials) await trial.end();
  }
  return addUp(
    runs,
    trials.map(({ outcome }) => outcome),
  );
}

/** @param {number} runs @param {Outcome[]} outcomes @returns {Sum} */
export function addUp(runs, outcomes) {
  const count = (/** @type {(one: Outcome) => number} */ read) => outcomes.reduce((sum, one) => sum + read(one), 0);
  const ms = outcomes.flatMap(one => one.ms);
  return {
    runs,
    confirmed: count(one => one.confirmed),
    lost: count(one => one.lost.size),
    onceLost: count(one => one.onceLost.size),
    doubled: count(one => one.doubled.size),
    resurrected: count(one => one.resurrected.size),
    wordless: count(one => one.wordless.size),
    silent: count(one => one.silent),
    broughtBack: count(one => one.broughtBack),
    kills: count(one => one.kills),
    refused: count(one => one.refused),
    once: count(one => one.once),
    ...(outcomes.some(one => one.notes.length > 0) ? { notes: outcomes.flatMap(one => one.notes) } : {}),
    ...(ms.length > 0 ? { p50: round(quantile(ms, 0.5)), p95: round(quantile(ms, 0.95)) } : {}),
  };
}

const round = (/** @type {number} */ ms) => Math.round(ms * 10) / 10;
