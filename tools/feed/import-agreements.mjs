/** npm run feed -- import-agreements */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { readNanpMetadata } from '../nanp-metadata.mjs';

/**
 * Loads one of the TypeScript parts.
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function load(name) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    return parseArgs({ args, allowPositionals: true, options: { 'as-of': text, source: text, into: text } });
  } catch {
    return null;
  }
}

/**
 * Prints the account of a list, and puts it into a feed where one is named; returns the exit code.
 * @param {string[]} args
 */
export async function importAgreements(args) {
  const read = readArguments(args);
  const file = read?.positionals[0];
  if (!read || !file || read.positionals.length > 1)
    return refuse('Say which file: npm run feed -- import-agreements FILE.xlsx');
  if (!existsSync(file)) return refuse(`There is no file ${file}.`);
  /** @typedef {typeof import('../../lib/targets/agreements/file/read-day-of-name.ts')} Naming */
  const { readDayOfName } = /** @type {Naming} */ (await load('../../lib/targets/agreements/file/read-day-of-name'));
  const asOf = read.values['as-of'] ?? readDayOfName(basename(file));
  if (!asOf || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return refuse('Say the day of the list: --as-of 2026-09-15');

  /** @typedef {typeof import('../../lib/targets/agreements/file/read-list-rows.ts')} Opening */
  const { readListRows } = /** @type {Opening} */ (await load('../../lib/targets/agreements/file/read-list-rows'));
  /** @typedef {typeof import('../../lib/targets/agreements/read-agreement-rows.ts')} Reading */
  const { readAgreementRows } = /** @type {Reading} */ (await load('../../lib/targets/agreements/read-agreement-rows'));
  /** @typedef {typeof import('../../lib/targets/agreements/ice-page.ts')} Page */
  const { ICE_PAGE } = /** @type {Page} */ (await load('../../lib/targets/agreements/ice-page'));
  /** @typedef {typeof import('./tell-outcomes.ts')} Telling */
  const { tellOutcomes, countOutcomes, tellRefusal } = /** @type {Telling} */ (await load('./tell-outcomes'));
  const rows = await readListRows(new Uint8Array(readFileSync(file)));
  if (!rows.ok) return refuse(`${file}: ${tellRefusal(rows.error)}`);
  const list = readAgreementRows(rows.value, { url: read.values.source ?? ICE_PAGE, asOf });
  console.log(tellOutcomes(list));

  const { into } = read.values;
  if (into !== undefined && !(await putInto(into, list.agreements))) return 1;
  console.log(JSON.stringify({ rows: list.outcomes.length, ...countOutcomes(list.outcomes) }));
  return 0;
}

/**
 * @param {string} into
 * @param {readonly import('../../lib/campaigns/feed-schema').Agreement[]} agreements
 */
async function putInto(into, agreements) {
  // Read where numbers are parsed.
  Object.assign(globalThis, { __NANP_METADATA__: readNanpMetadata() });
  /** @typedef {typeof import('./put-agreements.ts')} Putting */
  const { putAgreements } = /** @type {Putting} */ (await load('./put-agreements'));
  const put = putAgreements(existsSync(into) ? readFileSync(into, 'utf8') : null, agreements);
  if (!put.ok) return refuse(`${into} is left as it was. ${put.error}`) === 0;
  writeFileSync(into, put.value);
  console.log(`Wrote ${agreements.length} agreements into ${into}. Sign it again before you publish it.`);
  return true;
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  return 2;
}
