import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchPatterns, NEWS_HOSTS } from '../../../lib/mentions/news-hosts';
import { checkHosts, checkNewsHosts } from './host-rules';
import { checkManifest, type Manifest } from './manifest-rules';
import { listFirstLoad, type Package } from './package';

const HOSTS = matchPatterns(NEWS_HOSTS);
const readGolden = (browser: string): Manifest =>
  JSON.parse(readFileSync(new URL(`../golden/manifest-${browser}.json`, import.meta.url), 'utf8'));
const pack = (files: Record<string, string>): Package => ({
  browser: 'chrome',
  files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
});

describe('a manifest that asks for more was seen to fail', () => {
  const complaintsAbout = (more: Manifest) =>
    checkManifest({ ...readGolden('firefox'), ...more }, 'firefox', HOSTS).join('\n');
  const policy = String((readGolden('chrome').content_security_policy as Manifest).extension_pages);
  const withPolicy = (extension_pages: string): Manifest => ({ content_security_policy: { extension_pages } });
  const permissions = ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'];

  it('while the golden ones pass', () => {
    expect(complaintsAbout({})).toBe('');
    expect(checkManifest(readGolden('chrome'), 'chrome', HOSTS)).toEqual([]);
  });
  it.each<[string, Manifest, string]>([
    ['one more permission', { permissions: [...permissions, 'tabs'] }, 'tabs'],
    ['one permission less', { permissions: ['storage'] }, 'permissions are'],
    ['one more host', { host_permissions: [...HOSTS, 'https://example.org/*'] }, 'host permissions'],
    ['every site without asking', { optional_host_permissions: ['<all_urls>'] }, 'optional hosts'],
    ['one more optional permission', { optional_permissions: ['notifications', 'history'] }, 'optional permissions'],
    ['packaged files open to pages', { web_accessible_resources: [] }, 'has web_accessible_resources'],
    ['a content script for everybody', { content_scripts: [] }, 'has content_scripts'],
    ['private windows', { incognito: 'spanning' }, 'private windows'],
    ['no Trusted Types', withPolicy(policy.replace("; trusted-types 'none'", '')), "lacks trusted-types 'none'"],
    ['scripts from elsewhere', withPolicy(`${policy}; script-src https://a.org`), 'adds script-src'],
    ['data collection', { browser_specific_settings: { gecko: {}, gecko_android: {} } }, 'no data is collected'],
  ])('%s', (_, more, complaint) => expect(complaintsAbout(more)).toContain(complaint));
});

describe('a package that speaks to others was seen to fail', () => {
  const listed = ['www.w3.org'];
  const named = (text: string, feeds: string[] = []) => checkHosts(pack({ 'a.js': text }), listed, feeds);
  const news = ['paper.example', 'radio.example', 'tv.example'];
  const spoken = (text: string) => checkNewsHosts(pack({ 'a.js': text }), news, []);

  it('for an address nobody listed', () => {
    expect(named("fetch('https://Stats.example/x')")).toEqual(['a.js names stats.example']);
    expect(named("new WebSocket('wss://b.example')")).toEqual(['a.js names b.example']);
    expect(named("'http://www.w3.org/2000/svg'")).toEqual([]);
    expect(named("'https://feed.example/a'", ['{"url":"https://feed.example/b"}'])).toEqual([]);
  });
  it('for a news host spoken of by itself', () => {
    expect(spoken("const a = 'paper.example';")).toEqual(['a.js names paper.example']);
    expect(spoken("['paper.example','radio.example','tv.example']")).toEqual([]);
  });
  it('for an address of a news host, even beside the list', () => {
    const text = "['paper.example','radio.example','tv.example'];fetch('https://www.tv.example/x')";
    expect(spoken(text)).toEqual(['a.js has an address of www.tv.example']);
  });
});

describe('what a page loads first', () => {
  it('is its script and styles with all they import, not what they may import later', () => {
    const packed = pack({
      'popup.html': '<script type="module" src="/chunks/a.js"></script><link rel="stylesheet" href="/assets/a.css">',
      'chunks/a.js': "import { b } from './b.js';\nimport('./later.js');\nb();",
      'chunks/b.js': "export * from './c.js';",
    });
    const loaded = ['popup.html', 'chunks/a.js', 'chunks/b.js', 'chunks/c.js', 'assets/a.css'];
    expect(
      listFirstLoad({ ...packed, files: new Map([...packed.files, ['chunks/c.js', Buffer.from('')]]) }, 'popup.html'),
    ).toEqual(loaded);
  });
  it('is without what waits in its template, but for who asks for that', () => {
    const packed = pack({
      'popup.html':
        '<script src="/a.js"></script><template>\n<script src="/b.js"></script></template><link href="/c.css">',
      ...{ 'a.js': '', 'b.js': '' },
    });
    expect(listFirstLoad(packed, 'popup.html')).toEqual(['popup.html', 'a.js', 'c.css']);
    expect(listFirstLoad(packed, 'popup.html', true)).toContain('b.js');
  });
});
