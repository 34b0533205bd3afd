import type { Agreement } from '../../lib/campaigns/feed-schema';
import { LIMITS } from '../../lib/campaigns/limits';
import type { Refusal } from '../../lib/campaigns/refusal';
import { fail, type Result, succeed } from '../../lib/result';
import { readAsReaders } from './read-as-readers';
import { tellRefused } from './tell-refusals';

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
export function putAgreements(before: Uint8Array | null, agreements: readonly Agreement[]): Result<string, string> {
  const refused = before && findRefusal(before);
  if (refused) return fail(`It is no feed that readers take: ${tellRefused(refused)}`);
  const feed = before ? JSON.parse(new TextDecoder().decode(before)) : LIST_ALONE;
  const sequence = feed._call_in.sequence + 1;
  const text = `${JSON.stringify({ ...feed, _call_in: { ...feed._call_in, sequence, agreements } }, null, 1)}\n`;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LIMITS.feedBytes)
    return fail(`The feed would have ${bytes.length} bytes, more than ${LIMITS.feedBytes}.`);
  const read = readAsReaders(bytes);
  if (!read.ok) return fail(`Readers would refuse the feed: ${tellRefused(read.error)}`);
  const first = read.value.refused.find(({ what }) => what === 'agreement');
  return first ? fail(`Readers would not take all of the list: ${tellRefused(first)}`) : succeed(text);
}

function findRefusal(before: Uint8Array): Refusal | null {
  const read = readAsReaders(before);
  return read.ok ? null : read.error;
}
