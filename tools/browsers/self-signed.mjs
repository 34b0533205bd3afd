/** A certificate of our own, made at run time with Node alone, so that no private key lies in the repository and none expires. */
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** @param {number} tag @param {...Buffer} parts */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length =
    body.length < 256 ? Buffer.from([0x81, body.length]) : Buffer.from([0x82, body.length >> 8, body.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

/** @param {...Buffer} parts */
const sequence = (...parts) => der(0x30, ...parts);
/** @param {string} hex of the encoded object identifier */
const objectId = hex => der(0x06, Buffer.from(hex, 'hex'));
/** @param {Date} date */
const time = date =>
  der(
    0x17,
    Buffer.from(
      date
        .toISOString()
        .slice(2)
        .replace(/[-:T]|\.\d+/g, ''),
    ),
  );
/** @param {string} text */
const commonName = text => sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from(text)))));

const ECDSA_WITH_SHA256 = sequence(objectId('2a8648ce3d040302'));

/**
 * A key and a certificate for these hosts, valid from yesterday for a year; both PEM.
 * @param {string[]} hosts
 * @param {Date} now
 */
export function createCertificate(hosts, now) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 86_400_000;
  const names = sequence(...hosts.map(host => der(0x82, Buffer.from(host))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    commonName('Loopback test server'),
    sequence(time(new Date(now.getTime() - day)), time(new Date(now.getTime() + 365 * day))),
    commonName('Loopback test server'),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(objectId('551d11'), der(0x04, names)))),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const certificate = sequence(body, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
