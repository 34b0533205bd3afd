import { join } from 'node:path';
import { Mistake } from '../command-line.mjs';
import { ROOT } from '../install.mjs';
import { withProgress } from '../progress.mjs';
import { runCommand } from '../run-command.mjs';

const OUT = join(ROOT, '.output', 'start');

/**
 * Builds the extension in demo mode, with this feed as the one it starts with; answers the unpacked folder.
 * @param {'chromium' | 'firefox'} kind
 * @param {string} feedAddress
 */
export async function buildDemo(kind, feedAddress) {
  await withProgress('building Call-In for the demo', async () => {
    const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const options = ['build', '--mode', 'demo', ...(kind === 'firefox' ? ['-b', 'firefox'] : [])];
    const env = { ...process.env, WXT_TELEMETRY: '0', CALL_IN_OUT: OUT, CALL_IN_FEED: feedAddress };
    const { code, output } = await runCommand(process.execPath, [wxt, ...options], { cwd: ROOT, env });
    if (code !== 0) throw new Mistake(`The build failed:\n${output}`, 1);
  });
  return join(OUT, `${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3-demo`);
}
