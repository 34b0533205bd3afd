/** Half a record at the end of Chromium's logs: what a kill in the middle of a write leaves. */
import { hasLog, tearLogs } from '../damage.mjs';

/** @typedef {import('../rows.mjs').Row} Row @typedef {import('../damage.mjs').Store} Store */

/** @param {Pick<Row, 'name' | 'what' | 'quick' | 'control'>} row @param {Store[]} stores @returns {Row} */
const torn = (row, stores) => ({
  ...row,
  runs: { chromium: 5, firefox: 0 },
  async run({ open, log, runs }) {
    for (let done = 0; done < runs; done += 1) {
      const trial = await open();
      await trial.start();
      await trial.write(20);
      await trial.kill();
      // A control writes to one of them alone, and the other need not be there yet.
      const mayLack = log !== 'product';
      for (const store of stores) if (!mayLack || hasLog(trial.profile, store)) tearLogs(trial.profile, store);
      await trial.start();
      await trial.check();
      await trial.write(5);
      await trial.restart(2);
      await trial.end();
    }
  },
});

/** @type {Row[]} */
export const tornRows = [
  torn(
    {
      name: 'torn-database',
      what: 'log of IndexedDB torn',
      quick: 0,
      control: { log: 'database', mustLose: ['chromium'] },
    },
    ['database'],
  ),
  torn(
    {
      name: 'torn-journal',
      what: 'log of storage.local torn',
      quick: 0,
      control: { log: 'entries', mustLose: ['chromium'] },
    },
    ['journal'],
  ),
  torn(
    {
      name: 'torn-both',
      what: 'logs of both stores torn',
      quick: 1,
      control: { log: 'database', mustLose: ['chromium'] },
    },
    ['database', 'journal'],
  ),
  {
    name: 'torn-before-first',
    what: 'log of storage.local torn before the first call, which makes the key',
    runs: { chromium: 3, firefox: 0 },
    quick: 0,
    async run({ open, runs }) {
      for (let done = 0; done < runs; done += 1) {
        const trial = await open();
        await trial.startBrowser();
        await trial.browser().evaluateInBackground('browser.storage.local.set({ torn: Math.random() })');
        await trial.kill();
        tearLogs(trial.profile, 'journal');
        await trial.start();
        await trial.write(10);
        await trial.restart(2);
        await trial.end();
      }
    },
  },
];
