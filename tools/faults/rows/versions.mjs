/** Databases of another version than ours. */

/** @typedef {import('../rows.mjs').Row} Row @typedef {import('../trial.mjs').Trial} Trial */

/** Of a version that is far from being written. */
const LATER = 990;

/** Runs in a page: the log as version 1 left it, with the rows there are. */
function goBackToVersion1() {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const done = request =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  return (async () => {
    const now = await done(indexedDB.open('call-in-log'));
    const names = ['calls', 'marks', 'kept'];
    const reading = now.transaction(names);
    const [calls, marks] = await Promise.all(names.map(name => done(reading.objectStore(name).getAll())));
    now.close();
    await done(indexedDB.deleteDatabase('call-in-log'));
    const opening = indexedDB.open('call-in-log', 10);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('calls', { keyPath: 'id' });
      store.createIndex('state', 'state');
      store.createIndex('[listed+startedAt]', ['listed', 'startedAt']);
      store.createIndex('[listed+campaign+startedAt]', ['listed', 'campaign', 'startedAt']);
      opening.result.createObjectStore('marks', { keyPath: 'name' });
      opening.result.createObjectStore('kept', { autoIncrement: true });
    };
    const old = await done(opening);
    const writing = old.transaction(['calls', 'marks'], 'readwrite');
    for (const { due: _due, alsoFor: _alsoFor, ...call } of calls) writing.objectStore('calls').put(call);
    for (const mark of marks) if (mark.name === 'tally') writing.objectStore('marks').put(mark);
    await new Promise(resolve => {
      writing.oncomplete = resolve;
    });
    old.close();
    return calls.length;
  })();
}

/** Runs in a page before the log is opened: an upgrade fails after its first change. */
function throwInUpgrade() {
  const { createIndex } = IDBObjectStore.prototype;
  let made = 0;
  IDBObjectStore.prototype.createIndex = function (...args) {
    made += 1;
    if (made > 1) throw new DOMException('No room', 'QuotaExceededError');
    return /** @type {any} */ (createIndex).apply(this, args);
  };
}

/** Runs in a page: what a later version does at its first start. @param {number} version Dexie multiplies by ten */
function goToVersion(version) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('call-in-log', version);
    request.onupgradeneeded = () => request.result.createObjectStore('of-a-later-version');
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('An open page does not let go'));
  });
}

/** @param {Pick<Row, 'name' | 'what'> & Partial<Row>} row @param {(trial: Trial) => Promise<void>} story @returns {Row} */
const version = (row, story) => ({
  ...row,
  runs: { chromium: 3, firefox: 3 },
  quick: 0,
  async run({ open, runs }) {
    for (let done = 0; done < runs; done += 1) {
      const trial = await open();
      await trial.start();
      await trial.write(20);
      await story(trial);
      await trial.restart(2);
      await trial.end();
    }
  },
});

/** The log's page goes, then the browser starts with a log of version 1. @param {Trial} trial @param {Trial['start']} start */
async function startWithVersion1(trial, start) {
  await trial.close();
  await trial.startBrowser();
  const blank = await trial.browser().openExtensionPage('icon/16.png');
  await blank.evaluate(goBackToVersion1);
  await trial.close();
  await start();
}

/** @type {Row[]} */
export const versionRows = [
  version({ name: 'upgrade', what: 'a log of version 1 opened by this one' }, async trial => {
    await startWithVersion1(trial, () => trial.start());
    await trial.check();
    await trial.write(5);
  }),
  version(
    {
      name: 'upgrade-throws',
      what: 'the upgrade from version 1 fails half-way, calls are written, then it works',
      mayRefuse: true,
    },
    async trial => {
      await startWithVersion1(trial, async () => {
        await trial.startBrowser();
        trial.use(await trial.openPage(`(${throwInUpgrade})()`));
      });
      await trial.check();
      await trial.write(5);
    },
  ),
  version({ name: 'upgrade-killed', what: 'the browser killed during the upgrade from version 1' }, async trial => {
    await startWithVersion1(trial, async () => {
      await trial.startBrowser();
      const opening = trial.openPage().catch(() => undefined);
      await new Promise(resolve => setTimeout(resolve, 150));
      await trial.kill();
      await opening;
      await trial.start();
    });
    await trial.check();
    await trial.write(5);
  }),
  version(
    {
      name: 'open-page',
      what: 'a page left open while a later version upgrades the log, and writing on',
      mayRefuse: true,
    },
    async trial => {
      const later = await trial.browser().openExtensionPage('icon/16.png');
      await later.evaluate(goToVersion, LATER);
      await trial.write(5);
      await trial.check();
    },
  ),
  version(
    { name: 'downgrade', what: 'a log of a later version opened by this one, which writes on', mayRefuse: true },
    async trial => {
      await trial.close();
      await trial.startBrowser();
      const later = await trial.browser().openExtensionPage('icon/16.png');
      await later.evaluate(goToVersion, LATER);
      await trial.close();
      await trial.start();
      await trial.write(5);
      await trial.check();
    },
  ),
];
