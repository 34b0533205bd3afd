/** How the commands are called: their options, --help, and what is said to somebody who called one wrongly. */
import { parseArgs } from 'node:util';

/**
 * @typedef {NonNullable<import('node:util').ParseArgsConfig['options']>[string]} Option
 * @typedef {Record<string, Option & { oneOf?: readonly string[], isNumber?: boolean, isCount?: boolean }>} Options what Node parses, and which values have a meaning
 */

/** A mistake of the person at the terminal: its sentence is all they are shown. */
export class Mistake extends Error {
  /** @param {string} sentence @param {number} [code] what the command ends with: 2 for how it was called, 1 for what a file holds */
  constructor(sentence, code = 2) {
    super(sentence);
    this.code = code;
  }
}

/** True where somebody asks what a command can do. @param {readonly string[]} args */
export const asksForHelp = args => args.some(word => word === '--help' || word === '-h');

const formatList = (/** @type {readonly string[]} */ names) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : String(names[0]);

/** What is wrong with a value, or null. @param {Options[string]} option @param {unknown} value */
function complainOf({ oneOf, isNumber, isCount }, value) {
  if (oneOf && !oneOf.includes(String(value))) return `takes ${formatList(oneOf)}`;
  // None would be measured, and every goal met.
  if (isCount && !/^[1-9]\d*$/.test(String(value))) return 'takes a whole number, 1 or more';
  return isNumber && !(value !== '' && Number(value) >= 0) ? 'takes a number' : null;
}

/** @param {Record<string, unknown>} values @param {Options} options */
function checkValues(values, options) {
  for (const [name, given] of Object.entries(values)) {
    for (const value of [given].flat()) {
      const complaint = complainOf(options[name] ?? { type: 'boolean' }, value);
      if (complaint) throw new Mistake(`--${name} ${complaint}, not "${value}".`);
    }
  }
}

/**
 * Parses the words after a command; throws a Mistake that names what is not known, and what is, or a value without a meaning.
 * @template {Options} O
 * @param {string[]} args
 * @param {O} options
 * @param {boolean} [takesNames] of files, folders or stages, besides options
 */
export function parseOptions(args, options, takesNames = false) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: takesNames });
    checkValues(values, options);
    return { values, positionals: /** @type {string[]} */ (positionals) };
  } catch (error) {
    if (error instanceof Mistake) throw error;
    const [said] = /** @type {Error} */ (error).message.split('. ');
    const known = [...Object.keys(options), 'help'].map(name => `--${name}`);
    throw new Mistake(`${said}. ${known.length > 1 ? 'The options are' : 'The only option is'} ${known.join(', ')}.`);
  }
}

/**
 * What a command was called with. Prints the usage and ends with 0 where it is asked for; ends with 2 where it was called wrongly.
 * @template {Options} O
 * @param {string} usage
 * @param {O} options
 * @param {{ takesNames?: boolean }} [more]
 */
export function readCommandLine(usage, options, { takesNames = false } = {}) {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseOptions(args, options, takesNames);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    console.error(error.message);
    return process.exit(error.code);
  }
}
