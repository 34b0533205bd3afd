import { fail, type Result, succeed } from '../result';
import { decodeBase64 } from './base64';
import { isEd25519, type PublisherKey, parsePublisherKey, toHex } from './publisher-key';
import { type RefusalReason, reason } from './refusal';

/** A detached signature beside a feed, in signify's format or minisign's legacy one (`minisign -S -l`). */
export interface FeedSignature {
  /** Names the key that signed, in hex. */
  readonly keyId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The public key its comment gives (`verify with RW…`): unproven until the signature holds under it and somebody trusts it. */
  readonly offeredKey?: PublisherKey;
  /** The previous key's signature over the offered key's 42 bytes, when the publisher changed keys: two further lines. */
  readonly endorsement?: { readonly keyId: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

/** Checks an Ed25519 signature; the platform gives WebCrypto's. */
export type Verify = (key: Uint8Array, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

const BLOB_BYTES = 74;
const LONGEST_FILE = 4_096;

function parseBlob(line: string): { keyId: string; bytes: Uint8Array<ArrayBuffer> } | null {
  const blob = decodeBase64(line.trim());
  if (blob?.length !== BLOB_BYTES || !isEd25519(blob)) return null;
  return { keyId: toHex(blob.subarray(2, 10)), bytes: blob.slice(10) };
}

function findOfferedKey(comment: string, keyId: string): PublisherKey | undefined {
  const found = /\bRW[\w+/-]{54}/.exec(comment)?.[0];
  const key = found === undefined ? undefined : parsePublisherKey(found);
  return key?.ok && key.value.id === keyId ? key.value : undefined;
}

/** Reads `feed.json.sig`: a comment, the signature, and optionally an endorsement by the previous key in the same form. */
export function parseSignature(text: string): Result<FeedSignature, RefusalReason> {
  const lines = text.slice(0, LONGEST_FILE).split(/\r?\n/);
  const [comment = '', line = '', nextComment = '', nextLine = ''] = lines;
  const signature = comment.startsWith('untrusted comment:') ? parseBlob(line) : null;
  if (!signature || text.length > LONGEST_FILE) return fail(reason('bad_signature', text.trim()));
  const offeredKey = findOfferedKey(comment, signature.keyId);
  const endorsement = nextComment.startsWith('untrusted comment:') ? parseBlob(nextLine) : null;
  return succeed({ ...signature, ...(offeredKey && { offeredKey }), ...(endorsement && { endorsement }) });
}
