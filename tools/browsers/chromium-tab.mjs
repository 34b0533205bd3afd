/** Chromium with bare DevTools sessions, for what measures: worlds of their own, counters, traces. No views, no patience. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createFolder, removeFolder } from '../own-folder.mjs';
import { connectPipe } from './cdp-pipe.mjs';
import { commandLine, loadExtension } from './chromium.mjs';
import { startProcess } from './process.mjs';
import { until } from './view.mjs';

/**
 * @typedef {Record<string, any>} Json
 * @typedef {Awaited<ReturnType<typeof startChromium>>} Chromium
 * @typedef {ReturnType<typeof createTab>} Tab
 */

const LOAD_TIMEOUT_MS = 30_000;

/**
 * Starts it with a fresh profile, removed at closing; with `extensionDir` waits until that is loaded.
 * @param {import('./launch-options.mjs').LaunchOptions} options
 */
export async function startChromium(options) {
  const profile = createFolder('chromium-bench');
  const program = startProcess(options.binary, commandLine(options, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const streams = /** @type {any[]} */ (program.child.stdio);
  const pipe = connectPipe(streams[3], streams[4]);
  const { product } = await pipe.send('Browser.getVersion');
  const extensionId = options.extensionDir ? await loadExtension(pipe, options.extensionDir) : '';

  /**
   * Runs an expression in the extension's worker.
   * @param {string} expression
   * @returns {Promise<any>}
   */
  async function inBackground(expression) {
    const { targetInfos } = await pipe.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    const worker = targetInfos.find((/** @type {Json} */ info) => info.url.includes(extensionId));
    if (!worker) throw new Error('The background worker does not run');
    const { sessionId } = await pipe.send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
    try {
      return await evaluateIn((method, params) => pipe.send(method, params, sessionId), expression);
    } finally {
      await pipe.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    }
  }

  return {
    version: String(product),
    extensionId,
    /** A tab in a window of its own, so that several are in sight at once. */
    async openTab() {
      const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
      const tab = createTab(pipe, sessionId, targetId);
      await Promise.all([tab.call('Page.enable'), tab.call('Runtime.enable'), tab.call('Performance.enable')]);
      return tab;
    },
    inBackground,
    /** Waits until the extension has registered its script for the news hosts. */
    async untilRegistered() {
      const count = 'chrome.scripting.getRegisteredContentScripts().then(scripts => scripts.length)';
      const isRegistered = await until(async () => (await inBackground(count)) > 0);
      if (!isRegistered) throw new Error('The extension registered no content script');
    },
    async close() {
      await pipe.send('Browser.close').catch(() => undefined);
      await program.finish(8000);
      removeFolder(profile);
    },
  };
}

/**
 * @param {ReturnType<typeof connectPipe>} pipe
 * @param {string} sessionId
 * @param {string} targetId
 */
function createTab(pipe, sessionId, targetId) {
  /** @param {string} method @param {Json} [params] @returns {Promise<any>} */
  const call = (method, params = {}) => pipe.send(method, params, sessionId);
  let worlds = 0;
  /** @type {string | undefined} */
  let frameId;

  /** @param {string} method @param {(params: Json) => void} listener */
  const on = (method, listener) =>
    pipe.onEvent(event => {
      if (event.sessionId === sessionId && event.method === method) listener(event.params);
    });

  return {
    call,
    on,
    targetId,
    /**
     * Runs an expression in the page's own world, or in the world of this context id; a promise is awaited.
     * @param {string} expression
     * @param {number} [contextId]
     * @returns {Promise<any>}
     */
    evaluate: (expression, contextId) => evaluateIn(call, expression, contextId),
    /**
     * Goes there and waits for the page's load event.
     * @param {string} url
     */
    async goto(url) {
      /** @type {() => void} */
      let stop = () => undefined;
      const loaded = new Promise(resolve => {
        stop = on('Page.loadEventFired', resolve);
      });
      try {
        const { errorText, frameId: frame } = await call('Page.navigate', { url });
        frameId = frame;
        if (errorText) throw new Error(`${url}: ${errorText}`);
        const isLoaded = await Promise.race([loaded.then(() => true), sleep(LOAD_TIMEOUT_MS, false, { ref: false })]);
        if (!isLoaded) throw new Error(`${url} did not load within ${LOAD_TIMEOUT_MS / 1000} s`);
      } finally {
        stop();
      }
    },
    /** A world nobody used before, as an extension's script gets one on each page; answers its context id. */
    async newWorld() {
      frameId ??= (await call('Page.getFrameTree')).frameTree.frame.id;
      worlds += 1;
      const { executionContextId } = await call('Page.createIsolatedWorld', {
        frameId,
        worldName: `world ${worlds}`,
      });
      return Number(executionContextId);
    },
    /** Chromium's own counters, such as `LayoutCount`, `RecalcStyleCount`, `Nodes`, `JSHeapUsedSize` (bytes). */
    async counters() {
      const { metrics } = await call('Performance.getMetrics');
      return /** @type {Record<string, number>} */ (
        Object.fromEntries(metrics.map((/** @type {Json} */ { name, value }) => [name, value]))
      );
    },
    close: () => pipe.send('Target.closeTarget', { targetId }).catch(() => undefined),
  };
}

/**
 * @param {(method: string, params: Json) => Promise<any>} call
 * @param {string} expression
 * @param {number} [contextId]
 */
async function evaluateIn(call, expression, contextId) {
  const { result, exceptionDetails } = await call('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    ...(contextId ? { contextId } : {}),
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
