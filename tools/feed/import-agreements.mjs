/** npm run feed -- import-agreements */
import { basename } from 'node:path';
import { Mistake } from '../command-line.mjs';
import { findGiven, readGiven, readIfThere, writeGiven } from '../given-files.mjs';
import { loadPart } from '../load-part.mjs';

/**
 * @typedef {typeof import('./import-list.ts')} Importing
 * @typedef {typeof import('./put-agreements.ts')} Putting
 */

/** Options of the command. */
export const IMPORT_OPTIONS = /** @type {const} */ ({
  'as-of': { type: 'string' },
  source: { type: 'string' },
  into: { type: 'string' },
});

/**
 * Prints the account of a list, and puts it into a feed where one is named.
 * @param {string} given
 * @param {{ 'as-of'?: string, source?: string, into?: string }} options
 */
export async function importAgreements(given, { 'as-of': asOf, source, into }) {
  const file = findGiven(given);
  const bytes = readGiven(file);
  const feedFile = into === undefined ? null : findGiven(into);
  const before = feedFile === null ? null : readIfThere(feedFile);
  const { importList } = /** @type {Importing} */ (await loadPart('tools/feed/import-list.ts'));
  const terms = { ...(asOf !== undefined && { asOf }), ...(source !== undefined && { source }) };
  const today = new Date().toLocaleDateString('sv');
  const list = await importList({ name: basename(file), bytes }, { ...terms, today });
  if (!list.ok) throw new Mistake(list.error);
  const { agreements, account, counts } = list.value;
  console.log(account);
  if (feedFile !== null) {
    const { putAgreements } = /** @type {Putting} */ (await loadPart('tools/feed/put-agreements.ts'));
    const put = putAgreements(before, agreements);
    if (!put.ok) throw new Mistake(`${feedFile} is left as it was. ${put.error}`, 1);
    writeGiven(feedFile, put.value);
    console.log(`Wrote ${agreements.length} agreements into ${feedFile}. Sign it again before you publish it.`);
  }
  console.log(JSON.stringify(counts));
}
