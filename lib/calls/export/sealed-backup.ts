import { writeCanonical } from '../../canonical-json';
import { fail, type Result, succeed } from '../../result';
import { type Made, nameFile } from './backup';
import type { BackupRefusal } from './backup-refusal';
import { sumUp, type TakeSha256 } from './checksum';
import type { TextFile } from './text-file';

/** How a passphrase closes a backup; published in docs/backup.md. */
export const SEAL_TERMS = { cipher: 'AES-256-GCM', kdf: 'PBKDF2-SHA-256', iterations: 600_000 } as const;

/** More rounds than this would keep the browser busy for minutes: only a hostile file asks for them. */
const MOST_ITERATIONS = 10_000_000;

const SEALED_FORMAT = { format: 'call-in sealed backup', version: 1 } as const;

/** What a passphrase needs besides itself to open a file; all but the iterations as base64. */
export interface SealedParts {
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

/** Closes and opens text with a passphrase; the platform has the real one, which also makes salt and nonce by chance. */
export interface BackupCipher {
  seal(text: string, passphrase: string, context: string): Promise<SealedParts>;
  /** Null when it does not open: another passphrase, as the file's checksum is looked at before. */
  open(parts: SealedParts, passphrase: string, context: string): Promise<string | null>;
}

/** A sealed backup whose head was read. */
export interface SealedBackup extends SealedParts {
  /** ISO moment, as the file says it. */
  readonly exported: string;
}

/** The same letters may be stored in two ways, by keyboard and system; a passphrase must open on both. */
const settle = (passphrase: string): string => passphrase.normalize('NFKC');

/** The head is bound in, so that it cannot be exchanged. */
const contextOf = (exported: string): string => writeCanonical({ ...SEALED_FORMAT, exported });

/** What sealing needs from outside. */
export interface SealPorts {
  readonly cipher: BackupCipher;
  readonly sha256: TakeSha256;
}

/** A backup closed with a passphrase, under a head anybody can read: what it is, when it was made, how it was closed. */
export async function sealBackup(
  { text }: TextFile,
  { passphrase, made }: { readonly passphrase: string; readonly made: Made },
  { cipher, sha256 }: SealPorts,
): Promise<TextFile> {
  const exported = new Date(made.at).toISOString();
  const { data, ...parts } = await cipher.seal(text, settle(passphrase), contextOf(exported));
  const file = { ...SEALED_FORMAT, exported, cipher: SEAL_TERMS.cipher, kdf: SEAL_TERMS.kdf, ...parts, data };
  const { data: _last, ...head } = file;
  const whole = { ...head, sha256: await sumUp(file, sha256), data };
  return {
    name: nameFile('sealed-backup', 'json', made),
    type: 'application/json',
    text: JSON.stringify(whole, null, 1),
  };
}

type Raw = Readonly<Record<string, unknown>>;

/** True for a file that says it is a sealed backup, of whichever version. */
export const isSealed = ({ format }: Raw): boolean => format === SEALED_FORMAT.format;

/** Reads the head of a sealed backup; damage is told now, so that a passphrase that does not open it is a wrong one. */
export async function readSealedBackup(file: Raw, sha256: TakeSha256): Promise<Result<SealedBackup, BackupRefusal>> {
  const { version, exported, cipher, kdf, iterations, salt, iv, data } = file;
  if (typeof version === 'number' && version > SEALED_FORMAT.version) return fail({ why: 'newer', version });
  if (typeof file.sha256 !== 'string') return fail({ why: 'no_checksum' });
  if ((await sumUp(file, sha256)) !== file.sha256) return fail({ why: 'changed' });
  const isKnown = version === SEALED_FORMAT.version && cipher === SEAL_TERMS.cipher && kdf === SEAL_TERMS.kdf;
  const isBearable =
    Number.isSafeInteger(iterations) && Number(iterations) >= 1 && Number(iterations) <= MOST_ITERATIONS;
  if (!isKnown || !isBearable || Number.isNaN(Date.parse(String(exported)))) return fail({ why: 'seal' });
  if (![salt, iv, data].every(part => typeof part === 'string')) return fail({ why: 'seal' });
  const [saltText, ivText, dataText] = [String(salt), String(iv), String(data)];
  return succeed({
    exported: String(exported),
    iterations: Number(iterations),
    salt: saltText,
    iv: ivText,
    data: dataText,
  });
}

/** Opens a sealed backup to the bytes of the backup inside; null when the passphrase is another. */
export async function openSealedBackup(
  { exported, ...parts }: SealedBackup,
  passphrase: string,
  cipher: BackupCipher,
): Promise<Uint8Array | null> {
  const text = await cipher.open(parts, settle(passphrase), contextOf(exported));
  return text === null ? null : new TextEncoder().encode(text);
}

/** How well a passphrase of this length withstands guessing, as far as length alone can tell. */
export type PassphraseStrength = 'too_short' | 'short' | 'fair' | 'long';

/** Fewest characters a passphrase may have. */
export const SHORTEST_PASSPHRASE = 10;

/** Rates a passphrase by its length and by having more than a few different characters; no list of common ones is carried. */
export function ratePassphrase(passphrase: string): PassphraseStrength {
  const characters = [...settle(passphrase)];
  const different = new Set(characters).size;
  if (characters.length < SHORTEST_PASSPHRASE || different < 4) return 'too_short';
  if (characters.length < 16) return 'short';
  return characters.length < 24 ? 'fair' : 'long';
}
