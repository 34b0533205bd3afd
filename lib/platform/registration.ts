import type { Scripting } from 'webextension-polyfill';
import { matchPatterns, NEWS_HOSTS } from '../mentions/news-hosts';
import type { Settings } from '../settings/settings';
import { showBadge } from './badge';
import { browser } from './browser';
import { IS_DEMO } from './build';
import { hasSite } from './permissions';
import { readSettings } from './settings-store';

const SCRIPT_ID = 'news';
const LOCK = 'call-in-marking';
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** The first look at a page, whatever is done when it meets a name. */
const FIRST_LOOK = 'news.js';

/** The style that is there from the start, and what is brought when a name was met: code that marks, or code that counts and has no style. */
const FILES = {
  marks: { js: 'marks.js', css: ['assets/mark.css'] },
  badge_only: { js: 'count.js', css: [] },
} as const;

/**
 * Registers the content script as the settings say, for the news hosts and the user's own sites; where marking is off
 * nothing is registered, so it costs nothing. Leaves a registration that is right alone, or the first page after a start would miss it.
 */
export function applyMarking(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const script = await describeScript(await readSettings());
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    if (registered && script && fingerprint(registered) === fingerprint(script)) return;
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    if (script) await browser.scripting.registerContentScripts([script]);
  });
}

/** Makes the tabs that are open follow the settings: those of before the install are marked, those where marking is off now are left. */
export async function updateOpenTabs(): Promise<void> {
  const settings = await readSettings();
  const [all, off] = await Promise.all([
    findTabs(await listPatterns(settings)),
    findTabs(settings.offHosts.flatMap(patternsOf)),
  ]);
  const isOff = new Set(off);
  await Promise.allSettled(all.map(tabId => runIn(tabId, isOff.has(tabId) ? 'off' : settings.marking)));
}

/** Ends marking in every open tab of a site, at once. */
export async function leaveSite(site: string): Promise<void> {
  const tabs = await findTabs(patternsOf(site));
  await Promise.allSettled(tabs.map(tabId => runIn(tabId, 'off')));
}

/** Marks a tab's page once, by the right the user's click on our button gave (activeTab); false where the browser allows none. */
export async function checkPageNow(tabId: number): Promise<boolean> {
  try {
    const { marking } = await readSettings();
    await runIn(tabId, marking === 'off' ? 'marks' : marking);
    return true;
  } catch {
    return false;
  }
}

/** Brings the code that weighs the names met on a tab's page; where marking is off, the user asked for this page alone. */
export async function bringReader(tabId: number): Promise<void> {
  const { marking } = await readSettings();
  const { js } = FILES[marking === 'off' ? 'marks' : marking];
  await browser.scripting.executeScript({ target: { tabId }, files: [js] });
}

/** Brings the card's code to the tab whose mark was clicked. */
export async function bringCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['card.js'] });
}

async function runIn(tabId: number, marking: Settings['marking']): Promise<void> {
  const target = { tabId };
  if (marking === 'off') {
    await browser.scripting.executeScript({ target, func: stopMarking });
    await showBadge(tabId, {}, false);
    return;
  }
  const { css } = FILES[marking];
  if (css.length > 0) await browser.scripting.insertCSS({ target, files: [...css] });
  await browser.scripting.executeScript({ target, files: [FIRST_LOOK] });
}

/** Runs in the page's tab, by itself: ends what `lib/page/page-state.ts` keeps there. */
function stopMarking(): void {
  (globalThis as { [key: symbol]: { stop(): void } | undefined })[Symbol.for('call-in')]?.stop();
}

async function describeScript(settings: Settings): Promise<Scripting.RegisteredContentScript | undefined> {
  if (settings.marking === 'off') return;
  const { css } = FILES[settings.marking];
  return {
    id: SCRIPT_ID,
    matches: await listPatterns(settings),
    excludeMatches: settings.offHosts.flatMap(patternsOf),
    js: [FIRST_LOOK],
    css: [...css],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
}

/** Where marking is allowed: the news hosts and those of the user's sites whose permission still stands. */
async function listPatterns({ addedHosts }: Settings): Promise<string[]> {
  const granted = await Promise.all(addedHosts.map(host => hasSite(host).catch(() => false)));
  const added = addedHosts.filter((_, index) => granted[index]);
  return [...matchPatterns([...NEWS_HOSTS, ...added]), ...(IS_DEMO ? LOOPBACK : [])];
}

/** A site with its subdomains. An address by number has none, and one odd entry must not undo the registration of all. */
function patternsOf(site: string): string[] {
  if (/^[\d.]+$/.test(site)) return [`*://${site}/*`];
  return /^[\w.-]+$/.test(site) ? [`*://*.${site}/*`] : [];
}

async function findTabs(url: string[]): Promise<number[]> {
  const tabs = url.length > 0 ? await browser.tabs.query({ url }) : [];
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
}

const fingerprint = ({ matches, excludeMatches, js, css }: Scripting.RegisteredContentScript) =>
  JSON.stringify([matches, excludeMatches, js, css].map(list => [...(list ?? [])].sort()));
