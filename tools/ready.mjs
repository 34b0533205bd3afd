/** Before a command: packages are installed in a checkout that has none, and however it ends, it ends tidily. `node --import ./tools/ready.mjs …` */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from './command-line.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

// With what it has started, and the folders it has made.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

process.on('uncaughtException', error => {
  console.error(error instanceof Mistake ? error.message : error);
  process.exit(error instanceof Mistake ? error.code : 1);
});

if (!existsSync(join(ROOT, 'node_modules'))) await ensureInstalled();
