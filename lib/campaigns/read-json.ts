import { fail, type Result, succeed } from '../result';
import { findJsonMistake } from './find-json-mistake';
import { LIMITS } from './limits';
import { type Refusal, type RefusalCode, reason } from './refusal';
import { scanJson } from './scan-json';

/** A refusal of the whole file. */
export function refuseFeed(code: RefusalCode, detail = '', where = ''): Refusal {
  return { what: 'feed', where, why: reason(code, detail) };
}

/** Bounded, or a page of nothing but beginnings of titles is read to its end for each of them. */
const HTML_TITLE = /<title[^>]{0,200}>([^<]{1,200})/i;
const HTML_START = /^\s*<(?:!doctype\s+html|!--|html|head|body|title|meta|script|h1|p|div|center)\b/i;

/** Keys that mean something to the engine; a feed has no use for them. */
const ENGINE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Copies parsed JSON into objects without a prototype, so that no inherited name can pass for a field. */
function copyPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyPlain);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) if (!ENGINE_KEYS.has(key)) copy[key] = copyPlain(inner);
  return copy;
}

function decode(file: Uint8Array | string): Result<string, Refusal> {
  if (typeof file === 'string') return succeed(file.replace(/^\uFEFF/, ''));
  if (file.byteLength > LIMITS.feedBytes) return fail(refuseFeed('too_large', String(LIMITS.feedBytes)));
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    return fail(refuseFeed('not_json', 'UTF-8'));
  }
}

/** Reads a downloaded file as JSON: at most 1 MiB and 12 levels, or the reason in terms of what was sent instead. */
export function readJson(file: Uint8Array | string): Result<unknown, Refusal> {
  const decoded = decode(file);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (HTML_START.test(text)) return fail(refuseFeed('html_page', HTML_TITLE.exec(text)?.[1]?.trim()));
  const outline = scanJson(text);
  if (outline.depth > LIMITS.depth) return fail(refuseFeed('too_deep', String(LIMITS.depth)));
  try {
    return succeed(copyPlain(JSON.parse(text)));
  } catch {
    const isCut = !outline.isComplete && /^\s*[[{]/.test(text);
    if (isCut) return fail(refuseFeed('truncated', '', `line ${outline.lines}`));
    return fail(refuseNotJson(text));
  }
}

/** With the line that is wrong, where there are several. */
function refuseNotJson(text: string): Refusal {
  const lines = text.split('\n');
  const line = findJsonMistake(text);
  if (line === null || lines.length === 1) return refuseFeed('not_json', text.trim());
  return refuseFeed('not_json', (lines[line - 1] ?? '').trim(), `line ${line}`);
}
