import { fail, type Result, succeed } from '../result';
import { underLock } from './lock';
import { type KeyPlace, keyPlace, type SealKey } from './seal-key';

/** A key ready for use: closes and opens JSON with AES-GCM; for separation from pages and real erasure, not against whoever holds the profile. */
export interface Seal {
  /** The key's name, no secret. */
  readonly keyId: string;
  /** Seals a JSON value; `context` (where it will be kept) is bound in, so that a copy put elsewhere does not open. */
  sealJson(value: unknown, context: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens what `sealJson` made with the same context; `unreadable`: another key, damaged, or moved. */
  openJson(sealed: Uint8Array<ArrayBuffer>, context: string): Promise<Result<unknown, 'unreadable'>>;
}

const VERSION = 1;
const IV_BYTES = 12;
const HEAD_BYTES = 1 + IV_BYTES;

const settingsFor = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(context),
});

/** A seal with this key: one version byte, a random nonce, the ciphertext. */
export function createSeal({ id, key }: SealKey): Seal {
  return {
    keyId: id,
    async sealJson(value, context) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const closed = new Uint8Array(await crypto.subtle.encrypt(settingsFor(iv, context), key, text));
      const sealed = new Uint8Array(HEAD_BYTES + closed.length);
      sealed[0] = VERSION;
      sealed.set(iv, 1);
      sealed.set(closed, HEAD_BYTES);
      return sealed;
    },
    async openJson(sealed, context) {
      if (sealed[0] !== VERSION) return fail('unreadable');
      try {
        const iv = sealed.slice(1, HEAD_BYTES);
        const text = await crypto.subtle.decrypt(settingsFor(iv, context), key, sealed.subarray(HEAD_BYTES));
        return succeed(JSON.parse(new TextDecoder().decode(text)));
      } catch {
        return fail('unreadable');
      }
    },
  };
}

/** Opens the installation's seal, making its key once; rejects when the key's place cannot be read, because a second key would close off what the first sealed. */
export async function openSeal(place: KeyPlace = keyPlace()): Promise<Seal> {
  const kept = await place.read();
  if (kept) return createSeal(kept);
  return underLock('key', async () =>
    createSeal((await place.read()) ?? (await place.restore()) ?? (await place.create())),
  );
}
