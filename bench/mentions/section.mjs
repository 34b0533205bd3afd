/**
 * What the parts of this bench share.
 *
 * @typedef {object} Bench
 * @property {import('../../tools/browsers/chromium-tab.mjs').Tab} tab
 * @property {import('../../tools/browsers/site-server.mjs').SiteServer} sites
 * @property {import('./tools.mjs').Tool[]} tools the floor first
 * @property {import('./tools.mjs').Ours} ours
 * @property {import('./pages.mjs').Page[]} pages
 * @property {string} extensionDir
 * @property {string} binary of the browser
 * @property {number} repetitions
 * @property {boolean} isQuick
 * @property {(line: string) => void} say how far it is
 *
 * @typedef {object} Goal wall-clock goals are wishes on a machine that has other things to do; exact ones always hold
 * @property {string} what
 * @property {number} [most]
 * @property {number} [least]
 * @property {number} value
 * @property {boolean} [isExact] the same on every machine
 *
 * @typedef {object} Section
 * @property {string} id
 * @property {string} title
 * @property {Record<string, unknown>[]} rows one line of the table each; `id` is not shown
 * @property {Goal[]} goals
 * @property {string[]} [notes]
 */

/** @param {Goal} goal */
export function isMet({ most, least, value }) {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}

/** @param {Goal} goal */
export function sayGoal({ most, least }) {
  if (most !== undefined && most === least) return `= ${most}`;
  return most !== undefined ? `≤ ${most}` : `≥ ${least}`;
}
