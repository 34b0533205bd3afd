/** A real full disk: the profile on a small file system of its own. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder, removeFolder } from '../../own-folder.mjs';

/** @typedef {import('../rows.mjs').Row} Row */

const SIZE = '160m';

/** What is mounted; a mounted folder cannot be removed. @type {Set<string>} */
const disks = new Set();
process.prependOnceListener('exit', () => disks.forEach(unmount));

/** A profile on a tmpfs of its own; null where this machine lets nobody mount one. */
function mountDisk() {
  const folder = createFolder('full');
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  if (status === 0) disks.add(folder);
  else removeFolder(folder);
  return status === 0 ? folder : null;
}

/** True where the rows with a full disk can run. */
function canFillDisk() {
  const folder = process.platform === 'linux' ? mountDisk() : null;
  if (!folder) return false;
  unmount(folder);
  return true;
}

/** @param {string} folder */
function unmount(folder) {
  spawnSync('umount', ['-l', folder]);
  disks.delete(folder);
  removeFolder(folder);
}

/** Takes all that is free on the profile's file system. @param {string} disk */
function fillDisk(disk) {
  const file = openSync(join(disk, 'ballast'), 'w');
  try {
    for (const size of [1 << 20, 1 << 12, 1]) fillBy(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

/** @param {number} file @param {Buffer} piece */
function fillBy(file, piece) {
  for (;;) {
    try {
      if (writeSync(file, piece) < piece.length) return;
    } catch {
      return;
    }
  }
}

/** @param {string} disk */
const freeDisk = disk => rmSync(join(disk, 'ballast'), { force: true });

/** @param {Pick<Row, 'name' | 'what' | 'quick'>} row @param {boolean} staysOpen room is made while the browser runs, and it writes on @returns {Row} */
const full = (row, staysOpen) => ({
  ...row,
  runs: { chromium: 3, firefox: 3 },
  control: { log: 'database', mustLose: staysOpen ? [] : ['chromium'] },
  mayRefuse: true,
  whyNot: () => (canFillDisk() ? null : 'nothing can be mounted here'),
  async run({ open, runs }) {
    for (let done = 0; done < runs; done += 1) {
      const disk = mountDisk() ?? '';
      const profile = join(disk, 'profile');
      mkdirSync(profile);
      const trial = await open({ profile });
      try {
        await trial.start();
        await trial.write(20);
        fillDisk(disk);
        await trial.write(10, { patienceMs: 20_000 });
        if (staysOpen) {
          freeDisk(disk);
          await trial.write(10, { patienceMs: 20_000 });
          trial.use(await trial.openPage());
          await trial.write(10, { patienceMs: 20_000 });
        }
        await trial.kill();
        freeDisk(disk);
        for (const calls of [5, 5, 0]) {
          await trial.start();
          await trial.check();
          if (calls > 0) await trial.write(calls);
          await trial.close();
        }
      } finally {
        await trial.end();
        unmount(disk);
      }
    }
  },
});

/** @type {Row[]} */
export const fullRows = [
  full({ name: 'disk-full', what: 'the disk is full, the browser killed, room made, started again', quick: 0 }, false),
  full(
    {
      name: 'disk-full-then-room',
      what: 'the disk is full, room is made, the same window writes on, killed',
      quick: 0,
    },
    true,
  ),
];
