/** Plays stories in a real browser, round after round. */
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../browsers/launch.mjs';
import { ensureBrowser } from '../find-browser.mjs';
import { removeFolder } from '../own-folder.mjs';
import { makeFuzzExtension } from './fuzz-extension.mjs';

/**
 * @typedef {import('./play-round.ts').Round} Round
 * @typedef {import('./play-round.ts').RoundResult} RoundResult
 * @typedef {import('./fuzz-page.ts').Retelling} Retelling
 *
 * @typedef {object} FuzzOptions
 * @property {'chromium' | 'firefox'} kind
 * @property {number} seed of the first round; the next round has the next
 * @property {string} [path] plays that one story of the seed, and what it shrinks to
 * @property {number} [runs] stories of one round
 * @property {string[]} [deafTo] kinds of complaint that are not heard
 * @property {number} [shrinkMs] longest search for a smaller story that fails the same way
 * @property {number} timeMs no round begins after it
 * @property {(round: { seed: number, result: RoundResult }) => void} [onRound]
 * @property {(stuck: Stuck) => void} [onLeftOut] a story the browser itself does not come to an end with; the rest of its round is left out, too
 *
 * @typedef {{ seed: number, path: string }} Stuck
 * @typedef {Omit<NonNullable<RoundResult['failed']>, 'story'> & { story: import('./plan.ts').Story | null }} Failed
 * @typedef {{ openPage: () => Promise<import('../browsers/view.mjs').View>, version: string, toldLast: () => string }} Session
 */

const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fuzz</title></head><body></body></html>';
/** A round that shrinks takes longer than one that passes. */
const ROUND_PATIENCE_MS = 180_000;
/** A page that does not answer for so long never will: between two stories it does. */
const STUCK_MS = 60_000;
const STUCK = Symbol('stuck');
const CLOSE_PATIENCE_MS = 10_000;

/**
 * Plays until a story fails or the time is up; answers how many were played.
 * @param {FuzzOptions} options
 * @returns {Promise<{ stories: number, ms: number, version: string, failed?: Failed }>}
 */
export async function runFuzz(options) {
  const { kind, path, timeMs, onLeftOut } = options;
  const begun = Date.now();
  let stories = 0;
  for (let seed = options.seed; ; seed += 1) {
    const told = await withBrowser(kind, session => playRounds(session, { ...options, seed, begun }));
    stories += told.stories;
    const ended = { stories, ms: Date.now() - begun, version: told.version };
    if (told.failed) return { ...ended, failed: told.failed };
    const { stuck } = told;
    if (stuck) {
      seed = stuck.seed;
      const isOwn = await withBrowser(kind, session => isStuckAlone(session, stuck));
      if (!isOwn) return { ...ended, failed: { ...stuck, complaints: ['stuck: with us alone'], story: null } };
      onLeftOut?.(stuck);
    }
    if (path || ended.ms >= timeMs) return ended;
  }
}

/**
 * Plays rounds in one browser until a story fails or hangs it, or the time is up.
 * @param {Session} session
 * @param {FuzzOptions & { begun: number }} options
 * @returns {Promise<{ stories: number, version: string, failed?: Failed, stuck?: Stuck }>}
 */
async function playRounds(session, { seed, path, runs = 200, deafTo = [], shrinkMs = 60_000, timeMs, onRound, begun }) {
  const { openPage, version } = session;
  let stories = 0;
  for (let round = seed; ; round += 1) {
    // A page of its own for each round: what one leaves behind troubles no other.
    const page = await openPage();
    const asked = { seed: round, ...(path ? { path } : {}), runs, shrinkMs, deafTo };
    const result = /** @type {RoundResult | undefined} */ (await play(page, asked));
    if (!result) return { stories, version, stuck: { seed: round, path: path ?? session.toldLast() } };
    await page.close();
    stories += result.runs;
    onRound?.({ seed: round, result });
    if (result.failed || path || Date.now() - begun >= timeMs)
      return { stories, version, ...(result.failed ? { failed: result.failed } : {}) };
  }
}

/**
 * Whether the browser does not come to an end with a story though nobody reads.
 * @param {Session} session
 * @param {Stuck} stuck
 */
async function isStuckAlone({ openPage }, { seed, path }) {
  const asked = { seed, path, runs: 1, shrinkMs: 0, deafTo: [], isBare: true };
  return (await play(await openPage(), asked)) === undefined;
}

/**
 * Tells stories as they are; answers the complaints about each that went wrong.
 * @param {'chromium' | 'firefox'} kind
 * @param {Retelling['stories']} stories
 * @returns {Promise<Record<string, string[]>>}
 */
export const retellStories = (kind, stories) =>
  withBrowser(
    kind,
    async ({ openPage }) =>
      /** @type {Record<string, string[]>} */ (
        (await play(await openPage(), { stories })) ?? { all: ['stuck: the browser'] }
      ),
  );

/**
 * @template T
 * @param {'chromium' | 'firefox'} kind
 * @param {(session: Session) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withBrowser(kind, work) {
  const [folder, binary, server] = await Promise.all([makeFuzzExtension(kind), ensureBrowser(kind), serve()]);
  const browser = await launch(kind, { binary, extensionDir: folder });
  try {
    return await work({
      openPage: () => browser.openPage(`http://127.0.0.1:${server.port}/`),
      version: browser.version,
      toldLast: server.toldLast,
    });
  } finally {
    // One that is stuck may not answer any more.
    await Promise.race([browser.close(), sleep(CLOSE_PATIENCE_MS)]);
    server.close();
    removeFolder(folder);
  }
}

/**
 * @param {import('../browsers/view.mjs').View} page
 * @param {Round | Retelling} round
 * @returns {Promise<unknown>} undefined when the page answers no more
 */
async function play(page, round) {
  await page.evaluate(listen);
  const end = Date.now() + ROUND_PATIENCE_MS;
  while (Date.now() < end) {
    // Our script may come a moment after the page; asked twice, it plays once.
    const answer = await Promise.race([page.evaluate(ask, round).catch(stuckOrThrow), sleep(STUCK_MS, STUCK)]);
    if (answer === STUCK) return;
    await sleep(100);
    if (answer?.broken)
      throw new Error(`The fuzz page broke (${JSON.stringify(round).slice(0, 200)}): ${answer.broken}`);
    if (answer) return answer;
  }
  throw new Error(`${JSON.stringify(round).slice(0, 200)} was not done within ${ROUND_PATIENCE_MS / 1000} s`);
}

/** Firefox gives up by itself, and so does the pipe to Chromium. @param {Error} error */
function stuckOrThrow(error) {
  if (/script timeout|was not answered within/.test(error.message)) return STUCK;
  throw error;
}

/** Runs in the page. */
function listen() {
  const page = /** @type {typeof globalThis & { fuzzAnswer?: unknown }} */ (globalThis);
  addEventListener('message', ({ data }) => {
    if (data?.fuzz === 'result') page.fuzzAnswer = data.result;
  });
}

/** Runs in the page. @param {Round | Retelling} round @returns {any} */
function ask(round) {
  postMessage({ fuzz: 'round', round }, '*');
  return /** @type {any} */ (globalThis).fuzzAnswer ?? null;
}

async function serve() {
  let told = '';
  const server = http.createServer(({ url }, response) => {
    if (url?.startsWith('/told/')) told = url.slice('/told/'.length);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port: address.port,
    toldLast: () => told,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
