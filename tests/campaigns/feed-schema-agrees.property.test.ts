import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRealDate } from '../../lib/campaigns/local-date';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import type { Refusal, RefusalCode } from '../../lib/campaigns/refusal';
import { buildFeedSchema } from '../../tools/build-feed-schema';
import { type Json, someFeed } from './feed-arbitrary';
import { sampleFeed } from './sample-feed';

const ajv = new Ajv({ strict: false, allErrors: false, formats: { date: isRealDate } });
const validate = ajv.compile(JSON.parse(buildFeedSchema()));
const fits = (feed: unknown): boolean => validate(feed);

function listRefusals(feed: unknown): readonly Refusal[] {
  const parsed = parseFeed({ file: JSON.stringify(feed), id: 'f', packagedTopics: [] });
  return parsed.ok ? parsed.value.refused : [parsed.error];
}

/** What the parser refuses and no JSON Schema could: it knows one place at a time, and no calendar, clock or telephone. */
const BEYOND_A_SCHEMA: Readonly<Record<string, readonly RefusalCode[]>> = {
  'one part of a feed speaks of another': ['missing_office', 'missing_topic', 'duplicate_id', 'bad_window'],
  'another part was refused': ['bad_script', 'no_action_left'],
  'a zone this engine knows, a day that exists at a time': ['bad_time_zone', 'bad_moment'],
  'an address without user names and placeholders': ['bad_address', 'placeholder_in_link'],
  'a number that may be called, and a sheriff’s line': [
    ...(['bad_number', 'premium_number', 'emergency_number', 'foreign_number', 'never_call_number'] as const),
    'not_administrative',
  ],
  'a name that is found only where it is meant': [
    ...(['name_too_short', 'name_only_digits', 'name_common', 'name_not_words', 'name_unseen'] as const),
    ...(['name_lookalike', 'too_many_names'] as const),
  ],
};
const BEYOND: ReadonlySet<string> = new Set(Object.values(BEYOND_A_SCHEMA).flat());

/** Characters beyond the first 65,536 are one to a schema and two to the parser. */
const hasLongCharacters = (feed: unknown) => /[\u{10000}-\u{10FFFF}]/u.test(JSON.stringify(feed));
/** A schema could say these codes of the same place, so there they are no exception. */
const isOfOneField = (where: string) => /\.(extension|from|to)$/.test(where);

function isBeyond({ why: { code, detail = '' }, where }: Refusal, feed: unknown): boolean {
  if (code === 'too_long') return hasLongCharacters(feed);
  // A line's may be a day or a moment, and is told as a day.
  if (code === 'bad_date') return /lines\[\d+\]\.valid_until$/.test(where) && detail.includes('T');
  if (code === 'missing_field') return /offices\[\d+\]\.source_url$/.test(where);
  return BEYOND.has(code) && !isOfOneField(where);
}

/** Where the two differ and should not; empty is good. */
function compare(feed: unknown, isLenient = false): string[] {
  const refused = listRefusals(feed);
  if (fits(feed)) return refused.filter(refusal => !isBeyond(refusal, feed)).map(refusal => JSON.stringify(refusal));
  return refused.length > 0 || isLenient ? [] : [`only the schema refuses: ${ajv.errorsText(validate.errors)}`];
}

interface Spot {
  readonly holder: Json;
  readonly key: string;
}

function listSpots(holder: Json): Spot[] {
  return Object.keys(holder).flatMap(key => {
    const inner = holder[key];
    return [{ holder, key }, ...(typeof inner === 'object' && inner !== null ? listSpots(inner) : [])];
  });
}

const VALUES: readonly unknown[] = [
  ...[
    undefined,
    null,
    '',
    true,
    false,
    {},
    0,
    -1,
    1.5,
    1e300,
    2 ** 53,
    'x',
    'has space',
    'main',
    'user',
    'en',
    'es-US',
  ],
  ...['HTTPS://CAPS.EXAMPLE/', 'http://LocalHost:8/', 'http://a.example/', 'https://a:b@c.example/', 'javascript:x'],
  ...['2026-02-31', '2026-02-28', '2026-02-31T00:00:00Z', '2026-11-21T25:00:00Z', '2026-11-21T12:00:00Z', '2026-11-21'],
  ...[
    'Mars/Base',
    '24:00',
    '24:01',
    '9:00',
    '😀'.repeat(150),
    ...[201, 1_001, 4_001].map(length => 'x'.repeat(length)),
  ],
];

type Mutation = (was: Json[string]) => unknown;
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constantFrom(...VALUES).map(value => () => value),
  fc.jsonValue({ maxDepth: 0 }).map(value => () => value),
  fc.constantFrom<Mutation>(
    was => (typeof was === 'string' ? was.toUpperCase() : [was]),
    was => (Array.isArray(was) ? [...was, ...was] : { ...was, unknown: 1 }),
    was => (Array.isArray(was) && was.length > 0 ? Array.from({ length: 101 }, (_, at) => was[at % was.length]) : []),
  ),
);

/** The parser reads a list where an object is wanted as one without fields, which only matters where none is required. */
function withoutLists({ holder, key }: Spot, feed: Json): boolean {
  const was = holder[key];
  if (!Array.isArray(was)) return false;
  return [{}, [{}]].some(instead => {
    holder[key] = instead;
    const isFit = fits(feed);
    holder[key] = was;
    return isFit;
  });
}

/** Names that are spelled alike count once for the parser, which a schema cannot count. */
const hasManyNames = ({ holder, key }: Spot) =>
  key === 'names' && Array.isArray(holder[key]) && holder[key].length > 100;

function checkChanged(source: Json, place: number, change: Mutation): void {
  const feed = structuredClone(source);
  const spots = listSpots(feed);
  const spot = spots[place % spots.length];
  if (!spot) return;
  const next = change(spot.holder[spot.key]);
  if (next === undefined && !Array.isArray(spot.holder)) delete spot.holder[spot.key];
  else spot.holder[spot.key] = next ?? null;
  expect(compare(feed, withoutLists(spot, feed) || hasManyNames(spot))).toEqual([]);
}

describe('the published JSON Schema and the parser', () => {
  it('agree on feeds of every form, nearly all of which are taken whole', () => {
    let [all, whole] = [0, 0];
    fc.assert(
      fc.property(someFeed, feed => {
        all += 1;
        if (listRefusals(feed).length === 0) whole += 1;
        expect(fits(feed), ajv.errorsText(validate.errors)).toBe(true);
        expect(compare(feed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(whole / all).toBeGreaterThan(0.9);
  });

  it('agree on what one change makes of them', () => {
    fc.assert(
      fc.property(someFeed, fc.nat(), mutation, (feed, place, change) => checkChanged(feed, place, change)),
      { numRuns: 1_000 },
    );
  });

  it('agree on what one change makes of the sample feed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), mutation, (place, change) => {
        checkChanged(sampleFeed() as unknown as Json, place, change);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, (feed: Json) => void]>([
    ['an item of another kind, which is somebody’s news', feed => feed.items.push({ id: 'n', content_html: '<p>' })],
    ['an item that is a list', feed => feed.items.push([])],
    ['an address in capitals', feed => Object.assign(feed.items[0], { url: 'HTTPS://A.EXAMPLE/' })],
    ['a block with text and choices', feed => Object.assign(blockOf(feed, 1), { text: 'x' })],
    ['a block with neither', feed => delete blockOf(feed, 0).text],
  ])('agree on %s', (_, change) => {
    const feed = sampleFeed() as unknown as Json;
    change(feed);
    expect(compare(feed)).toEqual([]);
  });
});

const blockOf = (feed: Json, index: number): Json => feed.items[0]._call_in.actions[0].scripts[0].blocks[index];
