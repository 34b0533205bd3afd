import { type BackupCipher, SEAL_TERMS } from '../calls/export/sealed-backup';
import { fromBase64, toBase64 } from './base64';

const SALT_BYTES = 16;
const IV_BYTES = 12;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const encode = (text: string) => new TextEncoder().encode(text);

/** SHA-256 of a text's UTF-8 as lower-case hex. */
export async function takeSha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text)));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

async function deriveKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', encode(passphrase), 'PBKDF2', false, ['deriveKey']);
  const terms = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(terms, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const settingsFor = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encode(context),
});

/** The browser's own cryptography, with the terms of `SEAL_TERMS` and a fresh salt and nonce for every file. */
export const backupCipher: BackupCipher = {
  async seal(text, passphrase, context) {
    const { iterations } = SEAL_TERMS;
    const [salt, iv] = [random(SALT_BYTES), random(IV_BYTES)];
    const key = await deriveKey(passphrase, salt, iterations);
    const closed = await crypto.subtle.encrypt(settingsFor(iv, context), key, encode(text));
    return { iterations, salt: toBase64(salt), iv: toBase64(iv), data: toBase64(new Uint8Array(closed)) };
  },
  async open({ iterations, salt, iv, data }, passphrase, context) {
    const [saltBytes, ivBytes, closed] = [fromBase64(salt), fromBase64(iv), fromBase64(data)];
    if (!saltBytes || !ivBytes || !closed) return null;
    try {
      const key = await deriveKey(passphrase, saltBytes, iterations);
      return new TextDecoder().decode(await crypto.subtle.decrypt(settingsFor(ivBytes, context), key, closed));
    } catch {
      return null;
    }
  },
};
