/** The one way to write a JSON value: keys in order, nothing between; what a checksum is taken of (as RFC 8785). */
export function writeCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${writeCanonical(inner)}`);
  return `{${fields.join(',')}}`;
}

/** Takes the SHA-256 of a text's UTF-8 as lower-case hex; the platform has the real one. */
export type TakeSha256 = (text: string) => Promise<string>;

/** The checksum of a file: over all of it but the checksum itself. */
export function sumUp(file: Readonly<Record<string, unknown>>, sha256: TakeSha256): Promise<string> {
  const { sha256: _itself, ...rest } = file;
  return sha256(writeCanonical(rest));
}
