/** Drives Chromium, Chrome or Edge with the extension in it, over the DevTools pipe. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder, removeFolder } from '../own-folder.mjs';
import { connectPipe } from './cdp-pipe.mjs';
import { createTargets } from './chromium-targets.mjs';
import { clockScript } from './clock.mjs';
import { startProcess } from './process.mjs';
import { until } from './view.mjs';

/**
 * @typedef {import('./launch-options.mjs').LaunchOptions} LaunchOptions
 * @typedef {import('./launch-options.mjs').Browser} Browser
 * @typedef {import('./view.mjs').View} View
 */

const QUIET_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,OptimizationHints,MediaRouter',
  '--disable-gpu',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];

/**
 * The id Chromium gives an unpacked extension: of its manifest's key, else of its folder.
 * @param {string} folder
 */
export function unpackedExtensionId(folder) {
  const { key } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const path = realpathSync(folder);
  const source = key
    ? Buffer.from(key, 'base64')
    : Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return [...hex].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * What Chromium is started with: quiet, headless, the extension in it, spoken to over a pipe.
 * @param {LaunchOptions} options
 * @param {string} profile
 */
export function commandLine(options, profile) {
  const { width, height } = options.viewport ?? { width: 1280, height: 800 };
  const language = options.language ?? 'en-US';
  return [
    ...QUIET_ARGS,
    `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`,
    `--lang=${language}`,
    `--accept-lang=${language}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    ...((options.headless ?? true) ? ['--headless=new', '--hide-scrollbars', '--screen-info={1920x1200}'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...(options.extensionDir && !isHeldBack(options) ? [`--load-extension=${options.extensionDir}`] : []),
    ...(options.proxyPort
      ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`, '--ignore-certificate-errors']
      : []),
    ...(options.args ?? []),
    'about:blank',
  ];
}

/**
 * Starts it and waits until the extension is loaded.
 * @param {LaunchOptions} options
 * @returns {Promise<Browser>}
 */
export async function launchChromium(options) {
  const profile = options.profile ?? createFolder('chromium');
  const language = options.language ?? 'en-US';
  if (options.extensionDir) {
    const id = unpackedExtensionId(options.extensionDir);
    if (!options.profile) pinButton(profile, id);
    else if (isHeldBack(options)) holdBack(profile, id);
  }
  const program = startProcess(options.binary, commandLine(options, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: language, ...(options.timeZone ? { TZ: options.timeZone } : {}) },
  });
  const streams = /** @type {any[]} */ (program.child.stdio);
  const pipe = connectPipe(streams[3], streams[4]);
  try {
    return await connect({ options, profile, program, pipe });
  } catch (error) {
    await program.kill();
    throw error;
  }
}

/**
 * Puts the extension's button beside the address, as a person does; Chromium hides it behind the puzzle piece at first.
 * @param {string} profile a fresh one
 * @param {string} id
 */
function pinButton(profile, id) {
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { pinned_extensions: [id] } }));
}

/** Not where it will be granted something, which it would not have after it was loaded anew; there it has to be hoped that the clock comes first. */
const isHeldBack = (/** @type {LaunchOptions} */ { clock, isGranted }) => clock !== undefined && !isGranted;

/** The location that preferences give an extension of the command line, which does not start by itself without it. */
const OF_COMMAND_LINE = 8;

/**
 * Has the browser begin without the extension, which the driver loads once it has its clock: a worker that began before would
 * live at another time, and write so.
 * @param {string} profile
 * @param {string} id
 */
function holdBack(profile, id) {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) return;
  settings.location = OF_COMMAND_LINE;
  writeFileSync(file, JSON.stringify(preferences));
}

/**
 * @param {object} parts
 * @param {LaunchOptions} parts.options
 * @param {string} parts.profile
 * @param {ReturnType<typeof startProcess>} parts.program
 * @param {ReturnType<typeof connectPipe>} parts.pipe
 * @returns {Promise<Browser>}
 */
async function connect({ options, profile, program, pipe }) {
  const { product } = await pipe.send('Browser.getVersion');
  const targets = createTargets(pipe);
  const clock = options.clock ? clockScript(options.clock) : '';
  if (clock) await setClock(pipe, clock);
  const extensionId = options.extensionDir
    ? await loadExtension(pipe, options.extensionDir, isHeldBack(options) ? 0 : 4000)
    : '';
  const baseUrl = `chrome-extension://${extensionId}`;
  /** A page of ours that was sooner in its process than the clock is loaded anew with it. @param {View} view */
  async function withClock(view) {
    const isSet = () => view.evaluate('Date.isFirst === true && document.readyState === "complete"').catch(() => false);
    if (!clock || (await isSet())) return view;
    await view.evaluate('location.reload()').catch(() => undefined);
    if (!(await until(isSet))) throw new Error('The page does not take the clock');
    return view;
  }

  /** @param {'popup' | 'sidepanel'} name of a page of ours that is no tab */
  async function attachWindow(name) {
    const isIt = (/** @type {any} */ info) =>
      info.url.startsWith(`${baseUrl}/${name}.html`) && !targets.isTab(info.targetId);
    const info = (await targets.list('page')).find(isIt);
    return info ? targets.view(info.targetId) : null;
  }

  /** @param {'popup' | 'sidepanel'} name @param {number} timeoutMs */
  async function waitForWindow(name, timeoutMs) {
    const view = await until(() => attachWindow(name), timeoutMs);
    if (!view) throw new Error(`No ${name} within ${timeoutMs / 1000} s; open: ${(await browser.pages()).join(', ')}`);
    await until(() => view.evaluate('document.readyState === "complete"'));
    return withClock(view);
  }

  /** @param {string} expression */
  async function background(expression) {
    const info = await until(() => worker());
    if (!info) throw new Error('The background worker did not start');
    if (clock) await targets.resume(info.targetId, clock);
    await until(() => targets.evaluate(info.targetId, 'typeof chrome === "object"'));
    return targets.evaluate(info.targetId, `globalThis.browser ??= chrome; ${expression}`);
  }

  async function worker() {
    const find = async () => (await targets.list('service_worker')).find(info => info.url.startsWith(`${baseUrl}/`));
    const found = await find();
    if (found) return found;
    // Asleep: an extension page's message wakes it.
    const waker = await targets.open(`${baseUrl}/manifest.json`);
    await waker.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined), undefined').catch(() => undefined);
    await waker.close();
    return find();
  }

  /** @type {Browser} */
  const browser = {
    name: 'chromium',
    version: product,
    profile,
    pid: program.child.pid ?? 0,
    extensionId,
    baseUrl,
    openPage: url => targets.open(url),
    openExtensionPage: async path => withClock(await targets.open(`${baseUrl}/${path.replace(/^\//, '')}`)),
    async openToolbarPopup(tab) {
      if (tab) await targets.activate(tab);
      const targetId = await targets.frontTab();
      await pipe.send('Extensions.triggerAction', { id: extensionId, targetId });
      return browser.waitForPopup();
    },
    popup: () => attachWindow('popup'),
    waitForPopup: (timeoutMs = 12_000) => waitForWindow('popup', timeoutMs),
    waitForPanel: (timeoutMs = 12_000) => waitForWindow('sidepanel', timeoutMs),
    // No protocol presses keys outside a page: the event they end in is sent instead.
    async pressCommand(name) {
      await background(
        `(async () => {
          const commands = await chrome.commands.getAll();
          if (!commands.find(each => each.name === '${name}')?.shortcut) throw new Error('No keys for ${name}');
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          chrome.commands.onCommand.dispatch('${name}', tab);
        })()`,
      );
    },
    async waitForPage(part, timeoutMs = 12_000) {
      const info = await until(
        async () => (await targets.list('page')).find(each => each.url.includes(part) && targets.isTab(each.targetId)),
        timeoutMs,
      );
      if (!info)
        throw new Error(`No tab with ${part} within ${timeoutMs / 1000} s: ${(await browser.pages()).join(', ')}`);
      return targets.view(info.targetId);
    },
    pages: async () => (await targets.list('page')).map(info => info.url),
    async badge(tab) {
      if (tab) await targets.activate(tab);
      return background(
        '(async () => { const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true }); return chrome.action.getBadgeText({ tabId: tab.id }); })()',
      );
    },
    evaluateInBackground(code, ...args) {
      return background(
        typeof code === 'string' ? code : `(${code})(${args.map(arg => JSON.stringify(arg) ?? 'undefined').join(',')})`,
      );
    },
    async stopBackground() {
      const info = (await targets.list('service_worker')).find(each => each.url.startsWith(`${baseUrl}/`));
      if (!info) return;
      await pipe.send('Target.closeTarget', { targetId: info.targetId });
      await until(async () => !(await targets.list('service_worker')).some(each => each.targetId === info.targetId));
    },
    async reloadExtension() {
      // Chromium switches an unpacked extension off at its reload unless this is on.
      const extensions = await targets.open('chrome://extensions');
      await extensions.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
      await extensions.close();
      const before = await until(() => worker());
      await background('setTimeout(() => chrome.runtime.reload())').catch(() => undefined);
      const isAnew = async () => {
        const workers = await targets.list('service_worker');
        return workers.some(info => info.url.startsWith(`${baseUrl}/`) && info.targetId !== before?.targetId);
      };
      if (!(await until(isAnew))) throw new Error('The extension did not come back');
    },
    dialled: async () => [...targets.dialled],
    grantHost: pattern => grant({ api: [], hosts: [pattern] }),
    grantApi: name => grant({ api: [name], hosts: [] }),
    answerQuestion: () => Promise.reject(new Error('Only Firefox can be answered')),
    setPref: () => Promise.reject(new Error('Only Firefox has prefs')),
    async close() {
      if (program.isRunning()) {
        await pipe.send('Browser.close').catch(() => undefined);
        await program.finish(8000);
      }
      if (!options.profile && !kept) removeFolder(profile);
    },
    kill: () => program.kill(),
    async relaunch(changes = {}) {
      kept = true;
      await browser.close();
      return launchChromium({ ...options, ...changes, profile });
    },
    isRunning: program.isRunning,
  };
  let kept = false;
  return browser;

  /** @param {{ api: string[], hosts: string[] }} given */
  async function grant({ api, hosts }) {
    kept = true;
    await browser.close();
    const file = join(profile, 'Default', 'Preferences');
    const preferences = JSON.parse(readFileSync(file, 'utf8'));
    const settings = preferences.extensions?.settings?.[extensionId];
    if (!settings) throw new Error('The profile does not know the extension');
    const granted = settings.runtime_granted_permissions ?? {};
    settings.runtime_granted_permissions = {
      api: [...(granted.api ?? []), ...api],
      manifest_permissions: granted.manifest_permissions ?? [],
      explicit_host: [...(granted.explicit_host ?? []), ...hosts],
      scriptable_host: [...(granted.scriptable_host ?? []), ...hosts],
    };
    writeFileSync(file, JSON.stringify(preferences));
  }
}

/**
 * Waits for `--load-extension`; a browser that dropped it (branded Chrome) is asked over the pipe. Answers the extension's id.
 * @param {ReturnType<typeof connectPipe>} pipe
 * @param {string} folder
 * @param {number} [patienceMs] for the browser to have it by itself
 */
export async function loadExtension(pipe, folder, patienceMs = 4000) {
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`No extension in ${folder}: build it first`);
  const id = unpackedExtensionId(folder);
  const isThere = async () => {
    const { targetInfos } = await pipe.send('Target.getTargets');
    return targetInfos.some((/** @type {any} */ info) => info.url.startsWith(`chrome-extension://${id}/`));
  };
  if (patienceMs > 0 && (await until(isThere, patienceMs))) return id;
  const loaded = await pipe.send('Extensions.loadUnpacked', { path: folder });
  await until(isThere, 4000);
  return loaded.id;
}

/**
 * Gives every page and worker that starts from now on another clock, before its first script.
 * @param {ReturnType<typeof connectPipe>} pipe
 * @param {string} source
 */
async function setClock(pipe, source) {
  pipe.onEvent(async ({ method, params }) => {
    if (method !== 'Target.attachedToTarget' || !params.waitingForDebugger) return;
    const call = (/** @type {string} */ name, /** @type {object} */ values = {}) =>
      pipe.send(name, values, params.sessionId).catch(() => undefined);
    // A popup is first announced as "other".
    if (params.targetInfo.type === 'page' || params.targetInfo.type === 'other') {
      call('Page.enable');
      call('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true });
    } else
      await until(async () => (await call('Runtime.evaluate', { expression: source }))?.result !== undefined, 2_000);
    call('Runtime.runIfWaitingForDebugger');
  });
  await pipe.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}
