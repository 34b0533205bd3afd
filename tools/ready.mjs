/** Before a command that needs packages: in a checkout that has none they are installed, as `npm start` does. `node --import ./tools/ready.mjs …` */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './install.mjs';

try {
  if (!existsSync(join(ROOT, 'node_modules'))) await ensureInstalled();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
