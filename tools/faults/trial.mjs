/** One profile of a real browser with one log under test in it, from its first start to its last check. */
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../browsers/launch.mjs';
import { copyStartedProfile } from '../browsers/started-profile.mjs';
import { createFolder, removeFolder } from '../own-folder.mjs';
import { judge } from './judge.mjs';
import { makePlan } from './make-plan.mjs';

/**
 * @typedef {import('../../lib/calls/call-record').CallRecord} CallRecord
 * @typedef {import('./faults-page.entry').Found} Found
 * @typedef {import('./faults-page.entry').LogKind} LogKind
 * @typedef {import('./judge.mjs').Confirmation} Confirmation
 * @typedef {import('../browsers/launch-options.mjs').LaunchOptions} LaunchOptions
 * @typedef {import('../browsers/view.mjs').View} View
 *
 * @typedef {object} Machine what every trial of a run needs
 * @property {'chromium' | 'firefox'} kind
 * @property {string} binary
 * @property {string} folder of its own, with what follows
 * @property {string} extensionDir
 * @property {string} code of the page
 * @property {string} ledger file in which every confirmation is kept, outside the browser
 *
 * @typedef {object} Outcome what a trial came to
 * @property {number} confirmed
 * @property {Set<string>} lost
 * @property {Set<string>} onceLost
 * @property {Set<string>} doubled
 * @property {Set<string>} resurrected
 * @property {Set<string>} wordless
 * @property {number} silent calls brought back without a word
 * @property {number} broughtBack
 * @property {number} kills
 * @property {number} refused saves that failed, and said so
 * @property {number} once saves of which one copy failed, and said so
 * @property {number[]} ms from asking to "Logged"
 * @property {string[]} notes
 */

const WHOLE_CHECK_MS = 120_000;

/** @param {Machine} machine @param {LogKind} log @param {{ profile?: string, options?: Partial<LaunchOptions> }} [how] */
export async function openTrial(machine, log, { profile = createFolder('faults'), options = {} } = {}) {
  if (machine.kind === 'firefox') await copyStartedProfile(machine.binary, profile);
  /** @type {CallRecord[]} */
  const plan = [];
  /** @type {Confirmation[]} */
  const confirmations = [];
  /** @type {Outcome} */
  const outcome = {
    ...{ confirmed: 0, silent: 0, broughtBack: 0, kills: 0, refused: 0, once: 0, ms: [], notes: [] },
    ...{ lost: new Set(), onceLost: new Set(), doubled: new Set(), resurrected: new Set(), wordless: new Set() },
  };
  /** @type {import('../browsers/launch-options.mjs').Browser} */
  let browser;
  /** @type {View} */
  let page;
  let serial = 0;
  let filled = 0;
  let counted = 0;

  const trial = {
    profile,
    log,
    kind: machine.kind,
    outcome,
    browser: () => browser,
    page: () => page,

    /** Starts the browser on the profile and opens the log in a page of the extension. @param {Partial<LaunchOptions>} [changes] */
    async start(changes = {}) {
      await trial.startBrowser(changes);
      page = await trial.openPage();
    },

    /** Starts the browser alone. @param {Partial<LaunchOptions>} [changes] */
    async startBrowser(changes = {}) {
      const { kind, binary, extensionDir } = machine;
      browser = await launch(kind, { binary, extensionDir, profile, ...options, ...changes });
    },

    /** Another window with the same log. @param {string} [before] code to run in it before the log is opened */
    async openPage(before = '') {
      const opened = await browser.openExtensionPage('icon/16.png');
      await opened.evaluate(`(async () => { ${before}; ${machine.code}; globalThis.faults = faults;
        await faults.openLog(${JSON.stringify(log)}); })()`);
      return opened;
    },

    /** Version of the extension that runs now, empty while none does. @returns {Promise<string>} */
    async readVersion() {
      try {
        const asked = await browser.openExtensionPage('icon/16.png');
        const version = await asked.evaluate('(globalThis.browser ?? chrome).runtime.getManifest().version');
        await asked.close();
        return version;
      } catch {
        return '';
      }
    },

    /** Something to read beside the figures. @param {string} line */
    tell(line) {
      outcome.notes.push(line);
    },

    /** Calls written by `faults.fill`, all confirmed. @param {number} count */
    setFilled(count) {
      filled = count;
    },

    /** Adds what a row has counted by itself, without a plan. @param {'confirmed' | 'lost' | 'doubled'} what @param {number} count */
    count(what, count) {
      if (what === 'confirmed') counted += count;
      else for (let one = 0; one < count; one += 1) outcome[what].add(`counted ${outcome[what].size}`);
      outcome.confirmed = Math.max(outcome.confirmed, counted);
    },

    /** How many calls the log lists with this outcome. @param {string} name @returns {Promise<number>} */
    countOutcome: name => page.evaluate(`faults.countOutcome(${JSON.stringify(name)})`),

    /** Takes another page for what follows. @param {View} next */
    use(next) {
      page = next;
    },

    /**
     * Writes calls without a pause. Every confirmation is in the ledger before anything else happens.
     * @param {number} calls
     * @param {{ at?: number, changes?: boolean, until?: (logged: number) => boolean, patienceMs?: number, page?: View }} [how]
     */
    async write(calls, { at, changes, until = () => false, patienceMs = 60_000, page: where = page } = {}) {
      const added = makePlan({
        calls,
        first: serial,
        ...(at === undefined ? {} : { at }),
        ...(changes === undefined ? {} : { changes }),
      });
      const start = plan.length;
      serial += calls;
      plan.push(...added);
      await where.evaluate(`faults.write(${JSON.stringify(added)})`);
      const end = Date.now() + patienceMs;
      const logged = new Set();
      for (let heard = 0; Date.now() < end; ) {
        const answer = await Promise.race([
          where.evaluate(`faults.hearAfter(${heard})`),
          sleep(patienceMs, undefined, { ref: false }),
        ]).catch(() => null);
        if (!answer) return logged.size;
        heard += answer.confirmations.length;
        for (const one of answer.confirmations) note({ ...one, index: start + one.index });
        for (const { index, copies } of answer.confirmations)
          if (copies > 0 && added[index]?.state === 'ended') logged.add(added[index].id);
        if (answer.isDone || until(logged.size)) break;
      }
      return logged.size;
    },

    /** Writes without a pause and kills the browser at the so-many-th "Logged", or so many ms after it. @param {number} calls @param {number} delayMs */
    async writeAndKill(calls, delayMs) {
      await trial.write(calls + 10, { until: logged => logged >= calls });
      if (delayMs > 0) await sleep(delayMs);
      await trial.kill();
    },

    async kill() {
      outcome.kills += 1;
      await browser.kill();
    },

    close: () => browser.close(),

    /** Closes, starts again and checks, so many times. @param {number} times */
    async restart(times) {
      for (let turn = 0; turn < times; turn += 1) {
        await trial.close();
        await trial.start();
        await trial.check();
      }
    },

    /** Repairs as the screens do, and compares what was confirmed with what is there. */
    async check() {
      /** @type {Found} */
      const found = await askPatiently(page, 'faults.check()', WHOLE_CHECK_MS);
      const verdict = judge(plan, confirmations, found.calls, log === 'product' ? 2 : 1);
      outcome.confirmed = verdict.confirmed + filled + counted;
      for (let missing = found.filled; missing < filled; missing += 1) outcome.lost.add(`filled ${missing}`);
      for (const kind of /** @type {const} */ (['lost', 'onceLost', 'doubled', 'resurrected', 'wordless']))
        for (const id of verdict[kind]) outcome[kind].add(id);
      const { database, journal } = found.broughtBack;
      outcome.broughtBack += database + journal;
      outcome.silent += Math.max(0, database - (found.told?.restoredToDatabase ?? 0));
      outcome.silent += Math.max(0, journal - (found.told?.restoredToJournal ?? 0));
      await page.evaluate('faults.dismiss()');
      return found;
    },

    /** Ends the browser and removes the profile. */
    async end() {
      if (browser?.isRunning()) await browser.kill();
      removeFolder(profile);
      return outcome;
    },
  };

  /** @param {Confirmation} confirmation */
  function note(confirmation) {
    appendFileSync(machine.ledger, `${JSON.stringify({ log, id: plan[confirmation.index]?.id, ...confirmation })}\n`);
    confirmations.push(confirmation);
    if (confirmation.copies === 0) outcome.refused += 1;
    if (confirmation.copies === 1 && log === 'product') outcome.once += 1;
    if (confirmation.copies > 0 && plan[confirmation.index]?.state === 'ended') outcome.ms.push(confirmation.ms);
  }

  return trial;
}

/** @typedef {Awaited<ReturnType<typeof openTrial>>} Trial */

const ASK_EVERY_MS = 30;

/**
 * The answer of a promise in the page that may take longer than one question to a browser.
 * @param {View} page
 * @param {string} code
 * @param {number} patienceMs
 * @returns {Promise<any>}
 */
export async function askPatiently(page, code, patienceMs) {
  await page.evaluate(`(() => { globalThis.asked = null;
    ${code}.then(value => { globalThis.asked = { value }; }, error => { globalThis.asked = { error: String(error?.stack ?? error) }; }); })()`);
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(ASK_EVERY_MS)) {
    const answer = await page.evaluate('globalThis.asked');
    if (answer?.error) throw new Error(answer.error);
    if (answer) return answer.value;
  }
  throw new Error(`Not answered within ${patienceMs / 1000} s: ${code}`);
}
