/** Makes a small extension of the product's own page modules and the stories, so that they run where content scripts run. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ROOT } from '../install.mjs';
import { createFolder } from '../own-folder.mjs';

const ENTRY = fileURLToPath(new URL('fuzz-page.ts', import.meta.url));

/**
 * Writes it to a new folder, which it answers.
 * @param {'chromium' | 'firefox'} kind
 */
export async function makeFuzzExtension(kind) {
  const folder = createFolder('fuzz');
  const background = kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' };
  const manifest = {
    manifest_version: 3,
    name: 'Call-In page reader under fuzz',
    version: '1',
    action: {},
    background,
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['fuzz.js'], css: ['mark.css'] }],
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko: { id: 'fuzz@call-in.invalid' } } } : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'fuzz.js'), asciiOnly(await bundle()));
  copyFileSync(join(ROOT, 'entrypoints', 'mark.css'), join(folder, 'mark.css'));
  return folder;
}

async function bundle() {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: ['chrome140', 'firefox140'],
      lib: { entry: ENTRY, formats: ['iife'], name: 'callInFuzz' },
    },
  });
  const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([built].flat());
  return String(first?.output[0].code);
}

/** Chromium loads no script with noncharacters in it. @param {string} code */
function asciiOnly(code) {
  return code.replace(/[^\0-\x7f]/g, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
