import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { encodeBase64Url } from '../../lib/campaigns/base64';

/** A publisher with a key pair, who signs as signify does. */
export interface Publisher {
  /** base64url of the public key blob, as `#key=` carries it. */
  readonly key: string;
  /** A signature file; its comment gives the key unless told otherwise. */
  sign(file: Uint8Array | string, options?: { offersKey?: boolean; endorsedBy?: Publisher }): string;
  /** Two lines by which this publisher's key vouches for another. */
  endorse(next: Publisher): string;
}

const ED = Buffer.from('Ed');

function signBlob(secret: KeyObject, id: Buffer, message: Uint8Array): string {
  return Buffer.concat([ED, id, sign(null, message, secret)]).toString('base64');
}

/** Makes a publisher whose key is named by eight times the given byte. */
export function createPublisher(name: number): Publisher {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const id = Buffer.alloc(8, name);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const blob = Buffer.concat([ED, id, raw]);
  return {
    key: encodeBase64Url(blob),
    sign(file, { offersKey = true, endorsedBy } = {}) {
      const comment = offersKey ? `verify with ${blob.toString('base64')}` : 'verify with key.pub';
      const signature = signBlob(privateKey, id, typeof file === 'string' ? Buffer.from(file) : file);
      return `untrusted comment: ${comment}\n${signature}\n${endorsedBy?.endorse(this) ?? ''}`;
    },
    endorse(next) {
      return `untrusted comment: next key\n${signBlob(privateKey, id, Buffer.from(next.key, 'base64url'))}\n`;
    },
  };
}
