import { describe, expect, it } from 'vitest';
import { matchPatterns, NEWS_HOST_GROUPS, NEWS_HOSTS } from '../../lib/mentions/news-hosts';

/** Feeds of others' pages and places where anybody writes anything: never marked by default. */
const NOT_NEWS =
  /(^|\.)(google|yahoo|msn|facebook|twitter|x|reddit|youtube|tiktok|instagram|medium|substack|flipboard)\./;

describe('the news hosts marked from the start', () => {
  it('are about 150, each named once', () => {
    expect(NEWS_HOSTS.length).toBeGreaterThanOrEqual(140);
    expect(NEWS_HOSTS.length).toBeLessThanOrEqual(170);
    expect(new Set(NEWS_HOSTS).size).toBe(NEWS_HOSTS.length);
  });

  it('cannot be changed while running', () => {
    expect(Object.isFrozen(NEWS_HOSTS)).toBe(true);
  });

  it('are bare hosts: no scheme, path, port, wildcard or www, and no place where anybody writes anything', () => {
    const isBare = (host: string) => /^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net)$/.test(host);
    const isItself = (host: string) => new URL(`https://${host}/`).hostname === host;
    expect(NEWS_HOSTS.filter(host => !isBare(host) || !isItself(host) || NOT_NEWS.test(host))).toEqual([]);
  });

  it('lists no host that another already covers with its subdomains', () => {
    const covered = NEWS_HOSTS.filter(host => NEWS_HOSTS.some(other => host.endsWith(`.${other}`)));
    expect(covered).toEqual([]);
  });

  it('is alphabetical within each kind, so that a missing host is seen', () => {
    for (const group of NEWS_HOST_GROUPS) expect(group).toEqual([...group].sort());
  });

  it('reaches readers in Spanish, public radio, wires and the states where jail agreements are news', () => {
    for (const host of [
      ...['univision.com', 'telemundo.com', 'laopinion.com', 'elnuevoherald.com', 'eldiariony.com', 'laraza.com'],
      ...['npr.org', 'wunc.org', 'apnews.com', 'reuters.com'],
      ...['newsobserver.com', 'ajc.com', 'texastribune.org', 'miamiherald.com', 'azcentral.com', 'baltimoresun.com'],
      ...['tennessean.com', 'richmond.com', 'bostonglobe.com', 'oklahoman.com', 'al.com'],
    ]) {
      expect(NEWS_HOSTS).toContain(host);
    }
  });

  it('become patterns for the host and its subdomains, over https alone', () => {
    expect(matchPatterns(['npr.org', 'al.com'])).toEqual(['https://*.npr.org/*', 'https://*.al.com/*']);
    expect(matchPatterns(NEWS_HOSTS)).toHaveLength(NEWS_HOSTS.length);
  });
});
