/** Finds the browsers on this machine, in the usual places of Linux, macOS and Windows; on Debian as root it installs one. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Mistake } from './command-line.mjs';
import { withProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {'chromium' | 'firefox'} BrowserKind
 *
 * @typedef {object} Machine what the search looks at
 * @property {string} platform as `process.platform`
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} isProgram
 */

const VARIABLES = /** @type {const} */ ({
  chromium: ['CALL_IN_CHROMIUM', 'CHROME_PATH'],
  firefox: ['CALL_IN_FIREFOX'],
});

const NAMES = /** @type {const} */ ({
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
});

const DEBIAN_PACKAGES = /** @type {const} */ ({ chromium: 'chromium', firefox: 'firefox-esr' });

/**
 * Every path worth trying, best first: the person's own word, then the usual places.
 * @param {BrowserKind} kind
 * @param {Pick<Machine, 'platform' | 'env'>} machine
 */
export function browserPlaces(kind, { platform, env }) {
  const chosen = VARIABLES[kind].flatMap(name => env[name] ?? []);
  if (platform === 'darwin') return [...chosen, ...macPlaces(kind, env.HOME ?? '')];
  if (platform === 'win32') return [...chosen, ...windowsPlaces(kind, env)];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const all = new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']);
  return [...chosen, ...NAMES[kind].flatMap(name => [...all].map(folder => join(folder, name)))];
}

/** @param {BrowserKind} kind @param {string} home */
function macPlaces(kind, home) {
  const apps =
    kind === 'firefox'
      ? [
          ['Firefox', 'firefox'],
          ['Firefox Developer Edition', 'firefox'],
        ]
      : ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map(name => [name, name]);
  return apps.flatMap(([app, program]) =>
    ['', home].map(base => `${base}/Applications/${app}.app/Contents/MacOS/${program}`),
  );
}

/** @param {BrowserKind} kind @param {Record<string, string | undefined>} env */
function windowsPlaces(kind, env) {
  const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(base => base !== undefined);
  const programs =
    kind === 'firefox'
      ? ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe']
      : [
          'Chromium\\Application\\chrome.exe',
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
          'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
        ];
  return programs.flatMap(program => bases.map(base => `${base}\\${program}`));
}

/**
 * The path of an installed browser, or null. A path the person chose by environment variable must be there: another one would surprise.
 * @param {BrowserKind} kind
 * @param {Machine} [machine]
 */
export function findBrowser(kind, machine = thisMachine()) {
  for (const name of VARIABLES[kind]) {
    const chosen = machine.env[name];
    if (!chosen) continue;
    if (machine.isProgram(chosen)) return chosen;
    throw new Mistake(`${name} says ${chosen}, but there is no program there.`, 1);
  }
  return browserPlaces(kind, machine).find(machine.isProgram) ?? null;
}

/**
 * What to do where no browser is found and none can be installed.
 * @param {BrowserKind} kind
 */
export function adviceFor(kind) {
  const [variable] = VARIABLES[kind];
  return kind === 'firefox'
    ? `No Firefox found. Install it from mozilla.org (or your system's packages), or set ${variable} to its path.`
    : `No Chromium, Chrome or Edge found. Install one (on Debian: apt-get install chromium), or set ${variable} to its path.`;
}

/**
 * The path of a browser, installed first when this is Debian and we are root.
 * @param {BrowserKind} kind
 */
export async function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  if (!canInstall()) throw new Mistake(adviceFor(kind), 1);
  const name = DEBIAN_PACKAGES[kind];
  await withProgress(`installing ${name} (apt-get)`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
      const { code, output } = await runCommand('apt-get', ['-q', ...args], { env });
      if (code !== 0) throw new Mistake(`apt-get ${args[0]} failed:\n${output.slice(-2000)}\n${adviceFor(kind)}`, 1);
    }
  });
  const installed = findBrowser(kind);
  if (!installed) throw new Mistake(adviceFor(kind), 1);
  return installed;
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    isProgram(path) {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}
