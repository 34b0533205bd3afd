/** What is open in Chromium (its DevTools targets), and views of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createChromiumView } from './chromium-view.mjs';
import { until } from './view.mjs';

/** @typedef {import('./view.mjs').View} View */

const LOAD_MS = 20_000;
const IS_LOADED = `location.href !== 'about:blank' && document.readyState === 'complete'`;

/**
 * Keeps track of tabs, popup and worker: lists them, attaches to them, brings them to the front.
 * @param {ReturnType<typeof import('./cdp-pipe.mjs').connectPipe>} pipe
 */
export function createTargets(pipe) {
  /** @type {Set<string>} */
  const tabs = new Set();
  /** @type {string[]} */
  const dialled = [];
  /** @type {Map<string, Promise<string>>} */
  const sessions = new Map();
  /** @type {WeakMap<View, string>} */
  const idOf = new WeakMap();
  let front = '';

  pipe.onEvent(({ method, params }) => {
    if (method === 'Page.frameRequestedNavigation' && params.url.startsWith('tel:')) dialled.push(params.url);
    if (method === 'Target.detachedFromTarget') sessions.delete(params.targetId);
  });

  /** @param {string} type @returns {Promise<any[]>} */
  async function list(type) {
    const { targetInfos } = await pipe.send('Target.getTargets', { filter: [{ type }] });
    for (const info of targetInfos)
      if (info.type === 'page' && !/\/(popup|sidepanel)\.html/.test(info.url)) tabs.add(info.targetId);
    return targetInfos;
  }

  /** @param {string} targetId */
  function attach(targetId) {
    const known = sessions.get(targetId);
    if (known) return known;
    const session = (async () => {
      const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
      return sessionId;
    })();
    sessions.set(targetId, session);
    session.catch(() => sessions.delete(targetId));
    return session;
  }

  /** @param {string} targetId */
  async function view(targetId) {
    const sessionId = await attach(targetId);
    const call = (/** @type {string} */ method, /** @type {object} */ params = {}) =>
      pipe.send(method, params, sessionId);
    await Promise.all([call('Page.enable'), call('Runtime.enable'), call('DOM.enable'), call('Accessibility.enable')]);
    const isOpen = async () => (await list('page')).some(info => info.targetId === targetId);
    const made = createChromiumView({
      call,
      isOpen,
      close: async () => {
        sessions.delete(targetId);
        await pipe.send('Target.closeTarget', { targetId }).catch(() => undefined);
        await until(async () => !(await isOpen()), 3000);
      },
      goto: url => navigate(call, url),
      toFront: async () => {
        if (tabs.has(targetId) && front !== targetId) await bringToFront(targetId);
      },
    });
    idOf.set(made, targetId);
    return made;
  }

  /** @param {string} targetId */
  async function bringToFront(targetId) {
    front = targetId;
    await pipe.send('Target.activateTarget', { targetId });
    await sleep(50);
  }

  return {
    dialled,
    list,
    view,
    isTab: (/** @type {string} */ targetId) => tabs.has(targetId),
    /** @param {string} url */
    async open(url) {
      // A page of ours needs no blank one before it, which would take a process of its own.
      const isOurs = url.startsWith('chrome-extension:');
      const { targetId } = await pipe.send('Target.createTarget', { url: isOurs ? url : 'about:blank' });
      tabs.add(targetId);
      front = targetId;
      const made = await view(targetId);
      if (!isOurs) await made.goto(url);
      else await untilLoaded(() => made.evaluate(`origin !== 'null' && ${IS_LOADED}`), url);
      return made;
    },
    /** @param {View} tab */
    async activate(tab) {
      await bringToFront(idOf.get(tab) ?? front);
    },
    /** The DevTools id of the tab in front, as `Extensions.triggerAction` wants it. */
    async frontTab() {
      const { targetInfos } = await pipe.send('Target.getTargets', { filter: [{}] });
      const page = targetInfos.find((/** @type {any} */ info) => info.targetId === front);
      const all = targetInfos.filter((/** @type {any} */ info) => info.type === 'tab');
      const tab =
        all.find((/** @type {any} */ info) => info.embedderData?.tabActive) ??
        all.find((/** @type {any} */ info) => info.url === page?.url) ??
        all[0];
      return tab.targetId;
    },
    /** Lets a worker go on that restarted in front of our debugger. @param {string} targetId @param {string} source */
    async resume(targetId, source) {
      const sessionId = await attach(targetId);
      await pipe.send('Runtime.evaluate', { expression: source }, sessionId);
      await pipe.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
    },
    /** @param {string} targetId @param {string} expression */
    async evaluate(targetId, expression) {
      const sessionId = await attach(targetId);
      const { result, exceptionDetails } = await pipe.send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

/**
 * @param {(method: string, params?: object) => Promise<any>} call
 * @param {string} url
 */
async function navigate(call, url) {
  const { errorText } = await call('Page.navigate', { url });
  if (errorText) throw new Error(`${url}: ${errorText}`);
  const read = async () =>
    (await call('Runtime.evaluate', { expression: IS_LOADED, returnByValue: true })).result.value;
  await untilLoaded(read, url);
}

/** @param {() => Promise<boolean>} isLoaded @param {string} url */
async function untilLoaded(isLoaded, url) {
  if (!(await until(isLoaded, LOAD_MS))) throw new Error(`${url} did not load within ${LOAD_MS / 1000} s`);
}
