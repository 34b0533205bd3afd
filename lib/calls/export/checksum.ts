import { writeCanonical } from '../../canonical-json';

/** Takes the SHA-256 of a text's UTF-8 as lower-case hex; the platform has the real one. */
export type TakeSha256 = (text: string) => Promise<string>;

/** The checksum of a file: over all of it but the checksum itself. */
export function sumUp(file: Readonly<Record<string, unknown>>, sha256: TakeSha256): Promise<string> {
  const { sha256: _itself, ...rest } = file;
  return sha256(writeCanonical(rest));
}
