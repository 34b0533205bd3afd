import { browser } from './browser';

const sitePattern = (host: string) => `https://*.${host}/*`;

/** Asks for a site's permission; call it straight from the click, with no `await` before it, or the browser refuses. False when the user declines. */
export const askForSite = (host: string): Promise<boolean> => askFor(sitePattern(host));

/** Asks for the permission of an address's origin, straight from the click; false when the user declines or the address is none. */
export async function askForOrigin(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern === undefined ? false : askFor(pattern);
}

/** Asks for the permission of several addresses' origins in one question, straight from the click. */
export function askForOrigins(urls: readonly string[]): Promise<boolean> {
  const patterns = urls.map(originPattern).filter(pattern => pattern !== undefined);
  return patterns.length < urls.length ? Promise.resolve(false) : askFor(...new Set(patterns));
}

/** True when requests to an address's origin go out with host permission. */
export async function hasOrigin(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern === undefined ? false : browser.permissions.contains({ origins: [pattern] });
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
