/** Folders of our own in the system's place for temporary things, gone when we end, however that is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const folders = new Set();
process.once('exit', () => folders.forEach(removeFolder));

/**
 * A new empty folder; what nobody has removed before goes when this process exits.
 * @param {string} name
 */
export function createFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `call-in-${name}-`));
  folders.add(folder);
  return folder;
}

/**
 * Removes a folder; helpers of a browser that just ended may still be writing in it, so it tries a few times.
 * @param {string} folder
 */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  folders.delete(folder);
}

/** Leaves a folder for somebody to look into. @param {string} folder */
export const keepFolder = folder => folders.delete(folder);
