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
  } catch (error) {
    if (!outline.isComplete) return fail({ why: 'cut_short', line: outline.lines });
    return fail({ why: 'not_json', line: findLine(String(error), text) ?? outline.lines });
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Browsers tell the place as "line 5 column 7" or as "position 123". */
function findLine(said: string, text: string): number | null {
  const line = /line (\d+)/.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(said)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}
