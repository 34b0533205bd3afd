/** The product's own log modules as one script for an extension page; nothing for benches ships in the product. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param {'chrome' | 'firefox'} [browser] */
export async function bundleLogPage(browser = 'chrome') {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { __BROWSER__: JSON.stringify(browser), __DEMO__: 'false', __CALL_IN_FEED__: '""' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('log-page.entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'benchLog',
      },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [];
  const code = bundle?.output[0]?.code;
  if (!code) throw new Error('The log page was not bundled');
  return code;
}
