/** Every fault the harness makes, in the order of the published table. */
import { damageRows } from './rows/damage.mjs';
import { fullRows } from './rows/full.mjs';
import { kill } from './rows/kill.mjs';
import { lifeRows } from './rows/life.mjs';
import { many } from './rows/many.mjs';
import { popup } from './rows/popup.mjs';
import { refusedRows } from './rows/refused.mjs';
import { tornRows } from './rows/torn.mjs';
import { versionRows } from './rows/versions.mjs';

/**
 * @typedef {import('./trial.mjs').Trial} Trial
 * @typedef {import('./faults-page.entry').LogKind} LogKind
 * @typedef {'chromium' | 'firefox'} Kind
 *
 * @typedef {object} RowRun
 * @property {(how?: { profile?: string, options?: Partial<import('../browsers/launch-options.mjs').LaunchOptions> }) => Promise<Trial>} open a fresh profile with the log under test, counted into the row
 * @property {Kind} kind
 * @property {LogKind} log
 * @property {string} extensionDir
 * @property {number} runs
 * @property {() => number} random
 * @property {(line: string) => void} say
 *
 * @typedef {object} Row
 * @property {string} name for `--only`
 * @property {string} what
 * @property {Record<Kind, number>} runs 0: this browser has nothing of the kind
 * @property {number} quick runs of the short form, 0 to leave it out
 * @property {{ log: Exclude<LogKind, 'product'>, mustLose: Kind[] }} [control] the same without protection; `mustLose`: where a control that loses nothing makes the row worth nothing
 * @property {boolean} [mayRefuse] the fault keeps saves from succeeding in both copies; in other rows a save that fails is a complaint
 * @property {Kind[]} [mayLoseWords] browsers in which the fault hits the key itself, and notes cannot be read then; see RELIABILITY.md
 * @property {() => string | null} [whyNot] what this machine lacks for the row, null when nothing
 * @property {(run: RowRun) => Promise<void>} run
 */

/** @type {readonly Row[]} */
export const ROWS = [
  ...[kill, ...tornRows, ...fullRows, ...refusedRows, ...damageRows],
  ...[...versionRows, ...lifeRows, popup, many],
];
