/** An Ed25519 key pair for one run, writing what OpenBSD's signify writes. */
import { randomBytes, webcrypto } from 'node:crypto';

const ALGORITHM = Buffer.from('Ed');

/** A fresh key: its public half as `#key=` takes it, and the detached signature file it makes. */
export async function createSignifyKey() {
  const pair = /** @type {CryptoKeyPair} */ (await webcrypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
  const keyNumber = randomBytes(8);
  const publicKey = Buffer.from(await webcrypto.subtle.exportKey('raw', pair.publicKey));
  return {
    /** base64url of algorithm, key number and key. */
    publicKey: Buffer.concat([ALGORITHM, keyNumber, publicKey]).toString('base64url'),
    /** @param {Uint8Array} bytes */
    async sign(bytes) {
      const signature = Buffer.from(await webcrypto.subtle.sign('Ed25519', pair.privateKey, bytes));
      const blob = Buffer.concat([ALGORITHM, keyNumber, signature]).toString('base64');
      return `untrusted comment: signature of a demo feed, made for one run\n${blob}\n`;
    },
  };
}
