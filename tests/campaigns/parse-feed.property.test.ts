import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedSchema } from '../../lib/campaigns/feed-schema';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { sampleFeed, setAt } from './sample-feed';

const parse = (file: string | Uint8Array) => parseFeed({ file, id: 'f', packagedTopics: ['287g'] });

/** Every path in the sample feed, so that a test can put anything anywhere. */
function listPaths(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [path];
  const inner = Object.entries(node).flatMap(([key, value]) =>
    listPaths(value, Array.isArray(node) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? inner : [path, ...inner];
}

const isObject = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null;

/** All field names a schema knows, found by walking it. */
function collectKeys(schema: unknown, keys = new Set<string>()): Set<string> {
  if (!isObject(schema)) return keys;
  if (isObject(schema.entries)) {
    for (const [key, entry] of Object.entries(schema.entries)) {
      keys.add(key);
      collectKeys(entry, keys);
    }
  }
  for (const part of [schema.item, schema.wrapped, schema.value, schema.key]) collectKeys(part, keys);
  for (const list of [schema.options, schema.pipe])
    if (Array.isArray(list)) for (const part of list) collectKeys(part, keys);
  return keys;
}

const OURS = (
  'id title publisher homePageUrl language sequence expiresAt topics offices agreements legal campaigns refused key feed ' +
  'url summary background publishedAt modifiedAt jurisdictions opensAt closesAt deadline callDays timeZone withdrawn ' +
  'sponsors actions supersedes translations what name where why code detail at label'
).split(' ');
const known = new Set([...collectKeys(feedSchema), ...OURS]);

function findUnknownKeys(node: unknown): string[] {
  if (!isObject(node)) return [];
  const own = Array.isArray(node)
    ? []
    : Object.keys(node).filter(key => !known.has(key) && !/^[a-z]{2,3}(-|$)/.test(key));
  return [...own, ...Object.values(node).flatMap(findUnknownKeys)];
}

const paths = listPaths(sampleFeed());
const change = fc.record({ path: fc.constantFrom(...paths), value: fc.oneof(fc.jsonValue(), fc.constant(undefined)) });

describe('whatever a feed holds', () => {
  it('never throws and lets only known fields through', () => {
    expect(known.size).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
        const feed = sampleFeed();
        for (const { path, value } of changes) {
          try {
            setAt(feed, path, value);
          } catch {
            return; // an earlier change took this path away
          }
        }
        const parsed = parse(JSON.stringify(feed));
        expect(parsed.ok ? findUnknownKeys(parsed.value) : []).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is the same feed with strange fields added anywhere', () => {
    const plain = parse(JSON.stringify(sampleFeed()));
    const strange = fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'onerror',
      'innerHTML',
      'x-new',
    );
    const holders = paths.filter(path => !/\]$|\d$/.test(path) && path.includes('.'));
    fc.assert(
      fc.property(fc.constantFrom(...holders), strange, fc.jsonValue({ maxDepth: 0 }), (path, key, value) => {
        const beside = path.slice(0, path.lastIndexOf('.'));
        const feed = sampleFeed();
        setAt(feed, `${beside}.strange_field`, value);
        const text = JSON.stringify(feed).replaceAll('"strange_field"', JSON.stringify(key));
        expect(parse(text)).toEqual(plain);
        expect(Object.prototype).not.toHaveProperty('polluted');
      }),
      { numRuns: 500 },
    );
  });

  it('says something about any text and any bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array({ maxLength: 200 })), file => {
        const parsed = parse(file);
        expect(parsed.ok).toBe(false);
        expect(parsed.ok || parsed.error.why.code).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says so at every place the download may be cut', () => {
    const whole = JSON.stringify(sampleFeed());
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), length => {
        const parsed = parse(whole.slice(0, length));
        expect(parsed.ok || parsed.error.why.code).toBe('truncated');
      }),
    );
  });
});
