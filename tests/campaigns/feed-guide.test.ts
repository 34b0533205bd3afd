import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseFeed } from '../../lib/campaigns/parse-feed';

const guide = readFileSync(new URL('../../docs/feed.md', import.meta.url), 'utf8');

it('has an example that is taken whole', () => {
  const example = /```json\n([^`]+)```/.exec(guide)?.[1] ?? '';
  const feed = parseFeed({ file: example, id: 'example', packagedTopics: [] });
  expect(feed.ok && feed.value.refused).toEqual([]);
  expect(feed.ok && feed.value.campaigns[0]?.actions).toHaveLength(1);
});
