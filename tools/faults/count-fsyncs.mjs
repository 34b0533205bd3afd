/** How often Chromium waits for the disk while calls are logged, as the kernel sees it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder, removeFolder } from '../own-folder.mjs';
import { openTrial } from './trial.mjs';

const CALLS = 50;
const SYNCED = /f(?:data)?sync\(\d+<[^>]*(IndexedDB|Local Extension Settings)/;

/**
 * Calls confirmed and fsyncs of the log's own stores meanwhile; null where there is no strace.
 * @param {import('./trial.mjs').Machine} machine
 */
export async function countFsyncs(machine) {
  if (machine.kind !== 'chromium' || spawnSync('strace', ['-V']).status !== 0) return null;
  const folder = createFolder('fsync');
  const trace = join(folder, 'trace');
  const binary = join(folder, 'traced');
  writeFileSync(
    binary,
    `#!/bin/sh\nexec strace -f -y -e trace=fsync,fdatasync -o '${trace}' '${machine.binary}' "$@"\n`,
  );
  chmodSync(binary, 0o755);
  const trial = await openTrial({ ...machine, binary }, 'product');
  try {
    await trial.start();
    const before = countLines(trace);
    const confirmed = await trial.write(CALLS, { changes: false });
    await trial.close();
    return { confirmed, fsyncs: countLines(trace) - before };
  } finally {
    await trial.end();
    removeFolder(folder);
  }
}

/** @param {string} trace */
const countLines = trace =>
  readFileSync(trace, 'utf8')
    .split('\n')
    .filter(line => SYNCED.test(line)).length;
