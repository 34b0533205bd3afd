import { fail, type Result, succeed } from '../result';
import { decodeBase64, encodeBase64Url } from './base64';
import { type RefusalReason, reason } from './refusal';

/** A publisher's Ed25519 key as signify and minisign write it: algorithm `Ed`, eight bytes naming the key, 32 bytes of key. */
export interface PublisherKey {
  /** base64url of the 42 bytes: what `#key=` carries and the store keeps; starts with `RW`. */
  readonly text: string;
  /** The eight bytes that name the key, in hex; a name, not a proof. */
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const BLOB_BYTES = 42;

/** Bytes as hex digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** True when a signify blob starts with `Ed`, plain Ed25519; minisign's `ED` signs a hash instead. */
export function isEd25519(blob: Uint8Array): boolean {
  return blob[0] === 0x45 && blob[1] === 0x64;
}

/** Reads a key from base64 or base64url, as an address, a signify `.pub` line or the store has it. */
export function parsePublisherKey(text: string): Result<PublisherKey, RefusalReason> {
  const blob = decodeBase64(text.trim());
  if (blob?.length !== BLOB_BYTES || !isEd25519(blob)) return fail(reason('bad_key', text));
  return succeed({ text: encodeBase64Url(blob), id: toHex(blob.subarray(2, 10)), bytes: blob.slice(10) });
}

/** The whole 32 bytes of a key in groups of four hex digits, for two people to compare; null when it is no key. */
export function showFingerprint(text: string): string | null {
  const key = parsePublisherKey(text);
  return key.ok ? (toHex(key.value.bytes).match(/.{4}/g) ?? []).join(' ') : null;
}
