import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildFeedSchema } from '../../tools/build-feed-schema';

const published = readFileSync(new URL('../../docs/feed.schema.json', import.meta.url), 'utf8');

it('is published as the check has it: run node tools/feed-schema.mjs after a change', () => {
  expect(published).toBe(buildFeedSchema());
});

it('names the fields an organizer writes', () => {
  const { properties, required } = JSON.parse(published);
  expect(required).toEqual(expect.arrayContaining(['version', 'title', '_call_in', 'items']));
  expect(Object.keys(properties._call_in.properties)).toEqual(
    expect.arrayContaining(['format', 'sequence', 'expires', 'topics', 'offices', 'agreements', 'legal']),
  );
});
