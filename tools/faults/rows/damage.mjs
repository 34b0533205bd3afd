/** Files of a store damaged while the browser is closed. */
import { rmSync } from 'node:fs';
import { DAMAGES, storeFiles } from '../damage.mjs';

/** @typedef {import('../rows.mjs').Row} Row */

const WORDS = { flip: 'one bit flipped', truncate: 'a file cut short', missing: 'a file missing' };
const STORES = { database: 'in the database', journal: 'in the second copy' };

/** @param {keyof typeof WORDS} damage @param {keyof typeof STORES} store @returns {Row} */
const damaged = (damage, store) => ({
  name: `${damage}-${store}`,
  what: `${WORDS[damage]} ${STORES[store]}`,
  runs: { chromium: 6, firefox: 6 },
  // A store that cannot be opened again takes no second copy.
  mayRefuse: true,
  quick: 0,
  control: { log: store === 'database' ? 'database' : 'entries', mustLose: damage === 'flip' ? [] : ['chromium'] },
  async run({ open, kind, runs, random }) {
    for (let done = 0; done < runs; done += 1) {
      const trial = await open();
      await trial.start();
      await trial.write(20);
      await trial.kill();
      trial.tell(DAMAGES[damage](storeFiles(kind, trial.profile, store), random));
      await startAgain(trial);
      await trial.check();
      await trial.write(5);
      await trial.restart(1);
      await trial.end();
    }
  },
});

/**
 * Firefox 153 crashes once where the file of a database is gone and its write-ahead log is not; who has that
 * starts it again.
 * @param {import('../trial.mjs').Trial} trial
 */
async function startAgain(trial) {
  try {
    await trial.start();
  } catch (error) {
    if (trial.kind !== 'firefox') throw error;
    trial.tell(`the first start failed: ${error}`);
    await trial.start();
  }
}

/** @type {Row} */
const keyGone = {
  name: 'missing-key',
  what: 'the database of the key missing: the calls stay, without their words',
  // Chromium's key lies in the second copy.
  runs: { chromium: 0, firefox: 3 },
  quick: 0,
  mayLoseWords: ['firefox'],
  async run({ open, kind, runs }) {
    for (let done = 0; done < runs; done += 1) {
      const trial = await open();
      await trial.start();
      await trial.write(20);
      await trial.kill();
      const files = storeFiles(kind, trial.profile, 'key');
      if (files.length === 0) throw new Error('There is no database of the key');
      for (const path of files) rmSync(path);
      await trial.start();
      await trial.check();
      await trial.write(5);
      await trial.restart(1);
      await trial.end();
    }
  },
};

/** @type {Row[]} */
export const damageRows = [
  .../** @type {const} */ (['flip', 'truncate', 'missing']).flatMap(damage =>
    /** @type {const} */ (['database', 'journal']).map(store => damaged(damage, store)),
  ),
  keyGone,
];
