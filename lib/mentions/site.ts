/** The site a web page belongs to, as "on this site" means it: its host without `www.`, subdomains included; undefined where nothing is marked. */
export function readSite(address: string): string | undefined {
  if (!URL.canParse(address)) return;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return;
  return hostname.replace(/^www\./, '') || undefined;
}

/** True when a host is one of the sites or below one. */
export const isOnSite = (host: string, sites: readonly string[]): boolean =>
  sites.some(site => host === site || host.endsWith(`.${site}`));
