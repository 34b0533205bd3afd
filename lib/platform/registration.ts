import type { Scripting } from 'webextension-polyfill';
import { matchPatterns, NEWS_HOSTS } from '../mentions/news-hosts';
import type { Settings } from '../settings/settings';
import { browser } from './browser';
import { IS_DEMO } from './build';
import { hasSite } from './permissions';
import { readSettings } from './settings-store';

const SCRIPT_ID = 'news';
const LOCK = 'call-in-marking';
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** What runs on a page to mark it: code with the style of the marks, or code that counts and has none. */
const FILES = {
  marks: { js: ['news.js'], css: ['assets/mark.css'] },
  badge_only: { js: ['count.js'], css: [] },
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

/** Runs the content script in tabs that were open before it was registered, where we have the permission. */
export async function markOpenTabs(): Promise<void> {
  const settings = await readSettings();
  const script = await describeScript(settings);
  if (!script?.matches) return;
  const tabs = await browser.tabs.query({ url: script.matches });
  const excluded = script.excludeMatches?.length ? await browser.tabs.query({ url: script.excludeMatches }) : [];
  const without = new Set(excluded.map(tab => tab.id));
  const ids = tabs.flatMap(tab => (tab.id === undefined || tab.discarded || without.has(tab.id) ? [] : [tab.id]));
  await Promise.allSettled(ids.map(tabId => runIn(tabId, settings.marking)));
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

/** Brings the card's code to the tab whose mark was clicked. */
export async function bringCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['card.js'] });
}

async function runIn(tabId: number, marking: Settings['marking']): Promise<void> {
  if (marking === 'off') return;
  const { js, css } = FILES[marking];
  if (css.length > 0) await browser.scripting.insertCSS({ target: { tabId }, files: [...css] });
  await browser.scripting.executeScript({ target: { tabId }, files: [...js] });
}

async function describeScript(settings: Settings): Promise<Scripting.RegisteredContentScript | undefined> {
  if (settings.marking === 'off') return;
  const granted = await Promise.all(settings.addedHosts.map(hasSite));
  const added = settings.addedHosts.filter((_, index) => granted[index]);
  const { js, css } = FILES[settings.marking];
  return {
    id: SCRIPT_ID,
    matches: [...matchPatterns([...NEWS_HOSTS, ...added]), ...(IS_DEMO ? LOOPBACK : [])],
    excludeMatches: settings.offHosts.flatMap(exclusionsOf),
    js: [...js],
    css: [...css],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
}

/** An address by number has no subdomains, and a pattern for them is refused. */
const exclusionsOf = (host: string) => (/^[\d.]+$|^\[/.test(host) ? [`*://${host}/*`] : [`*://*.${host}/*`]);

const fingerprint = ({ matches, excludeMatches, js, css }: Scripting.RegisteredContentScript) =>
  JSON.stringify([matches, excludeMatches, js, css].map(list => [...(list ?? [])].sort()));
