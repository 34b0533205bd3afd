/** The names everyone looks for, in the form each one wants. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/install.mjs';

/**
 * @typedef {object} Search
 * @property {string[]} names those of the packaged topics, but for the very short
 * @property {string[]} common the five commonest, for what takes one term at a time
 * @property {string} expression source of one expression of these names, white space of any kind between words
 */

const COMMON = ['287(g)', 'Secure Communities', 'ICE detainer', 'immigration detainer', 'ICE hold'];

/** @returns {Search} */
export function readSearch() {
  const { topics } = JSON.parse(readFileSync(join(ROOT, 'campaigns/topics.json'), 'utf8'));
  /** @type {string[]} */
  const all = topics.flatMap((/** @type {any} */ topic) =>
    topic.names.map((/** @type {any} */ name) => (typeof name === 'string' ? name : name.name)),
  );
  // The others weigh nothing, so they would mark "PEP" within other words: they are spared it.
  const names = [...new Set(all)].filter(name => name.length > 3);
  return { names, common: COMMON, expression: expressionOf(names) };
}

/** @param {string[]} names */
function expressionOf(names) {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return longestFirst.map(name => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|');
}
