import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchPatterns, NEWS_HOSTS } from '../../../lib/mentions/news-hosts';
import { BUDGETS, listPart, showBytes } from './bytes';
import { checkHosts, checkNewsHosts } from './host-rules';
import { checkManifest, type Manifest } from './manifest-rules';
import { BROWSERS, type Package, readPackage, textOf, weigh } from './package';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const LISTED_HOSTS = Object.keys(JSON.parse(read('../golden/hosts.json')));
const FEEDS = ['starter', 'archive', 'topics'].map(name => read(`../../../campaigns/${name}.json`));

/** A word of libphonenumber-js that no minifier changes. */
const PARSER_SAYS = 'INVALID_COUNTRY';

/** What changes with every release and asks nobody for anything. */
const withoutVersion = ({ version: _version, ...rest }: Manifest): Manifest => rest;

describe.each(BROWSERS)('the package for %s', browser => {
  let packed: Package;
  let manifest: Manifest;
  beforeAll(() => {
    packed = readPackage(browser);
    manifest = JSON.parse(textOf(packed, 'manifest.json'));
    console.info(showBytes(packed));
  }, 240_000);

  it('asks for exactly what trust.md lists', () => {
    expect(checkManifest(manifest, browser, matchPatterns(NEWS_HOSTS))).toEqual([]);
  });
  it('has the manifest that was looked at: a change there is a decision, made in the golden file by hand', () => {
    expect(withoutVersion(manifest)).toEqual(JSON.parse(read(`../golden/manifest-${browser}.json`)));
  });
  it('names no network host but those in golden/hosts.json and in the packaged feeds', () => {
    expect(checkHosts(packed, LISTED_HOSTS, FEEDS)).toEqual([]);
  });
  it('names news hosts nowhere but in the list they are registered from, so none can be fetched', () => {
    expect(checkNewsHosts(packed, NEWS_HOSTS, FEEDS)).toEqual([]);
  });
  it.each(BUDGETS)('keeps within its bytes: $name', ({ part, gzipped }) => {
    const weight = weigh(packed, listPart(packed, part));
    expect(weight.raw).toBeGreaterThan(0);
    expect(weight.gzipped).toBeLessThanOrEqual(gzipped);
  });
  it('parses phone numbers where feeds and own offices are stored, not on pages nor before a page of ours shows', () => {
    const parses = (path: string) => path.endsWith('.js') && textOf(packed, path).includes(PARSER_SAYS);
    const parts = BUDGETS.filter(({ part }) => listPart(packed, part).some(parses)).map(({ part }) => part);
    expect(parts).toEqual(['background.js']);
  });
  it('counts with less code than it marks', () => {
    expect(weigh(packed, ['count.js']).gzipped).toBeLessThan(weigh(packed, ['marks.js']).gzipped);
  });
});
