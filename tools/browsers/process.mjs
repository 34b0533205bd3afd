/** Starting and ending a browser with all the processes it makes. */
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Starts a program as leader of its own process group.
 * @param {string} binary
 * @param {string[]} args
 * @param {Partial<import('node:child_process').SpawnOptions>} [options]
 */
export function startProcess(binary, args, options = {}) {
  const child = spawn(binary, args, { stdio: 'ignore', ...options, detached: process.platform !== 'win32' });
  /** @type {Promise<void>} */
  const exited = new Promise(resolve => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let running = true;
  exited.then(() => {
    running = false;
  });

  const killNow = () => {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The group is gone already.
      }
    }
  };
  const killWithUs = () => killNow();
  // Before its profile is removed.
  process.prependOnceListener('exit', killWithUs);
  exited.then(() => process.removeListener('exit', killWithUs));

  return {
    child,
    exited,
    isRunning: () => running,
    /** Ends the whole tree at once, and waits until it is gone. */
    async kill() {
      killNow();
      await exited;
    },
    /**
     * Waits for a friendly end, then ends what is left.
     * @param {number} patienceMs
     */
    async finish(patienceMs) {
      await Promise.race([exited, sleep(patienceMs)]);
      killNow();
      await exited;
    },
  };
}
