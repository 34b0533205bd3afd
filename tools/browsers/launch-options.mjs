/**
 * What both drivers are asked, and what both answer.
 *
 * @typedef {object} LaunchOptions
 * @property {string} binary path of the browser
 * @property {string} [extensionDir] unpacked build to load
 * @property {string} [profile] profile folder to use again; without it a fresh one, removed by `close`
 * @property {boolean} [headless] default true
 * @property {number} [proxyPort] loopback proxy all other hosts are reached through (`proxy.mjs`); without it the network is as it is
 * @property {string} [timeZone] IANA name, such as `Pacific/Guam`
 * @property {string} [language] such as `es`; default `en-US`
 * @property {string} [clock] ISO instant at which the clocks of pages and background start (extension realms and the page's own world)
 * @property {boolean} [isGranted] the driver will grant the extension something: `grantHost`, `grantApi`
 * @property {{ width: number, height: number }} [viewport] of the window, default 1280 × 800
 * @property {Record<string, unknown>} [prefs] Firefox only: `about:config` values
 * @property {string[]} [args] further command-line arguments
 *
 * @typedef {import('./view.mjs').View} View
 *
 * @typedef {object} Browser
 * @property {'chromium' | 'firefox'} name
 * @property {string} version
 * @property {string} profile folder
 * @property {number} pid
 * @property {string} extensionId
 * @property {string} baseUrl of the extension, without a slash at its end
 * @property {(url: string) => Promise<View>} openPage a new tab in front, loaded
 * @property {(path: string) => Promise<View>} openExtensionPage a new tab with a page of the extension, such as `app.html#calls`
 * @property {(tab?: View) => Promise<View>} openToolbarPopup a real click on the toolbar button while that tab (default: the front one) is in front
 * @property {(name: string) => Promise<void>} pressCommand the keys of a command of the manifest, with the front tab in front
 * @property {() => Promise<View | null>} popup the popup that is open now, whoever opened it
 * @property {(timeoutMs?: number) => Promise<View>} waitForPopup
 * @property {(timeoutMs?: number) => Promise<View>} waitForPanel the side panel or sidebar that is open now, whoever opened it
 * @property {(part: string, timeoutMs?: number) => Promise<View>} waitForPage a tab whose address holds this, whoever opened it
 * @property {() => Promise<string[]>} pages addresses of all tabs
 * @property {(tab?: View) => Promise<string>} badge text on the toolbar button for that tab (default: the front one)
 * @property {<T>(code: string | ((...args: any[]) => T | Promise<T>), ...args: any[]) => Promise<Awaited<T>>} evaluateInBackground `browser.*` is there in both browsers
 * @property {() => Promise<void>} stopBackground ends the worker, as the browser does after a while (Firefox: the event page)
 * @property {() => Promise<void>} reloadExtension as an update does it, with the files that are in its folder now: its own pages go, others stay
 * @property {() => Promise<string[]>} dialled `tel:` addresses handed on so far, oldest first
 * @property {(pattern: string) => Promise<void>} grantHost gives an optional host permission, as the dialog's Allow would; takes a restart in Chromium
 * @property {(name: string) => Promise<void>} grantApi the same for an optional permission of an API, such as `notifications`
 * @property {(isYes: boolean) => Promise<void>} answerQuestion Firefox only: presses Allow or Cancel in the browser's own question about a permission
 * @property {(key: string, value: unknown) => Promise<void>} setPref Firefox only
 * @property {() => Promise<void>} close
 * @property {() => Promise<void>} kill SIGKILL to the whole process tree, at once
 * @property {(changes?: Partial<LaunchOptions>) => Promise<Browser>} relaunch closes if open, then starts on the same profile
 * @property {() => boolean} isRunning
 */

export {};
