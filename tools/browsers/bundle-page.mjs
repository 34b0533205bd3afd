/** The product's own modules, and what stands beside them, as one script for an extension page; nothing of it ships. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Made afresh from the sources, as the script of one global variable.
 * @param {URL} entry
 * @param {{ name: string, kind: 'chromium' | 'firefox' }} options `name` of the variable its exports are kept in
 */
export async function bundlePage(entry, { name, kind }) {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      __BROWSER__: JSON.stringify(kind === 'firefox' ? 'firefox' : 'chrome'),
      __DEMO__: 'false',
      __CALL_IN_FEED__: '""',
    },
    build: { write: false, lib: { entry: fileURLToPath(entry), formats: ['iife'], name } },
  });
  const [bundle] = Array.isArray(output) ? output : [];
  const code = bundle?.output[0]?.code;
  if (!code) throw new Error(`${name} was not bundled`);
  return code;
}
