/** Saved pages in folders. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from './command-line.mjs';

/**
 * Every *.html and *.htm below a folder, nested ones too, in order.
 * @param {string} folder
 */
export function listHtml(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.html?$/i.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort();
}

/**
 * The pages of a folder that somebody named.
 * @param {string} folder whole path
 */
export function listGivenHtml(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new Mistake(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new Mistake(`${folder} is no folder. Name the one it is in.`);
  const files = listHtml(folder);
  if (files.length === 0) throw new Mistake(`There are no *.html files in ${folder}.`);
  return files;
}
