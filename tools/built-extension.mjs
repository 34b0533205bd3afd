/** The built extension for what reads or measures it, built first when it is missing or older than its sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from './command-line.mjs';
import { ROOT } from './install.mjs';
import { withProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

const SOURCES = [
  ...['lib', 'components', 'entrypoints', 'campaigns', 'public'],
  ...[
    'tools/fewer-first-files.ts',
    'tools/later-start.ts',
    'tools/compile-at-once.ts',
    'tools/modern-dexie.ts',
    'tools/nanp-metadata.mjs',
    'wxt.config.ts',
    'package-lock.json',
  ],
];

/** The folder of the production build (`CALL_IN_OUT` names another place than `.output`). @param {'chromium' | 'firefox'} [kind] */
export async function builtExtension(kind = 'chromium') {
  const name = kind === 'firefox' ? 'firefox' : 'chrome';
  const folder = join(process.env.CALL_IN_OUT ?? join(ROOT, '.output'), `${name}-mv3`);
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && newest(SOURCES.map(name => join(ROOT, name))) <= statSync(manifest).mtimeMs) {
    return folder;
  }
  await withProgress(`building the extension for ${name} (wxt build)`, async () => {
    const wxt = join(ROOT, 'node_modules', '.bin', 'wxt');
    const env = { ...process.env, WXT_TELEMETRY: '0' };
    const { code, output } = await runCommand(wxt, ['build', '-b', name], { cwd: ROOT, env });
    if (code !== 0) throw new Mistake(`wxt build failed:\n${output.slice(-3000)}`, 1);
  });
  return folder;
}

/** @param {string[]} paths @returns {number} */
function newest(paths) {
  return Math.max(
    ...paths.map(path => {
      const info = statSync(path);
      return info.isDirectory() ? newest(readdirSync(path).map(name => join(path, name))) : info.mtimeMs;
    }),
    0,
  );
}

/** A host this build marks from the start, to serve pages as. @param {string} folder */
export function newsHost(folder) {
  const { host_permissions: patterns } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const host = /^https:\/\/\*\.([^/]+)\//.exec(patterns[0] ?? '')?.[1];
  if (!host) throw new Error('The manifest names no news host');
  return `www.${host}`;
}
