import { isThisComputer } from '../campaigns/is-this-computer';
import { browser } from './browser';
import { BROWSER } from './build';

const sitePattern = (host: string) => `https://*.${host}/*`;

/** Asks for a site's permission; call it straight from the click, with no `await` before it, or the browser refuses. False when the user declines. */
export const askForSite = (host: string): Promise<boolean> => askFor(sitePattern(host));

/** Chromium fetches under CORS without permission; Firefox would send the installation's lasting id as Origin (trust.md, Permissions), which tells nobody anything on this computer. */
const needsPermission = (url: string): boolean => BROWSER === 'firefox' && !isThisComputer(url);

/** Asks in one question, straight from the click, for what fetching these addresses needs, if anything; false when the user declines or one is no address. */
export async function askToFetch(...urls: readonly string[]): Promise<boolean> {
  const asked = urls.filter(needsPermission);
  const patterns = asked.map(originPattern).filter(pattern => pattern !== undefined);
  return asked.length === 0 || (patterns.length === asked.length && askFor(...new Set(patterns)));
}

/** True when an address may be fetched. */
export async function mayFetch(url: string): Promise<boolean> {
  if (!needsPermission(url)) return true;
  const pattern = originPattern(url);
  return pattern !== undefined && browser.permissions.contains({ origins: [pattern] });
}

/** True while the user's permission for an added site still stands. */
export const hasSite = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [sitePattern(host)] });

/** Gives a site's permission back. */
export const returnSite = (host: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [sitePattern(host)] });

/** Gives back every single origin's permission but these addresses' and the package's own; sites to mark are allowed with their subdomains, and stay. */
export async function returnOtherOrigins(addresses: readonly string[]): Promise<void> {
  const kept = new Set([...addresses.map(originPattern), ...(browser.runtime.getManifest().host_permissions ?? [])]);
  const { origins = [] } = await browser.permissions.getAll();
  const idle = origins.filter(origin => /^https?:\/\/[^*]+\/\*$/.test(origin) && !kept.has(origin));
  if (idle.length > 0) await browser.permissions.remove({ origins: idle });
}

/** Calls `changed` whenever the user gave or took a permission; register it at start. */
export function watchPermissions(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

function askFor(...origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] }).catch(() => false);
}

function originPattern(url: string): string | undefined {
  if (!URL.canParse(url)) return;
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
