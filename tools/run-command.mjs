/** Running another program and keeping what it said. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when it could not start or ended by a signal
 * @property {string} output what it wrote, both streams in their order
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, onLine?: (line: string) => void }} [options]
 * @returns {Promise<Outcome>}
 */
export function runCommand(command, args, { cwd, env, timeoutMs, onLine } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are scripts on Windows.
      shell: process.platform === 'win32',
    });
    // So that it can end what it has started itself.
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    let output = '';
    let rest = '';
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (!onLine) return;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = timeoutMs
      ? setTimeout(() => {
          output += `\nStopped after ${timeoutMs / 1000} s.\n`;
          child.kill('SIGTERM');
        }, timeoutMs)
      : undefined;
    const end = (/** @type {number} */ code, /** @type {string} */ more = '') => {
      clearTimeout(timer);
      process.removeListener('exit', endWithUs);
      resolve({ code, output: output + more });
    };
    child.once('error', error => end(1, `\n${error.message}\n`));
    child.once('close', code => end(code ?? 1));
  });
}
