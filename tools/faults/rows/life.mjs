/** What happens to a browser in the middle of a working day. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFolder, removeFolder } from '../../own-folder.mjs';

/** @typedef {import('../rows.mjs').Row} Row @typedef {import('../rows.mjs').RowRun} RowRun @typedef {import('../trial.mjs').Trial} Trial */

const DAY_MS = 86_400_000;

/**
 * @param {Pick<Row, 'name' | 'what'> & Partial<Row>} row
 * @param {(trial: Trial, run: RowRun) => Promise<void>} story begins in a fresh profile that is started; ends with a browser that runs
 * @returns {Row}
 */
const life = (row, story) => ({
  runs: { chromium: 3, firefox: 3 },
  quick: 0,
  ...row,
  async run(run) {
    for (let done = 0; done < run.runs; done += 1) {
      const trial = await run.open();
      await trial.start();
      await story(trial, run);
      for (const _ of ['first', 'second']) {
        await trial.kill();
        await trial.start();
        await trial.check();
      }
      await trial.end();
    }
  },
});

/** @type {Row} */
const updated = {
  name: 'updated',
  what: 'the extension updated while calls are written',
  runs: { chromium: 3, firefox: 3 },
  quick: 0,
  async run({ open, runs, extensionDir }) {
    for (let done = 0; done < runs; done += 1) {
      const folder = createFolder('updated');
      cpSync(extensionDir, folder, { recursive: true });
      const trial = await open({ options: { extensionDir: folder } });
      await trial.start();
      await trial.write(5);
      for (const version of ['0.1.1', '0.1.2']) await update(trial, folder, version);
      await trial.write(5);
      for (const _ of ['first', 'second']) {
        await trial.kill();
        await trial.start();
        await trial.check();
      }
      await trial.end();
      removeFolder(folder);
    }
  },
};

/**
 * Puts another version in the folder and has the browser take it while calls are written; the page that writes goes with the old one.
 * @param {Trial} trial @param {string} folder @param {string} version
 */
async function update(trial, folder, version) {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
  const old = trial.page();
  const writing = trial.write(600, { patienceMs: 30_000 });
  await sleep(200);
  await trial.browser().reloadExtension();
  const logged = await writing;
  if (logged === 600 || (await old.isOpen())) throw new Error('The page outlived the update');
  trial.use(await trial.openPage());
  const now = await trial.readVersion();
  if (now !== version) throw new Error(`Version ${version} did not come: ${now}`);
  await trial.check();
}

/** @type {Row[]} */
export const lifeRows = [
  life({ name: 'worker', what: 'background worker stopped before and during writing' }, async trial => {
    await trial.browser().stopBackground();
    const writing = trial.write(20);
    for (let turn = 0; turn < 3; turn += 1) {
      await sleep(60);
      await trial.browser().stopBackground();
    }
    await writing;
  }),
  life(
    {
      name: 'windows',
      what: 'two windows writing at once',
      quick: 1,
      control: { log: 'list', mustLose: ['chromium', 'firefox'] },
    },
    async trial => {
      const pages = [trial.page(), await trial.openPage()];
      await Promise.all(pages.map(page => trial.write(25, { changes: false, page })));
    },
  ),
  updated,
  life({ name: 'clock', what: 'clock a year ahead, then two back, then right' }, async trial => {
    for (const days of [0, 365, -365, 0]) {
      const at = Date.now() + days * DAY_MS;
      await trial.close();
      await trial.start(days === 0 ? {} : { clock: new Date(at).toISOString() });
      await trial.check();
      await trial.write(8, { at });
    }
  }),
  life(
    { name: 'permission', what: 'permission for a site given, then taken back while calls are written' },
    async trial => {
      const origin = 'https://example.org/*';
      await trial.browser().grantHost(origin);
      if (!trial.browser().isRunning()) await trial.start();
      const writing = trial.write(20);
      const taken = await trial
        .page()
        .evaluate(`(globalThis.browser ?? chrome).permissions.remove({ origins: [${JSON.stringify(origin)}] })`);
      if (!taken) throw new Error('There was no permission to take back');
      await writing;
    },
  ),
];
