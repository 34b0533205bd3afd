import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build of this mode lies (`CALL_IN_OUT` names another folder than `.output`); throws with the command when it is not built. */
export function extensionDir(kind: 'chromium' | 'firefox', mode: 'production' | 'demo'): string {
  const root = process.env.CALL_IN_OUT ?? join(import.meta.dirname, '../../../.output');
  const name = `${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3${mode === 'demo' ? '-demo' : ''}`;
  const folder = join(root, name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    const options = `${kind === 'firefox' ? ' -b firefox' : ''}${mode === 'demo' ? ' --mode demo' : ''}`;
    throw new Error(`${name} is not built; run: npx wxt build${options}`);
  }
  return folder;
}
