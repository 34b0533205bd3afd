import { scanJson } from '../../campaigns/scan-json';
import { fail, type Result, succeed } from '../../result';
import { type DirectoryFile, type DirectoryRefusal, refuse } from './directory-refusal';

const HTML_START = /^\s*<(?:!doctype\s+html|!--|html|head|body|title)\b/i;

/** A downloaded file as text, or that it is none or a web page. */
export function readText(file: DirectoryFile, bytes: Uint8Array): Result<string, DirectoryRefusal> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(refuse(file, 'not_text'));
  }
  if (!HTML_START.test(text)) return succeed(text);
  return fail(refuse(file, 'html_page', { detail: /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1]?.trim() ?? '' }));
}

/** A downloaded file as a JSON list, or what was sent instead and where it breaks off. */
export function readList(file: DirectoryFile, bytes: Uint8Array): Result<readonly unknown[], DirectoryRefusal> {
  const text = readText(file, bytes);
  if (!text.ok) return text;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.value);
  } catch {
    const outline = scanJson(text.value);
    if (!outline.isComplete && /^\s*[[{]/.test(text.value)) {
      return fail(refuse(file, 'truncated', { where: `line ${outline.lines}` }));
    }
    return fail(refuse(file, 'not_json', { detail: text.value.trim() }));
  }
  return Array.isArray(parsed) ? succeed(parsed) : fail(refuse(file, 'not_the_file'));
}
