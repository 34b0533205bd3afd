import { findJsonMistake } from '../../campaigns/find-json-mistake';
import { scanJson } from '../../campaigns/scan-json';
import { fail, type Result, succeed } from '../../result';
import type { BackupRefusal } from './backup-refusal';

/** Bytes of the largest file that is read: some 250,000 calls. */
export const MOST_BYTES = 192 * 1024 * 1024;
const DEEPEST = 8;

/** Reads a chosen file as one JSON object, or says where it stops being one. */
export function readFile(bytes: Uint8Array): Result<Readonly<Record<string, unknown>>, BackupRefusal> {
  if (bytes.byteLength > MOST_BYTES) return fail({ why: 'too_large' });
  const text = decode(bytes);
  if (text === null) return fail({ why: 'not_text' });
  if (!/^\s*\{/.test(text)) return fail({ why: 'not_ours' });
  const outline = scanJson(text);
  if (outline.depth > DEEPEST) return fail({ why: 'not_ours' });
  try {
    return succeed(JSON.parse(text));
  } catch {
    if (!outline.isComplete) return fail({ why: 'cut_short', line: outline.lines });
    return fail({ why: 'not_json', line: findJsonMistake(text) ?? outline.lines });
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
