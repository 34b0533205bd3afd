/** Decodes base64 or base64url, padded or not; null when it is neither. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return null;
  return Uint8Array.from(atob(plain), character => character.charCodeAt(0));
}

/** Writes bytes as base64url without padding, which survives in the `#key=` of an address. */
export function encodeBase64Url(bytes: Uint8Array): string {
  const plain = btoa(String.fromCharCode(...bytes));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
