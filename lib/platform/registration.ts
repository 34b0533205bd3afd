import type { Scripting } from 'webextension-polyfill';
import { matchPatterns, NEWS_HOSTS } from '../mentions/news-hosts';
import { readMarkingNow } from '../settings/marking-now';
import type { Settings } from '../settings/settings';
import { browser } from './browser';
import { IS_DEMO } from './build';
import { listLooks, listStyles } from './marking-files';
import { hasPageNames } from './page-names';
import { readToday, settlePause } from './pause-end';
import { hasSite } from './permissions';

const SCRIPT_ID = 'news';
const LOCK = 'call-in-marking';
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** What a registration changed. */
export interface Registered {
  /** True when nothing was registered before and something is now. */
  readonly hasBegun: boolean;
  /** Match patterns where marking was and is no more. */
  readonly left: readonly string[];
}

/** The settings as they hold this moment: `marking` is off while it is paused. */
export async function readMarkingSettings(): Promise<Settings> {
  const settings = await settlePause();
  return { ...settings, marking: readMarkingNow(settings, readToday()) };
}

/**
 * Registers the content script as the settings say, for the news hosts and the user's own sites; where marking is off or
 * paused nothing is registered, so it costs nothing. Leaves a registration that is right alone, or the first page after a start would miss it.
 */
export function applyMarking(): Promise<Registered> {
  return navigator.locks.request(LOCK, async () => {
    const script = await describeScript(await readMarkingSettings());
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    const { matches: now = [] } = script ?? {};
    const changed = {
      hasBegun: !registered && script !== undefined,
      left: (registered?.matches ?? []).filter(pattern => !now.includes(pattern)),
    };
    if (registered && script && fingerprint(registered) === fingerprint(script)) return changed;
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    if (script) await browser.scripting.registerContentScripts([script]);
    return changed;
  });
}

async function describeScript(settings: Settings): Promise<Scripting.RegisteredContentScript | undefined> {
  if (settings.marking === 'off') return;
  return {
    id: SCRIPT_ID,
    matches: await listPatterns(settings),
    excludeMatches: settings.offHosts.flatMap(patternsOf),
    js: listLooks(await hasPageNames()),
    css: listStyles(settings),
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
}

/** Match patterns of where marking is allowed: the news hosts and those of the user's sites whose permission still stands. */
export async function listPatterns({ addedHosts }: Settings): Promise<string[]> {
  const granted = await Promise.all(addedHosts.map(host => hasSite(host).catch(() => false)));
  const added = addedHosts.filter((_, index) => granted[index]);
  return [...matchPatterns([...NEWS_HOSTS, ...added]), ...(IS_DEMO ? LOOPBACK : [])];
}

/** Match patterns of a site with its subdomains. An address by number has none, and one odd entry must not undo the registration of all. */
export function patternsOf(site: string): string[] {
  if (/^[\d.]+$/.test(site)) return [`*://${site}/*`];
  return /^[\w.-]+$/.test(site) ? [`*://*.${site}/*`] : [];
}

const fingerprint = ({ matches, excludeMatches, js, css }: Scripting.RegisteredContentScript) =>
  JSON.stringify([matches, excludeMatches, js, css].map(list => [...(list ?? [])].sort()));
