import type { Verify } from '../campaigns/signature';

/** Checks an Ed25519 signature with WebCrypto; a key that is no point of the curve fails like a wrong signature. */
export const verifySignature: Verify = async (key, signature, message) => {
  try {
    const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, new Uint8Array(signature), new Uint8Array(message));
  } catch {
    return false;
  }
};
