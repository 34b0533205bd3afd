/** Stores that refuse what they were given: a commit that does not come, a quota that is used up. */

/** @typedef {import('../rows.mjs').Row} Row */

/** Runs in the page before the log is opened: of the transactions that write calls, every third is aborted after its requests succeeded. */
function abortCommits() {
  const { put, add } = IDBObjectStore.prototype;
  const seen = new WeakSet();
  let count = 0;
  /** @param {IDBRequest} request @param {IDBObjectStore} store */
  const watch = (request, store) => {
    const { transaction } = store;
    if (!['call-in-log', 'plain-log'].includes(transaction.db.name) || seen.has(transaction)) return request;
    seen.add(transaction);
    count += 1;
    // After every request of it has succeeded: the last thing before the commit.
    if (count % 3 === 0) {
      request.addEventListener('success', () => {
        let turns = 0;
        const later = () => {
          turns += 1;
          const next = store.count();
          next.onsuccess = () => (turns < 4 ? later() : transaction.abort());
        };
        later();
      });
    }
    return request;
  };
  IDBObjectStore.prototype.put = function (...args) {
    return watch(/** @type {any} */ (put).apply(this, args), this);
  };
  IDBObjectStore.prototype.add = function (...args) {
    return watch(/** @type {any} */ (add).apply(this, args), this);
  };
}

/** Runs in the page before the log is opened: as when the quota is used up, in one store or the other, turn about. */
function refuseByQuota() {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  const full = () => new DOMException('Quota exceeded', 'QuotaExceededError');
  IDBObjectStore.prototype.put = function (...args) {
    if (['call-in-log', 'plain-log'].includes(this.transaction.db.name) && this.name === 'calls') {
      count += 1;
      if (count % 3 === 0) throw full();
    }
    return /** @type {any} */ (put).apply(this, args);
  };
  const page = /** @type {any} */ (globalThis);
  const area = (page.browser ?? page.chrome).storage.local;
  const set = area.set.bind(area);
  let sets = 0;
  area.set = (/** @type {any[]} */ ...args) => {
    sets += 1;
    return sets % 4 === 3 ? Promise.reject(full()) : set(...args);
  };
}

/** @param {Pick<Row, 'name' | 'what' | 'quick' | 'control'>} row @param {() => void} fault @returns {Row} */
const refused = (row, fault) => ({
  ...row,
  runs: { chromium: 3, firefox: 3 },
  mayRefuse: true,
  async run({ open, runs }) {
    for (let done = 0; done < runs; done += 1) {
      const trial = await open();
      await trial.start();
      trial.use(await trial.openPage(`(${fault})()`));
      await trial.write(20);
      await trial.kill();
      await trial.start();
      await trial.check();
      await trial.write(5);
      await trial.restart(1);
      await trial.end();
    }
  },
});

/** @type {Row[]} */
export const refusedRows = [
  refused(
    {
      name: 'aborted',
      what: 'every third commit aborted after its requests succeeded',
      quick: 1,
      control: { log: 'early', mustLose: ['chromium', 'firefox'] },
    },
    abortCommits,
  ),
  refused(
    {
      name: 'quota',
      what: 'quota used up, in one store or the other',
      quick: 0,
      control: { log: 'database', mustLose: [] },
    },
    refuseByQuota,
  ),
];
