/**
 * The news hosts where mentions are marked from the start, subdomains included. Frozen for the major version: an update
 * that adds a warning switches the extension off in Chrome until the user accepts it.
 */
export const NEWS_HOSTS: readonly string[] = ['example.com'];

/** Match patterns for hosts and their subdomains, https only. */
export const matchPatterns = (hosts: readonly string[]): string[] => hosts.map(host => `https://*.${host}/*`);
