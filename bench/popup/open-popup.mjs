/** One opening of the real popup, and when its script was on screen. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../tools/browsers/view.mjs';

/**
 * @typedef {import('../../tools/browsers/launch-options.mjs').Browser} Browser
 * @typedef {{ firstMs: number, scriptMs: number, fromPressMs: number }} Opening since the page was asked for, but for the last
 */

/** A look at the popup costs it time, so that none is taken before it is long done. */
const UNSEEN_MS = 1_500;

/** Runs in the popup. @param {string} start how the script begins @returns {Promise<{ origin: number, firstMs: number, scriptMs: number | null }>} */
async function readPaints(start) {
  const fold = (/** @type {string | null | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const [first] = performance.getEntriesByName('first-contentful-paint');
  /** @type {any[]} */
  const largest = await new Promise(resolve => {
    new PerformanceObserver(list => resolve(list.getEntries())).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    setTimeout(() => resolve([]), 300);
  });
  const script = largest.find(({ element }) => fold(element?.textContent).startsWith(start));
  return { origin: performance.timeOrigin, firstMs: first?.startTime ?? 0, scriptMs: script?.startTime ?? null };
}

/** Opens and closes it. @param {Browser} browser @param {{ start: string, unseenMs?: number }} look how the script begins @returns {Promise<Opening>} */
export async function openPopup(browser, { start, unseenMs = UNSEEN_MS }) {
  const pressedAt = await browser.evaluateInBackground(async () => {
    const now = Date.now();
    await /** @type {any} */ (globalThis).chrome.action.openPopup();
    return now;
  });
  await sleep(unseenMs);
  const popup = await browser.waitForPopup();
  const read = async () => {
    const paints = await popup.evaluate(`(${readPaints})(${JSON.stringify(start)})`);
    return paints.scriptMs === null ? null : paints;
  };
  const paints = await until(read);
  await popup.evaluate('window.close()').catch(() => undefined);
  if (!paints) throw new Error('The script was never the largest text of the popup');
  const { origin, firstMs, scriptMs } = paints;
  return { firstMs, scriptMs, fromPressMs: origin - pressedAt + scriptMs };
}
