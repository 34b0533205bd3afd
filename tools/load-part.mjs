/** Loading the TypeScript parts of the tools. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './install.mjs';
import { readNanpMetadata } from './nanp-metadata.mjs';

/**
 * Loads one of the TypeScript parts, with what a build puts in where numbers are parsed.
 * @template T
 * @param {string} path from the folder of package.json
 * @returns {Promise<T>}
 */
export async function loadPart(path) {
  Object.assign(globalThis, { __NANP_METADATA__: readNanpMetadata() });
  const { module } = await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' });
  return /** @type {T} */ (module);
}
