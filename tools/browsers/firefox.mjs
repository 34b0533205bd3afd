/** Drives Firefox with the extension in it: Marionette for the browser's own window, a frame script for what is inside tabs and popups. */
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFolder, removeFolder } from '../own-folder.mjs';
import { ALARMS_SCRIPT, clockScript } from './clock.mjs';
import { createFirefoxView } from './firefox-view.mjs';
import { connectMarionette } from './marionette.mjs';
import { startProcess } from './process.mjs';
import { until } from './view.mjs';

/**
 * @typedef {import('./launch-options.mjs').LaunchOptions} LaunchOptions
 * @typedef {import('./launch-options.mjs').Browser} Browser
 * @typedef {import('./view.mjs').View} View
 * @typedef {Awaited<ReturnType<typeof connectMarionette>>} Marionette
 */

/** The extension's address in every profile we start: Firefox would draw a new one at each temporary install. */
const FIXED_UUID = 'ca111111-0287-4000-8000-000000000287';

/** Where firefox-desk.frame.js keeps its functions. */
const DESK = "Services.wm.getMostRecentWindow('navigator:browser').callInDesk";

/** Quiet profile: no first-run pages, no updates, no calls home. */
const QUIET_PREFS = {
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.introCount': 99,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'focusmanager.testmode': true,
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'remote.prefs.recommended': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.cosmeticAnimations.enabled': false,
  'toolkit.telemetry.enabled': false,
  'ui.popup.disable_autohide': false,
  'ui.prefersReducedMotion': 1,
};

/**
 * The preferences of one start, as `user.js` wants them.
 * @param {Record<string, unknown>} prefs
 */
export function writePrefs(prefs) {
  return Object.entries(prefs)
    .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** @param {LaunchOptions} options @param {string} addonId */
function prefsFor(options, addonId) {
  const language = options.language ?? 'en-US';
  return {
    ...QUIET_PREFS,
    'intl.accept_languages': language,
    ...(addonId ? { 'extensions.webextensions.uuids': JSON.stringify({ [addonId]: FIXED_UUID }) } : {}),
    ...(options.proxyPort
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': options.proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': options.proxyPort,
          'network.stricttransportsecurity.preloadlist': false,
          'security.cert_pinning.enforcement_level': 0,
        }
      : {}),
    ...options.prefs,
  };
}

/**
 * Starts it, installs the extension for this run, and waits until its background is there.
 * @param {LaunchOptions} options
 * @returns {Promise<Browser>}
 */
export async function launchFirefox(options) {
  const profile = options.profile ?? createFolder('firefox');
  const manifest = options.extensionDir
    ? JSON.parse(readFileSync(join(options.extensionDir, 'manifest.json'), 'utf8'))
    : null;
  const addonId = manifest?.browser_specific_settings?.gecko?.id ?? '';
  writeFileSync(join(profile, 'user.js'), writePrefs(prefsFor(options, addonId)));
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });

  const { width, height } = options.viewport ?? { width: 1280, height: 800 };
  const args = ['--profile', profile, '--no-remote', '--marionette', '--remote-allow-system-access'];
  if (options.headless ?? true) args.push('--headless');
  args.push('--width', String(width), '--height', String(height), ...(options.args ?? []), 'about:blank');
  const env = {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: '1',
    MOZ_HEADLESS_WIDTH: String(width),
    MOZ_HEADLESS_HEIGHT: String(height),
    ...(options.timeZone ? { TZ: options.timeZone } : {}),
  };
  const program = startProcess(options.binary, args, { env });
  try {
    const marionette = await connectMarionette(profile, program.isRunning);
    const { capabilities } = await marionette.send('WebDriver:NewSession', {
      acceptInsecureCerts: options.proxyPort !== undefined,
    });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    await prepare(marionette, options);
    if (options.extensionDir) await install(marionette, realpathSync(options.extensionDir), addonId);
    const version = `Firefox/${capabilities.browserVersion}`;
    return createBrowser({ options, profile, program, marionette, addonId, version });
  } catch (error) {
    await program.kill();
    throw error;
  }
}

/**
 * Loads the frame script into every browser element there is and will be, and keeps our tools on the window.
 * @param {Marionette} marionette
 * @param {LaunchOptions} options
 */
async function prepare(marionette, options) {
  const file = fileURLToPath(new URL('firefox-agent.frame.js', import.meta.url));
  const clock = options.clock ? clockScript(options.clock) : '';
  const agent = readFileSync(file, 'utf8')
    .replace("'/*CLOCK*/'", () => JSON.stringify(clock))
    .replace("'/*ALARMS*/'", () => JSON.stringify(ALARMS_SCRIPT));
  const desk = readFileSync(fileURLToPath(new URL('firefox-desk.frame.js', import.meta.url)), 'utf8');
  await marionette.inBrowser(`${desk}\nreturn openDesk(args[0]);`, agent);
}

/** @param {Marionette} marionette @param {string} path @param {string} addonId */
async function install(marionette, path, addonId) {
  await marionette.send('Addon:Install', { path, temporary: true });
  await marionette.inBrowser(`return ${DESK}.extensionReady(args[0]);`, addonId);
}

/**
 * @param {object} parts
 * @param {LaunchOptions} parts.options
 * @param {string} parts.profile
 * @param {ReturnType<typeof startProcess>} parts.program
 * @param {Marionette} parts.marionette
 * @param {string} parts.addonId
 * @param {string} parts.version
 * @returns {Browser}
 */
function createBrowser({ options, profile, program, marionette, addonId, version }) {
  const baseUrl = `moz-extension://${FIXED_UUID}`;
  let kept = false;
  /** @type {WeakMap<View, number>} */
  const idOf = new WeakMap();

  /**
   * One call of the desk in the browser's own window.
   * @param {string} name
   * @param {...any} args
   * @returns {Promise<any>}
   */
  const desk = (name, ...args) => marionette.inBrowser(`return ${DESK}[args[0]](...args[1]);`, name, args);

  /** @param {number} id of the browser element, given by the desk */
  function view(id) {
    const made = createFirefoxView(desk, id);
    idOf.set(made, id);
    return made;
  }

  /** @param {string} url */
  async function open(url) {
    return view(await desk('openTab', url));
  }

  /** @param {View} [tab] */
  const activate = async tab => {
    const id = tab && idOf.get(tab);
    if (id) await desk('selectTab', id);
  };

  const attachPopup = async () => {
    const id = await desk('findPopup', baseUrl);
    return id ? view(id) : null;
  };

  /** @type {Browser} */
  const browser = {
    name: 'firefox',
    version,
    profile,
    pid: program.child.pid ?? 0,
    extensionId: addonId,
    baseUrl,
    openPage: open,
    openExtensionPage: path => open(`${baseUrl}/${path.replace(/^\//, '')}`),
    async openToolbarPopup(tab) {
      await activate(tab);
      await desk('clickToolbarButton', addonId);
      return browser.waitForPopup();
    },
    async pressCommand(name) {
      const commands = await browser.evaluateInBackground('browser.commands.getAll()');
      const keys = commands.find((/** @type {any} */ each) => each.name === name)?.shortcut;
      if (!keys) throw new Error(`No keys for "${name}"`);
      await desk('pressKeys', keys);
    },
    popup: attachPopup,
    async waitForPopup(timeoutMs = 12_000) {
      const popup = await until(attachPopup, timeoutMs);
      if (!popup) throw new Error(`No popup within ${timeoutMs / 1000} s; open: ${(await browser.pages()).join(', ')}`);
      return popup;
    },
    async waitForPanel(timeoutMs = 12_000) {
      const id = await until(() => desk('findPanel', baseUrl), timeoutMs);
      if (!id) throw new Error(`No sidebar within ${timeoutMs / 1000} s`);
      return view(id);
    },
    async waitForPage(part, timeoutMs = 12_000) {
      const id = await until(() => desk('findTab', part), timeoutMs);
      if (!id)
        throw new Error(`No tab with ${part} within ${timeoutMs / 1000} s: ${(await browser.pages()).join(', ')}`);
      return view(id);
    },
    pages: () => desk('tabs'),
    async badge(tab) {
      await activate(tab);
      return desk('badge', addonId);
    },
    evaluateInBackground(code, ...args) {
      const source =
        typeof code === 'string' ? code : `(${code})(${args.map(arg => JSON.stringify(arg) ?? 'undefined').join(',')})`;
      return desk('inBackground', addonId, source);
    },
    stopBackground: () => desk('stopBackground', addonId),
    reloadExtension: () => desk('reloadExtension', addonId),
    dialled: () => desk('dialled'),
    async grantHost(pattern) {
      await desk('grant', addonId, { permissions: [], origins: [pattern] });
    },
    async grantApi(name) {
      await desk('grant', addonId, { permissions: [name], origins: [] });
    },
    async answerQuestion(isYes) {
      if (!(await until(() => desk('answerQuestion', isYes), 12_000))) throw new Error('The browser asked nothing');
    },
    setPref: (key, value) => desk('setPref', key, value),
    async close() {
      if (program.isRunning()) {
        await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        marionette.close();
        await program.finish(10_000);
      }
      if (!options.profile && !kept) removeFolder(profile);
    },
    async kill() {
      await program.kill();
      marionette.close();
    },
    async relaunch(changes = {}) {
      kept = true;
      await browser.close();
      return launchFirefox({ ...options, ...changes, profile });
    },
    isRunning: program.isRunning,
  };
  return browser;
}
