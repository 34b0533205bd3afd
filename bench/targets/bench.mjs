/** The directory of Congress: reading it against JSON.parse, looking a ZIP up against a plain Map, its size, what the popup loads first */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { parseOptions } from '../../tools/command-line.mjs';
import { ROOT } from '../../tools/install.mjs';
import { loadPart } from '../../tools/load-part.mjs';
import { createFolder, removeFolder } from '../../tools/own-folder.mjs';
import { runCommand } from '../../tools/run-command.mjs';
import { checkAgainstRaw } from './check-against-raw.mjs';

const DATA = new URL('../../../shared/data/', import.meta.url);
const MEGABYTE = 1_000_000;
const CHECKED = 3_000;
/** Little more than a hundredth of what the popup loads first. */
const MOST_ADDED = 1_100;

/** The fastest of several runs, ms: what others do on the machine only ever adds. @param {() => unknown} work @param {number} runs */
function fastest(work, runs) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    work();
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

/** @param {number} value @param {number} [places] */
const round = (value, places = 2) => Number(value.toFixed(places));

/**
 * @param {string[]} args
 * @param {{ say: (line: string) => void, show: (section: import('../mentions/section.mjs').Section) => void }} screen
 */
export async function run(args, { say, show }) {
  parseOptions(args, {});
  if (!existsSync(DATA)) throw new Error(`The real data is not beside this checkout: ${fileURLToPath(DATA)}`);
  /** @type {typeof import('../../tools/eval/look-up-zips.ts')} */
  const lookups = await loadPart('tools/eval/look-up-zips.ts');
  const read = (/** @type {string} */ name) => readFileSync(new URL(name, DATA));
  const files = {
    members: read('congress/legislators-current.json'),
    offices: read('congress/legislators-district-offices.json'),
    zips: read('zip/zccd.csv'),
  };
  const sha256 = createHash('sha256').update(files.zips).digest('hex');
  const at = lookups.findMeasuredDay(sha256, Date.now());
  const { directory } = lookups.readDirectory({ ...files, sha256, at });

  say('reading');
  const sections = [
    importing(files, lookups),
    lookingUp(files, directory, lookups),
    sizes(files, directory, lookups),
    checking({ files, directory, at, lookups }),
    ...(await firstLoad()),
  ];
  for (const section of sections) show(section);
  return { sections };
}

/** @typedef {{ members: Buffer, offices: Buffer, zips: Buffer }} Files */
/** @typedef {import('../../lib/targets/congress/find-members.ts').Directory} Directory */
/** @typedef {typeof import('../../tools/eval/look-up-zips.ts')} Lookups */

/** @param {Files} files @param {Lookups} lookups */
function importing({ members, offices, zips }, { readMembers, readZips }) {
  const json = (members.length + offices.length) / MEGABYTE;
  const csv = zips.length / MEGABYTE;
  const plain = fastest(() => [JSON.parse(members.toString()), JSON.parse(offices.toString())], 9);
  const ours = fastest(() => readMembers({ members, offices }), 5);
  const split = fastest(
    () =>
      zips
        .toString()
        .split('\r\n')
        .map(line => line.split(',')),
    9,
  );
  const table = fastest(() => readZips(zips), 5);
  const rows = [
    {
      what: 'both JSON files, JSON.parse alone',
      MB: round(json),
      ms: round(plain, 1),
      'ms per MB': round(plain / json, 1),
    },
    {
      what: 'the same read, checked, numbers parsed',
      MB: round(json),
      ms: round(ours, 1),
      'ms per MB': round(ours / json, 1),
      times: round(ours / plain, 1),
    },
    {
      what: 'ZIP table, lines and cells split',
      MB: round(csv),
      ms: round(split, 1),
      'ms per MB': round(split / csv, 1),
    },
    {
      what: 'the same checked and packed',
      MB: round(csv),
      ms: round(table, 1),
      'ms per MB': round(table / csv, 1),
      times: round(table / split, 1),
    },
  ];
  return { id: 'import', title: 'Reading the directory, in the background, once a week', rows, goals: [] };
}

/** @param {Files} files @param {Directory} directory @param {Lookups} lookups */
function lookingUp({ zips }, directory, { findDistricts, listZips }) {
  const begin = performance.now();
  /** @type {Map<string, string[]>} */
  const plain = new Map();
  for (const line of zips.toString().split('\r\n').slice(1)) {
    const [, state, zip, district] = line.split(',');
    if (zip !== undefined) plain.set(zip, [...(plain.get(zip) ?? []), `${state}-${district}`]);
  }
  const building = performance.now() - begin;
  const all = [...listZips(directory)];
  let found = 0;
  const byMap = fastest(
    () =>
      all.forEach(zip => {
        found += plain.get(zip)?.length ?? 0;
      }),
    9,
  );
  const packed = fastest(
    () =>
      all.forEach(zip => {
        found += findDistricts(directory.zips, zip).length;
      }),
    9,
  );
  const micros = (/** @type {number} */ ms) => round((ms * 1_000) / all.length, 3);
  const rows = [
    { what: 'plain Map, once it is built', microseconds: micros(byMap), 'ready after, ms': round(building, 1) },
    { what: 'packed table, as it lies in the database', microseconds: micros(packed), 'ready after, ms': 0 },
  ];
  const goals = [{ what: 'a ZIP looked up, microseconds', most: 20, value: micros(packed) }];
  return {
    id: 'look-up',
    title: `One ZIP, over all ${all.length} (${found > 0 ? 'each found' : 'none found'})`,
    rows,
    goals,
  };
}

/** @param {Files} files @param {Directory} directory @param {Lookups} lookups */
function sizes({ members, offices, zips }, directory, { tableBytes }) {
  const packed = tableBytes(directory.zips);
  const people = serialize([...directory.members]).length;
  const row = (/** @type {string} */ what, /** @type {number} */ source, /** @type {number} */ kept) => ({
    what,
    'source, bytes': source,
    'kept, bytes': kept,
    '% of it': round((100 * kept) / source, 1),
  });
  const rows = [
    row('members with terms, numbers, offices', members.length + offices.length, people),
    row('ZIP table', zips.length, packed),
    row('all', members.length + offices.length + zips.length, people + packed),
  ];
  const gzipped = gzipSync(serialize({ members: directory.members, zips: directory.zips }), { level: 9 }).length;
  const notes = [`Kept: as the browser serialises it for its database; gzipped it would be ${gzipped} bytes.`];
  return {
    id: 'size',
    title: 'Size',
    rows,
    goals: [{ what: 'kept, bytes', most: 600_000, value: people + packed }],
    notes,
  };
}

/** @param {{ files: Files, directory: Directory, at: number, lookups: Lookups }} given */
function checking({ files, directory, at, lookups: { findMembers, listZips } }) {
  const all = [...listZips(directory)];
  // A step that is prime to the count goes through all corners of the table.
  const zips = Array.from({ length: CHECKED }, (_, index) => all[(index * 7_919) % all.length] ?? '');
  const { checked, differ } = checkAgainstRaw({
    files,
    zips,
    at,
    find: zip => findMembers(directory, { state: '', zip, district: '' }, at),
  });
  const rows = [
    {
      what: 'ZIPs looked up in the raw files too',
      checked,
      differ: differ.length,
      first: differ.slice(0, 5).join(' '),
    },
  ];
  return {
    id: 'check',
    title: 'Against the raw files, by code that shares nothing with ours',
    rows,
    goals: [{ what: 'ZIPs that differ', most: 0, least: 0, value: differ.length, isExact: true }],
  };
}

/** What the popup loads before it shows, in a build of this very code without the directory's part and in one with it. */
async function firstLoad() {
  /** @type {typeof import('../../tests/conformance/built/package.ts')} */
  const { listFirstLoad, readFolder, weigh } = await loadPart('tests/conformance/built/package.ts');
  const out = createFolder('first-load');
  const make = async (/** @type {string} */ what) => {
    const folder = join(out, what);
    const env = { ...process.env, CALL_IN_FEED: '', NODE_ENV: 'production', WXT_TELEMETRY: '0' };
    const script = join(ROOT, 'bench/targets/build-popup.mjs');
    const { code, output } = await runCommand(process.execPath, [script, folder, what], { cwd: ROOT, env });
    if (code !== 0) throw new Error(output.slice(-4000));
    return readFolder('chrome', folder);
  };
  try {
    const [before, after] = [await make('without'), await make('with')];
    const first = listFirstLoad(after, 'popup.html');
    const later = [...after.files.keys()].filter(
      path => /directory-(store|record)|CongressPanel|\/congress-/.test(path) && !first.includes(path),
    );
    const row = (
      /** @type {string} */ what,
      /** @type {typeof after} */ packed,
      /** @type {readonly string[]} */ paths,
    ) => ({ what, files: paths.length, ...weigh(packed, paths) });
    const rows = [
      row('popup before it shows, built without the directory', before, listFirstLoad(before, 'popup.html')),
      row('popup before it shows, as it is', after, first),
      row('directory and its words, when a campaign needs them', after, later),
    ];
    const more = (rows[1]?.gzipped ?? 0) - (rows[0]?.gzipped ?? 0);
    const files = (rows[1]?.files ?? 0) - (rows[0]?.files ?? 0);
    const exact = { least: 0, isExact: true };
    const goals = [
      { what: 'files the directory adds to the first', most: 0, value: files, ...exact },
      { what: 'bytes it adds to them, gzipped', most: MOST_ADDED, value: more, ...exact },
    ];
    const notes = [
      'What it adds asks whether a campaign names members of Congress, and shows the switchboard until they are read.',
    ];
    return [{ id: 'popup', title: 'What the popup loads', rows, goals, notes }];
  } finally {
    removeFolder(out);
  }
}
