import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64Url } from '../../lib/campaigns/base64';
import { parseFeedAddress } from '../../lib/campaigns/feed-address';
import { parsePublisherKey, showFingerprint } from '../../lib/campaigns/publisher-key';
import { parseSignature } from '../../lib/campaigns/signature';
import { checkSequence, judgeTrust } from '../../lib/campaigns/trust-feed';
import { verifySignature } from '../../lib/platform/verify-signature';
import { createPublisher } from './make-signature';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/signatures/${name}`, import.meta.url));
const keyLine = (name: string) => fixture(name).toString().split('\n')[1] ?? '';
const file = new Uint8Array(fixture('signed.json'));

async function judge(signatureText: string | null, pinned?: string, bytes = file) {
  const parsed = signatureText === null ? null : parseSignature(signatureText);
  if (parsed?.ok === false) return parsed.error.code;
  const judged = await judgeTrust({
    file: bytes,
    signature: parsed?.value ?? null,
    pinnedKey: pinned,
    verify: verifySignature,
  });
  if (judged.ok) return { ...judged.value };
  return judged.error.offeredKey ? { [judged.error.why.code]: judged.error.offeredKey } : judged.error.why.code;
}

const pinnedFrom = (name: string) => {
  const key = parsePublisherKey(keyLine(name));
  return key.ok ? key.value.text : '';
};
const first = createPublisher(1);
const second = createPublisher(2);

describe('a signature made by the real tools', () => {
  it.each([
    ['signify.sig', 'signify.pub'],
    ['minisign-legacy.sig', 'minisign.pub'],
  ])('%s holds under its own key, for these very bytes', async (signature, key) => {
    const text = fixture(signature).toString();
    expect(await judge(text, pinnedFrom(key))).toEqual({ trust: 'signed', key: pinnedFrom(key) });
    expect(await judge(text, pinnedFrom(key), file.slice(1))).toBe('bad_signature');
    expect(await judge(text, first.key)).toBe('key_changed');
  });

  it('is not read when it signs a hash (minisign without -l)', () => {
    const parsed = parseSignature(fixture('minisign-hashed.sig').toString());
    expect(parsed.ok || parsed.error.code).toBe('bad_signature');
  });
});

describe('who a download is from', () => {
  it('stays open while nobody signs', async () => expect(await judge(null)).toEqual({ trust: 'unsigned' }));

  it('is pinned on first use of a signature that gives its key', async () => {
    expect(await judge(first.sign(file))).toEqual({ trust: 'signed', key: first.key });
  });

  it('is not pinned when the signature names no key or does not hold', async () => {
    expect(await judge(first.sign(file, { offersKey: false }))).toEqual({ trust: 'unsigned' });
    expect(await judge(first.sign('other bytes'))).toBe('bad_signature');
  });

  it('must be the pinned publisher from then on', async () => {
    expect(await judge(first.sign(file), first.key)).toEqual({ trust: 'signed', key: first.key });
    expect(await judge(first.sign(file, { offersKey: false }), first.key)).toEqual({ trust: 'signed', key: first.key });
    expect(await judge(null, first.key)).toBe('missing_signature');
    expect(await judge(first.sign('other bytes'), first.key)).toBe('bad_signature');
  });

  it('is asked of the user when the key changed, with the new key', async () => {
    expect(await judge(second.sign(file), first.key)).toEqual({ key_changed: second.key });
    expect(await judge(second.sign('other bytes'), first.key)).toBe('bad_signature');
  });

  it('may pass to a key the old one signed', async () => {
    expect(await judge(second.sign(file, { endorsedBy: first }), first.key)).toEqual({
      trust: 'signed',
      key: second.key,
    });
    const third = createPublisher(3);
    expect(await judge(second.sign(file, { endorsedBy: third }), first.key)).toEqual({ key_changed: second.key });
    const forThird = second.sign(file) + first.endorse(third);
    expect(await judge(forThird, first.key)).toEqual({ key_changed: second.key });
  });

  it('does not fall for another key under the same name', async () => {
    expect(await judge(createPublisher(1).sign(file), first.key)).toBe('bad_signature');
  });
});

describe('the address of a feed', () => {
  const read = (pasted: string) => {
    const parsed = parseFeedAddress(pasted);
    return parsed.ok ? parsed.value : parsed.error.code;
  };
  it('may bring the publisher’s key, base64 or base64url', () => {
    const url = 'https://a.example/feed.json';
    expect(read(` ${url} `)).toEqual({ url });
    expect(read(`${url}#key=${first.key}`)).toEqual({ url, key: first.key });
    const plain = keyLine('minisign.pub');
    expect(read(`${url}#key=${plain}`)).toEqual({ url, key: pinnedFrom('minisign.pub') });
    expect(read(`${url}#key=${encodeURIComponent(plain)}`)).toEqual({ url, key: pinnedFrom('minisign.pub') });
  });

  it('keeps every + of a key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), rest => {
        const blob = Uint8Array.from([0x45, 0x64, ...rest]);
        const key = Buffer.from(blob).toString('base64');
        expect(read(`https://a.example/f#key=${key}`)).toEqual({
          url: 'https://a.example/f',
          key: encodeBase64Url(blob),
        });
      }),
    );
  });

  it.each([
    ['http://a.example/feed.json', 'bad_address'],
    ['http://127.0.0.1.evil.example/feed.json', 'bad_address'],
    ['javascript:alert(1)', 'bad_address'],
    ['file:///etc/passwd', 'bad_address'],
    ['https://user:pass@a.example/', 'bad_address'],
    ['a.example/feed.json', 'bad_address'],
    ['', 'bad_address'],
    ['https://a.example/feed.json#key=RWabc', 'bad_key'],
    ['https://a.example/feed.json#key=', 'bad_key'],
  ])('%s is refused: %s', (pasted, code) => expect(read(pasted)).toBe(code));

  it('may be on this computer, and is known by the same name however it is spelled', () => {
    expect(read('http://127.0.0.1:8080/feed.json')).toEqual({ url: 'http://127.0.0.1:8080/feed.json' });
    expect(read('HTTPS://A.Example:443/feed.json#top')).toEqual({ url: 'https://a.example/feed.json' });
  });
});

describe('the parts', () => {
  it('read back any bytes as base64url, and no other text', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(decodeBase64(encodeBase64Url(bytes))).toEqual(bytes);
      }),
    );
    expect([decodeBase64('a'), decodeBase64('a b='), decodeBase64('é')]).toEqual([null, null, null]);
  });

  it('never throw on a strange signature file or key', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseSignature(text).ok).toBe(false);
        expect(parsePublisherKey(text).ok).toBe(false);
      }),
    );
  });

  it('show a key whole, to be compared by two people', () => {
    expect(showFingerprint(first.key)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(showFingerprint('nonsense')).toBeNull();
  });

  it('hold a feed’s sequence against the stored one', () => {
    const at = (sequence: number) => ({ sequence }) as never;
    expect(checkSequence(undefined, at(5_000_000))).toBeNull();
    expect(checkSequence(at(7), at(7))).toBeNull();
    expect(checkSequence(at(7), at(6))).toEqual({ code: 'older_sequence', detail: '6 < 7' });
    expect(checkSequence(at(7), at(1_000_007))).toBeNull();
    expect(checkSequence(at(7), at(1_000_008))?.code).toBe('sequence_leap');
  });
});
