/** One opening of the real popup, and when its script was on screen. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../tools/browsers/view.mjs';

/**
 * @typedef {import('../../tools/browsers/launch-options.mjs').Browser} Browser
 * @typedef {{ firstMs: number, scriptMs: number, fromPressMs: number, readyMs: number }} Opening first paint and script since the page was
 *   asked for; script, and the screen that can be used (0 of static HTML), since the press
 */

/** A look at the popup costs it time, so that none is taken before it is long done. */
const UNSEEN_MS = 1_500;

/** Runs in the background: answers with the moment of the press and the words of the picture kept of the opening before. @param {boolean} isAnew without it */
async function press(isAnew) {
  const { action, storage } = /** @type {any} */ (globalThis).chrome;
  if (isAnew) await storage.session.remove('picture');
  const { picture } = (await storage?.session.get('picture')) ?? {};
  const say = (/** @type {any} */ drawn) => (typeof drawn === 'string' ? drawn : drawn[2].map(say).join(''));
  const kept = picture ? say(picture.screen) : '';
  const pressedAt = Date.now();
  await action.openPopup();
  return { pressedAt, kept };
}

/**
 * Runs in the popup. A text that was painted and is there no more was the picture's.
 * @param {{ start: string, hasPicture: boolean }} script how it begins, and whether a picture of it was kept
 * @returns {Promise<{ origin: number, firstMs: number, scriptMs: number | null, drawnMs: number | null }>}
 */
async function readPaints({ start, hasPicture }) {
  const fold = (/** @type {string | null | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const [drawn] = performance.getEntriesByName('drawn');
  /** @type {any[]} */
  const largest = await new Promise(resolve => {
    new PerformanceObserver(list => resolve(list.getEntries())).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
    setTimeout(() => resolve([]), 300);
  });
  const script = largest.find(({ element }) =>
    element ? fold(element.textContent).startsWith(start) : hasPicture && drawn !== undefined,
  );
  return {
    origin: performance.timeOrigin,
    firstMs: first?.startTime ?? 0,
    scriptMs: script?.startTime ?? null,
    drawnMs: drawn?.startTime ?? null,
  };
}

/**
 * Opens and closes it.
 * @param {Browser} browser
 * @param {{ start: string, unseenMs?: number, isAnew?: boolean }} look how the script begins; whether without a picture of the opening before
 * @returns {Promise<Opening>}
 */
export async function openPopup(browser, { start, unseenMs = UNSEEN_MS, isAnew = false }) {
  const { pressedAt, kept } = await browser.evaluateInBackground(press, isAnew);
  await sleep(unseenMs);
  const popup = await browser.waitForPopup();
  const look = JSON.stringify({ start, hasPicture: kept !== '' && kept.includes(start) });
  const read = async () => {
    const paints = await popup.evaluate(`(${readPaints})(${look})`);
    return paints.scriptMs === null ? null : paints;
  };
  const paints = await until(read);
  await popup.evaluate('window.close()').catch(() => undefined);
  if (!paints) throw new Error('The script was never the largest text of the popup');
  const { origin, firstMs, scriptMs, drawnMs } = paints;
  const since = origin - pressedAt;
  return { firstMs, scriptMs, fromPressMs: since + scriptMs, readyMs: drawnMs === null ? 0 : since + drawnMs };
}
