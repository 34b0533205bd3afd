import { fail, type Result, succeed } from '../result';
import { decodeBase64 } from './base64';
import type { Feed, FeedTrust } from './campaign';
import { LIMITS } from './limits';
import { type PublisherKey, parsePublisherKey } from './publisher-key';
import { type RefusalReason, reason } from './refusal';
import type { FeedSignature, Verify } from './signature';

/** What a download proves: `signed` by `key`, or nothing. */
export interface Trusted {
  readonly trust: Exclude<FeedTrust, 'packaged'>;
  /** The key to pin from now on, base64url. */
  readonly key?: string;
}

/** Why a download is not taken, and the key it offers instead, for the user to accept. */
export interface Distrusted {
  readonly why: RefusalReason;
  readonly offeredKey?: string;
}

/** A downloaded file with its signature, held against what was pinned before. */
export interface Evidence {
  readonly file: Uint8Array;
  readonly signature: FeedSignature | null;
  /** base64url; absent while nothing is pinned. */
  readonly pinnedKey?: string | undefined;
  readonly verify: Verify;
}

async function isSignedBy(key: PublisherKey, { file, signature, verify }: Evidence): Promise<boolean> {
  return signature?.keyId === key.id && (await verify(key.bytes, signature.bytes, file));
}

/** A new key is the same publisher's when the pinned one signed its 42 bytes. */
async function isEndorsed(offered: PublisherKey, pinned: PublisherKey, evidence: Evidence): Promise<boolean> {
  const endorsement = evidence.signature?.endorsement;
  const blob = decodeBase64(offered.text);
  if (endorsement?.keyId !== pinned.id || !blob) return false;
  return evidence.verify(pinned.bytes, endorsement.bytes, blob);
}

async function holdAgainst(pinned: PublisherKey, evidence: Evidence): Promise<Result<Trusted, Distrusted>> {
  const { signature } = evidence;
  if (!signature) return fail({ why: reason('missing_signature') });
  if (signature.keyId === pinned.id) {
    if (await isSignedBy(pinned, evidence)) return succeed({ trust: 'signed', key: pinned.text });
    return fail({ why: reason('bad_signature', signature.keyId) });
  }
  const offered = signature.offeredKey;
  if (!offered) return fail({ why: reason('key_changed', signature.keyId) });
  if (!(await isSignedBy(offered, evidence))) return fail({ why: reason('bad_signature', signature.keyId) });
  if (await isEndorsed(offered, pinned, evidence)) return succeed({ trust: 'signed', key: offered.text });
  return fail({ why: reason('key_changed', signature.keyId), offeredKey: offered.text });
}

/**
 * Decides who a download is from: under a pinned key it must be signed by it, or by a key it endorsed; without one the key a
 * valid signature offers is pinned on first use, and no signature (or one that names no key) leaves the feed unsigned.
 */
export async function judgeTrust(evidence: Evidence): Promise<Result<Trusted, Distrusted>> {
  if (evidence.pinnedKey !== undefined) {
    const pinned = parsePublisherKey(evidence.pinnedKey);
    return pinned.ok ? holdAgainst(pinned.value, evidence) : fail({ why: pinned.error });
  }
  const offered = evidence.signature?.offeredKey;
  if (!offered) return succeed({ trust: 'unsigned' });
  if (await isSignedBy(offered, evidence)) return succeed({ trust: 'signed', key: offered.text });
  return fail({ why: reason('bad_signature', offered.id) });
}

/** Refuses a feed that goes back in its sequence (roll-back) or leaps so far that nothing could follow; null when it may follow. */
export function checkSequence(stored: Feed | undefined, next: Feed): RefusalReason | null {
  if (!stored) return null;
  if (next.sequence < stored.sequence) return reason('older_sequence', `${next.sequence} < ${stored.sequence}`);
  if (next.sequence <= stored.sequence + LIMITS.sequenceLeap) return null;
  return reason('sequence_leap', `${next.sequence} > ${stored.sequence} + ${LIMITS.sequenceLeap}`);
}
