import type { StoredFeed } from '../../lib/campaigns/campaign';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { sampleFeed } from '../campaigns/sample-feed';

/** The sample feed as it is stored after a good refresh; `change` edits the file before it is parsed. */
export function storedSample(
  part: Partial<StoredFeed> = {},
  change: (file: ReturnType<typeof sampleFeed>) => void = () => {},
): StoredFeed {
  const file = sampleFeed();
  change(file);
  const id = part.id ?? 'https://neighbours.example/feed.json';
  const feed = parseFeed({ file: JSON.stringify(file), id, packagedTopics: ['287g'] });
  if (!feed.ok) throw new Error(JSON.stringify(feed.error));
  return {
    id,
    url: id,
    trust: 'signed',
    key: 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
    feed: feed.value,
    addedAt: Date.parse('2026-11-01T12:00:00Z'),
    updatedAt: Date.parse('2026-11-21T20:50:00Z'),
    checkedAt: Date.parse('2026-11-21T20:50:00Z'),
    failures: 0,
    ...part,
  };
}
