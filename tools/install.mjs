/** Installs what package-lock.json says, when that was not done for this very lock file yet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mistake } from './command-line.mjs';
import { withProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * True when the folder's node_modules do not belong to its lock file.
 * @param {string} folder
 */
export function needsInstall(folder) {
  const stamp = join(folder, 'node_modules', '.call-in-lock');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash(folder);
}

/**
 * Runs `npm ci` if needed.
 * @param {string} [folder]
 */
export async function ensureInstalled(folder = ROOT) {
  if (!needsInstall(folder)) return;
  await withProgress('installing packages (npm ci)', async () => {
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await runCommand('npm', args, { cwd: folder });
    if (code !== 0) throw new Mistake(`npm ci failed:\n${output.slice(0, 3000)}`, 1);
  });
  writeFileSync(join(folder, 'node_modules', '.call-in-lock'), lockHash(folder));
}

/** @param {string} folder */
function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}
