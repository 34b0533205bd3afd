/** A log of 100,000 calls. */
import { tearLogs } from '../damage.mjs';
import { askPatiently } from '../trial.mjs';

const CALLS = 100_000;
const PORTION = 2_000;
const PATIENCE_MS = 300_000;

/** @type {import('../rows.mjs').Row} */
export const many = {
  name: 'many',
  what: 'a log of 100,000 calls, killed while the next are written, in Chromium torn as well',
  runs: { chromium: 3, firefox: 3 },
  quick: 0,
  async run({ open, kind, runs, say }) {
    for (let done = 0; done < runs; done += 1) {
      const trial = await open();
      await trial.start();
      for (let there = 0; there < CALLS; there += PORTION) {
        await askPatiently(trial.page(), `faults.fill(${there}, ${PORTION})`, PATIENCE_MS);
        say(`${there} calls`);
      }
      trial.setFilled(CALLS);
      await trial.writeAndKill(10, 5);
      if (kind === 'chromium') tearLogs(trial.profile, 'database');
      for (const calls of [5, 0]) {
        await trial.start();
        await trial.check();
        if (calls > 0) await trial.write(calls);
        await trial.kill();
      }
      await trial.end();
    }
  },
};
