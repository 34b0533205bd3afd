/** Making a campaign feed: npm run feed -- COMMAND …; without a command, what there is. */
import { importAgreements } from './feed/import-agreements.mjs';

const USAGE = `npm run feed -- import-agreements FILE.xlsx|csv [--as-of 2026-09-15] [--source URL] [--into feed.json]

import-agreements  reads ICE's published list of 287(g) agreements and accounts for every row.
  --as-of          the day of the list; taken from the file's name where it has one
  --source         where the list was published; ICE's page on 287(g) unless told
  --into           the feed to put it in, instead of the list it has; made where it is not there`;

const COMMANDS = new Map([['import-agreements', importAgreements]]);

const [name, ...rest] = process.argv.slice(2);
const command = COMMANDS.get(name ?? '');
if (command) {
  process.exitCode = await command(rest);
} else {
  console.error(name === undefined || name === '--help' ? USAGE : `There is no command ${name}.\n\n${USAGE}`);
  process.exitCode = 2;
}
