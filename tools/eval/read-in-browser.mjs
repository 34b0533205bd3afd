/** Lets the page reader read markup in a real Chromium: one browser, one page, the reader built on the spot. */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser } from '../find-browser.mjs';

const ENTRY = fileURLToPath(new URL('./page-reader.ts', import.meta.url));
/** A page is asked for this many at a time, so that no answer is huge. */
const AT_ONCE = 200;

/**
 * What the page reader finds in each markup, in their order.
 * @param {readonly string[]} markups
 * @param {unknown} topics as pages get them
 */
export async function readInBrowser(markups, topics) {
  const [code, executablePath] = await Promise.all([bundle(), ensureBrowser('chromium')]);
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot });
  try {
    const page = await browser.newPage();
    await page.route('**/*', route => route.abort());
    await page.evaluate(code);
    const read = [];
    for (let from = 0; from < markups.length; from += AT_ONCE) {
      const some = markups.slice(from, from + AT_ONCE);
      const answer = await page.evaluate(
        ([html, prepared]) => Reflect.get(globalThis, 'callInReader').readMarkups(html, prepared),
        /** @type {const} */ ([some, topics]),
      );
      read.push(...answer);
      if (read.length < markups.length) console.log(`  … ${read.length} of ${markups.length} pages read`);
    }
    return read;
  } finally {
    await browser.close();
  }
}

async function bundle() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'callInReader' } },
  });
  const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([built].flat());
  return `${first?.output[0].code};globalThis.callInReader = callInReader;`;
}
