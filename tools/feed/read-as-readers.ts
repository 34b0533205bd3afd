import packaged from '../../campaigns/topics.json';
import type { Feed } from '../../lib/campaigns/campaign';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import type { Refusal } from '../../lib/campaigns/refusal';
import type { Result } from '../../lib/result';

/** A feed as those who subscribe to it will have it, from the bytes of its file. */
export function readAsReaders(file: Uint8Array): Result<Feed, Refusal> {
  return parseFeed({ file, id: 'checked', packagedTopics: packaged.topics.map(({ id: topic }) => topic) });
}
