/** The browser killed right after "Logged", while the next call is already being written. */

/** @type {import('../rows.mjs').Row} */
export const kill = {
  name: 'kill',
  what: 'SIGKILL of the whole browser right after “Logged”, writing without a pause',
  runs: { chromium: 300, firefox: 100 },
  quick: 3,
  control: { log: 'database', mustLose: ['chromium'] },
  async run({ open, runs, random, say }) {
    const PER_PROFILE = 25;
    for (let done = 0; done < runs; ) {
      const trial = await open();
      const most = Math.min(runs, done + PER_PROFILE);
      for (; done < most; done += 1) {
        await trial.start();
        if (trial.outcome.kills > 0) await trial.check();
        await trial.writeAndKill(10 + Math.floor(random() * 3), Math.floor(random() * 16));
        say(`${done + 1} kills`);
      }
      // A tear shows at the second start.
      for (const _ of ['first', 'second']) {
        await trial.start();
        await trial.check();
        await trial.close();
      }
      await trial.end();
    }
  },
};
