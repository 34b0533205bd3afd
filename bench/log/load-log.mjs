import { bundlePage } from '../../tools/browsers/bundle-page.mjs';

/**
 * Puts the product's own log modules into an extension page as `benchLog`.
 * @param {{ evaluate: (code: string) => Promise<unknown> }} page
 * @param {'chromium' | 'firefox'} [kind]
 */
export async function loadLog(page, kind = 'chromium') {
  const code = await bundlePage(new URL('log-page.entry.ts', import.meta.url), { name: 'benchLog', kind });
  await page.evaluate(`(() => { ${code} globalThis.benchLog = benchLog; })()`);
}
