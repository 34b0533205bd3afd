/** Making a campaign feed: npm run feed -- COMMAND …; without a command, what there is. */
import { asksForHelp, Mistake, parseOptions } from './command-line.mjs';
import { checkFeed } from './feed/check-feed.mjs';
import { IMPORT_OPTIONS, importAgreements } from './feed/import-agreements.mjs';

const USAGE = `npm run feed -- check FEED.json
npm run feed -- import-agreements FILE.xlsx|csv [--as-of 2026-09-15] [--source URL] [--into feed.json]

check              says what readers would leave out of a feed, where in the file, and why; ends with 1 where that is anything;
                   fields whose names the format does not know are told, too
import-agreements  reads ICE's published list of 287(g) agreements and accounts for every row
  --as-of          the day of the list; taken from the file's name where it has one
  --source         where the list was published; ICE's page on 287(g) unless told
  --into           the feed to put it in, instead of the list it has; made where it is not there

How to write, sign and publish a feed: docs/feed.md`;

const COMMANDS = new Map([
  ['check', { options: {}, run: checkFeed }],
  ['import-agreements', { options: IMPORT_OPTIONS, run: importAgreements }],
]);

/** @param {string[]} args */
async function main([name = '', ...args]) {
  const command = COMMANDS.get(name);
  if (asksForHelp([name, ...args])) return console.log(USAGE);
  if (!command) throw new Mistake(name === '' ? USAGE : `There is no command ${name}.\n\n${USAGE}`);
  const { positionals, values } = read(args, command.options);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new Mistake(
      `Name one file${positionals.length > 1 ? ', in quotes if spaces are in its name' : ''}.\n\n${USAGE}`,
    );
  await command.run(file, values);
}

/** @param {string[]} args @param {import('./command-line.mjs').Options} options */
function read(args, options) {
  try {
    return parseOptions(args, options, true);
  } catch (error) {
    throw new Mistake(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
}

await main(process.argv.slice(2)).catch(error => {
  if (!(error instanceof Mistake)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
});
