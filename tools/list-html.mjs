/** Saved pages in folders. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every *.html and *.htm below a folder, nested ones too, in order.
 * @param {string} folder
 */
export function listHtml(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.html?$/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
