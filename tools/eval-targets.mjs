/** Whom every ZIP leads to: npm run eval:targets. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Mistake, readCommandLine } from './command-line.mjs';
import { loadPart } from './load-part.mjs';

const USAGE = `Whom every ZIP leads to: npm run eval:targets [-- --at 2026-11-21T12:00:00Z]

Reads the real directory of Congress and the ZIP table from ../shared/data; the last line is one JSON object.
Ends with 1 when a ZIP leads to nobody, with 0 and a reason when the data is not there.`;

const { values } = readCommandLine(USAGE, { at: { type: 'string' } });

const DATA = new URL('../../shared/data/', import.meta.url);

if (!existsSync(DATA)) {
  console.log(`Nothing to do: the real data is not beside this checkout (${fileURLToPath(DATA)})`);
  process.exit(0);
}

const at = values.at === undefined ? Date.now() : Date.parse(values.at);
if (Number.isNaN(at)) throw new Mistake(`--at takes a moment, such as 2026-11-21T12:00:00Z, not "${values.at}".`);

/** @typedef {typeof import('./eval/look-up-zips.ts')} LookingUp */
const { readDirectory, lookUpAll, timeLookUps, judgeNumbers, countZips, tableBytes } = /** @type {LookingUp} */ (
  await loadPart('tools/eval/look-up-zips.ts')
);

/** @param {string} name */
const read = name => readFileSync(new URL(name, DATA));
const zips = read('zip/zccd.csv');
const files = {
  members: read('congress/legislators-current.json'),
  offices: read('congress/legislators-district-offices.json'),
  zips,
};
const sha256 = createHash('sha256').update(zips).digest('hex');

const begin = performance.now();
const { directory, people, odd } = readDirectory({ ...files, sha256, at });
const readMs = performance.now() - begin;
const found = lookUpAll(directory, at);
const micros = timeLookUps(directory, at, () => performance.now());

/** @param {Uint8Array} bytes */
const listPhones = bytes => [...bytes.toString().matchAll(/"phone":\s*"([^"]+)"/g)].map(hit => hit[1] ?? '');
const current = JSON.parse(files.members.toString()).flatMap(
  (/** @type {any} */ { terms }) => terms.at(-1).phone ?? [],
);
const ofCongress = judgeNumbers([...current, ...listPhones(files.offices)]);
const sheriffs = read('local/sheriff-offices.csv')
  .toString()
  .split(/\r?\n/)
  .slice(1)
  .filter(line => line !== '');
const ofSheriffs = judgeNumbers(
  sheriffs.map(line => line.match(/\(?\d{3}\)?[-. ]*\d{3}[-. ]\d{4}/)?.[0] ?? line.split(',')[2] ?? ''),
);

console.log(
  `Looked from ${new Date(at).toISOString()}: ${people.members.length} members, ${countZips(directory.zips)} ZIPs`,
);
console.log(
  `  to one representative ${found.counts.one ?? 0}, to a choice ${found.counts.choice ?? 0}, to a vacant seat ${found.counts.vacant ?? 0}`,
);
console.log(
  `  choices: ${found.choices.states} span states, ${found.choices.withVacant} have a vacant seat among them, at most ${found.most} candidates`,
);
console.log(`  entries left out ${odd.length}, offices without a number ${people.officesWithoutNumber}`);
for (const { number, why } of [...ofCongress.refused, ...ofSheriffs.refused])
  console.log(`  refused ${number}: ${why}`);
const nobody = (found.counts.nobody ?? 0) + (found.senate.nobody ?? 0);
console.log(
  JSON.stringify({
    members: people.members.length,
    zips: found.zips,
    house: { one: 0, choice: 0, vacant: 0, nobody: 0, ...found.counts },
    senate: found.senate,
    choices: found.choices,
    mostCandidates: found.most,
    odd: odd.length,
    readMs: Math.round(readMs),
    microsecondsByZip: Number(micros.zip.toFixed(2)),
    microsecondsWhole: Number(micros.answer.toFixed(2)),
    tableBytes: tableBytes(directory.zips),
    numbers: { congress: ofCongress, sheriffs: ofSheriffs },
  }),
);
process.exitCode = nobody > 0 ? 1 : 0;
