/** Plays stories in a real browser, round after round. */
import { rmSync } from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../browsers/launch.mjs';
import { ensureBrowser } from '../find-browser.mjs';
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
 */

const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fuzz</title></head><body></body></html>';
/** A round that shrinks takes longer than one that passes. */
const ROUND_PATIENCE_MS = 180_000;

/**
 * Plays until a story fails or the time is up; answers how many were played.
 * @param {FuzzOptions} options
 * @returns {Promise<{ stories: number, ms: number, version: string, failed?: NonNullable<RoundResult['failed']> }>}
 */
export function runFuzz({ kind, seed, path, runs = 200, deafTo = [], shrinkMs = 60_000, timeMs, onRound }) {
  return withBrowser(kind, async (openPage, version) => {
    const begun = Date.now();
    let stories = 0;
    for (let round = seed; ; round += 1) {
      // A page of its own for each round: what one leaves behind troubles no other.
      const page = await openPage();
      const asked = { seed: round, ...(path ? { path } : {}), runs, shrinkMs, deafTo };
      const result = /** @type {RoundResult} */ (await play(page, asked));
      await page.close();
      stories += result.runs;
      onRound?.({ seed: round, result });
      const ms = Date.now() - begun;
      if (result.failed || path || ms >= timeMs)
        return { stories, ms, version, ...(result.failed ? { failed: result.failed } : {}) };
    }
  });
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
    async openPage => /** @type {Record<string, string[]>} */ (await play(await openPage(), { stories })),
  );

/**
 * @template T
 * @param {'chromium' | 'firefox'} kind
 * @param {(openPage: () => Promise<import('../browsers/view.mjs').View>, version: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withBrowser(kind, work) {
  const [folder, binary, server] = await Promise.all([makeFuzzExtension(kind), ensureBrowser(kind), serve()]);
  const browser = await launch(kind, { binary, extensionDir: folder });
  try {
    return await work(() => browser.openPage(`http://127.0.0.1:${server.port}/`), browser.version);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('../browsers/view.mjs').View} page
 * @param {Round | Retelling} round
 * @returns {Promise<unknown>}
 */
async function play(page, round) {
  await page.evaluate(listen);
  const end = Date.now() + ROUND_PATIENCE_MS;
  while (Date.now() < end) {
    // Our script may come a moment after the page; asked twice, it plays once.
    const answer = await page.evaluate(ask, round);
    await sleep(100);
    if (answer?.broken)
      throw new Error(`The fuzz page broke (${JSON.stringify(round).slice(0, 200)}): ${answer.broken}`);
    if (answer) return answer;
  }
  throw new Error(`${JSON.stringify(round).slice(0, 200)} was not done within ${ROUND_PATIENCE_MS / 1000} s`);
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
  const server = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port: address.port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
