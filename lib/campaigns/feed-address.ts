import * as v from 'valibot';
import { fail, type Result, succeed } from '../result';
import { urlField } from './field-schema';
import { parsePublisherKey } from './publisher-key';
import { type RefusalReason, reason } from './refusal';

/** Where a feed is fetched from, and the key its address pinned, if any. */
export interface FeedAddress {
  /** The feed's id as well: the address without its fragment, as the URL parser writes it. */
  readonly url: string;
  /** base64url, as `PublisherKey.text`. */
  readonly key?: string;
}

/** Reads what somebody pasted: `https://host/feed.json`, with `#key=RW…` when the publisher gives one. */
export function parseFeedAddress(pasted: string): Result<FeedAddress, RefusalReason> {
  const [address = '', fragment = ''] = pasted.trim().split(/#(.*)/s);
  if (!v.is(urlField, address)) return fail(reason('bad_address', pasted));
  const { href: url } = new URL(address);
  // Not URLSearchParams: it would turn a `+` of base64 into a space.
  const key = /(?:^|&)key=([^&]*)/.exec(fragment)?.[1];
  if (key === undefined) return succeed({ url });
  const parsed = parsePublisherKey(key.replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '='));
  return parsed.ok ? succeed({ url, key: parsed.value.text }) : parsed;
}
