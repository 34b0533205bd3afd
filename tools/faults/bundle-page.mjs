/** The product's own log modules, and logs without their protection, as one script for an extension page; nothing of it ships. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param {'chromium' | 'firefox'} kind */
export async function bundleFaultsPage(kind) {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      __BROWSER__: JSON.stringify(kind === 'firefox' ? 'firefox' : 'chrome'),
      __DEMO__: 'false',
      __CALL_IN_FEED__: '""',
    },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('faults-page.entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'faults',
      },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [];
  const code = bundle?.output[0]?.code;
  if (!code) throw new Error('The page of the fault harness was not bundled');
  return code;
}
