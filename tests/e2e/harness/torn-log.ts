import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = { database: 'Default/IndexedDB', journal: 'Default/Local Extension Settings' } as const;

/**
 * Puts half a record at the end of Chromium's logs, as a kill in the middle of a write or a full disk does; the browser is
 * closed. At the next start the tail is written on, at the one after it is taken for corruption (LevelDB issue 1287).
 */
export function tearLogs(profile: string, store: keyof typeof FOLDERS): number {
  const folder = join(profile, FOLDERS[store]);
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const logs = names.filter(name => /\d{6}\.log$/.test(name));
  for (const name of logs) appendFileSync(join(folder, name), halfRecord());
  return logs.length;
}

/** The head of a whole record of 400 bytes, with a checksum that cannot be right, and a quarter of its body. */
function halfRecord(): Buffer {
  const CHECKSUM_BYTES = 4;
  const HEAD_BYTES = 7;
  const WHOLE = 1;
  const record = Buffer.alloc(HEAD_BYTES + 100, 'A');
  record.writeUInt32LE(0xdeadbeef, 0);
  record.writeUInt16LE(400, CHECKSUM_BYTES);
  record.writeUInt8(WHOLE, HEAD_BYTES - 1);
  return record;
}
