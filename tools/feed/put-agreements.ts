import packaged from '../../campaigns/topics.json';
import type { Agreement } from '../../lib/campaigns/feed-schema';
import { LIMITS } from '../../lib/campaigns/limits';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { fail, type Result, succeed } from '../../lib/result';

/** A feed that carries nothing but the list. */
const LIST_ALONE = {
  version: 'https://jsonfeed.org/version/1.1',
  title: '287(g) agreements',
  _call_in: { format: 1, sequence: 0 },
  items: [],
};

/**
 * The text of a feed with its list of agreements put in place of the one it had, and its number raised so that readers take
 * it; a new feed with the list alone where there was none. Refused, in words, where readers would refuse it.
 */
export function putAgreements(before: string | null, agreements: readonly Agreement[]): Result<string, string> {
  const feed = readFeed(before);
  if (!feed) return fail('The file is no campaign feed.');
  const sequence = Number(feed._call_in.sequence ?? 0) + 1;
  const text = `${JSON.stringify({ ...feed, _call_in: { ...feed._call_in, sequence, agreements } }, null, 1)}\n`;
  const read = parseFeed({ file: text, id: 'written', packagedTopics: packaged.topics.map(({ id: topic }) => topic) });
  if (!read.ok)
    return fail(`Readers would refuse the feed: ${read.error.why.code} ${read.error.why.detail ?? ''}`.trim());
  const lost = agreements.length - read.value.agreements.length;
  if (lost > 0) return fail(`Readers would leave out ${lost} of the agreements.`);
  const bytes = new TextEncoder().encode(text).length;
  return bytes > LIMITS.feedBytes
    ? fail(`The feed would have ${bytes} bytes, more than ${LIMITS.feedBytes}.`)
    : succeed(text);
}

type FeedText = Record<string, unknown> & { readonly _call_in: Record<string, unknown> };

function readFeed(text: string | null): FeedText | null {
  if (text === null) return LIST_ALONE;
  try {
    const json: unknown = JSON.parse(text);
    const isFeed = typeof json === 'object' && json !== null && '_call_in' in json && typeof json._call_in === 'object';
    return isFeed ? (json as FeedText) : null;
  } catch {
    return null;
  }
}
