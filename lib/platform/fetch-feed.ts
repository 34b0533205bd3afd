import type { StoredFeed } from '../campaigns/campaign';
import { LIMITS } from '../campaigns/limits';
import { parseFeed } from '../campaigns/parse-feed';
import { refuseFeed } from '../campaigns/read-json';
import type { GoodCopy } from '../campaigns/refresh-plan';
import type { Refusal, RefusalReason } from '../campaigns/refusal';
import { type FeedSignature, parseSignature, type Verify } from '../campaigns/signature';
import { checkSequence, judgeTrust } from '../campaigns/trust-feed';
import { fail, type Result, succeed } from '../result';
import type { Download } from './download';

/** What fetching a feed needs from the world. */
export interface FetchPorts {
  readonly download: Download;
  readonly verify: Verify;
  readonly packagedTopics: readonly string[];
  /** Version of the extension. */
  readonly version: string;
}

/** What is known of the feed before: its address, pinned key, and stored copy with its signature. */
export type WantedFeed = Pick<StoredFeed, 'id' | 'key' | 'signatureText' | 'readBy' | 'feed'> & {
  readonly url: string;
};

/** Why nothing new was taken, and the key a changed publisher offers. */
export interface FetchFailure {
  readonly refusal: Refusal;
  readonly offeredKey?: string;
}

interface SignatureFile {
  readonly text?: string;
  readonly signature: FeedSignature | null;
}

const SIGNATURE_BYTES = 4_096;

const failWith = (why: RefusalReason) => fail<FetchFailure>({ refusal: refuseFeed(why.code, why.detail) });

/**
 * A host without a signature file may say so with an error, a redirect or a page of its own; or seem not to be there, when
 * its error pages lack the CORS header its feed has. If it really is not there, the feed itself will say so.
 */
function meansNone(why: RefusalReason, isPinned: boolean): boolean {
  if (why.code === 'redirected' || why.code === 'too_large') return true;
  if (why.code === 'unreachable') return !isPinned;
  return why.code === 'http_error' && why.detail?.startsWith('4') === true && why.detail !== '429';
}

async function fetchSignature(wanted: WantedFeed, ports: FetchPorts): Promise<Result<SignatureFile, FetchFailure>> {
  const url = new URL(wanted.url);
  url.pathname += '.sig';
  const got = await ports.download({ url: url.href, maxBytes: SIGNATURE_BYTES, seconds: LIMITS.feedSeconds });
  if (!got.ok)
    return meansNone(got.error, wanted.key !== undefined) ? succeed({ signature: null }) : failWith(got.error);
  const text = new TextDecoder().decode(got.value);
  const parsed = parseSignature(text);
  if (parsed.ok) return succeed({ text, signature: parsed.value });
  return wanted.key === undefined ? succeed({ signature: null }) : failWith(parsed.error);
}

async function takeFile(
  file: Uint8Array,
  { text, signature }: SignatureFile,
  { wanted, ports }: { readonly wanted: WantedFeed; readonly ports: FetchPorts },
): Promise<Result<GoodCopy, FetchFailure>> {
  const trusted = await judgeTrust({ file, signature, pinnedKey: wanted.key, verify: ports.verify });
  if (!trusted.ok) {
    const { why, offeredKey } = trusted.error;
    return fail({ refusal: refuseFeed(why.code, why.detail), ...(offeredKey !== undefined && { offeredKey }) });
  }
  const parsed = parseFeed({ file, id: wanted.id, packagedTopics: ports.packagedTopics });
  if (!parsed.ok) return fail({ refusal: parsed.error });
  const sequence = checkSequence(wanted.feed, parsed.value);
  if (sequence) return fail({ refusal: refuseFeed(sequence.code, sequence.detail, '_call_in.sequence') });
  const signed = text === undefined ? {} : { signatureText: text, readBy: ports.version };
  return succeed({ ...trusted.value, feed: parsed.value, ...signed });
}

async function fetchOnce(wanted: WantedFeed, ports: FetchPorts): Promise<Result<GoodCopy | 'unchanged', FetchFailure>> {
  const signed = await fetchSignature(wanted, ports);
  if (!signed.ok) return signed;
  const isSame = signed.value.text !== undefined && signed.value.text === wanted.signatureText;
  // Another version may take what was left out before, or leave out what was taken.
  const isReadAlike = wanted.feed !== undefined && wanted.readBy === ports.version;
  if (isSame && isReadAlike) return succeed('unchanged');
  const file = await ports.download({ url: wanted.url, maxBytes: LIMITS.feedBytes, seconds: LIMITS.feedSeconds });
  return file.ok ? takeFile(file.value, signed.value, { wanted, ports }) : failWith(file.error);
}

/**
 * Fetches a feed: its small signature file first, the feed only when that differs. Feed and signature may be of different
 * moments, so a mismatch is tried once more.
 */
export async function fetchFeed(
  wanted: WantedFeed,
  ports: FetchPorts,
): Promise<Result<GoodCopy | 'unchanged', FetchFailure>> {
  const first = await fetchOnce(wanted, ports);
  if (first.ok || first.error.refusal.why.code !== 'bad_signature') return first;
  return fetchOnce(wanted, ports);
}
