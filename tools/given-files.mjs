/** Files somebody names on the command line: where they are, and what to say when they cannot be had. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Mistake } from './command-line.mjs';

/**
 * The whole path of a file as it was named; npm runs commands in the folder of package.json, wherever it was called.
 * @param {string} path
 */
export const findGiven = path => resolve(process.env.INIT_CWD ?? '.', path);

/** @type {Readonly<Record<string, (path: string) => string>>} */
const SAID = {
  ENOENT: path => `There is no file ${path}.`,
  EISDIR: path => `${path} is a folder. Name a file in it.`,
  EACCES: path => `${path} may not be opened by you. Look at its permissions.`,
};

/** @param {unknown} error @param {string} path */
function toMistake(error, path) {
  const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error);
  return new Mistake(SAID[code]?.(path) ?? `${path}: ${message}`);
}

/**
 * The bytes of a file.
 * @param {string} path whole
 */
export function readGiven(path) {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw toMistake(error, path);
  }
}

/**
 * The bytes of a file, or null where there is none yet.
 * @param {string} path whole
 */
export function readIfThere(path) {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw toMistake(error, path);
  }
}

/**
 * Writes a file, in a folder that is there.
 * @param {string} path whole
 * @param {string} text
 */
export function writeGiven(path, text) {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const isNowhere = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
    throw isNowhere ? new Mistake(`There is no folder ${dirname(path)}. Make it first.`) : toMistake(error, path);
  }
}
