/** npm run feed -- check */
import { Mistake } from '../command-line.mjs';
import { findGiven, readGiven } from '../given-files.mjs';
import { loadPart } from '../load-part.mjs';

/** @typedef {typeof import('./tell-feed.ts')} Telling */

/**
 * Says what readers would find in a feed, and what they would leave out of it.
 * @param {string} given
 */
export async function checkFeed(given) {
  const file = findGiven(given);
  const bytes = readGiven(file);
  const { tellFeed } = /** @type {Telling} */ (await loadPart('tools/feed/tell-feed.ts'));
  const { isWhole, lines } = tellFeed(bytes, Date.now());
  if (!isWhole) throw new Mistake([file, ...lines].join('\n'), 1);
  console.log([file, ...lines].join('\n'));
}
