import type { MentionSpan } from '../../lib/mentions/mention';
import { fail, type Result, succeed } from '../../lib/result';

/** One sentence or page by a person, with every mention marked: offsets are UTF-16 units into `text`; `html` is markup that yields it. */
export interface LabelledLine {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly html?: string;
  readonly spans: readonly MentionSpan[];
  readonly why: string;
}

/** A file of labelled lines, and a sentence on each line that could not be read. */
export interface LabelledFile {
  readonly lines: readonly LabelledLine[];
  readonly complaints: readonly string[];
}

/** Reads a file of one JSON object per line; empty lines are passed over. `name` is how complaints call the file. */
export function readLabelled(content: string, name: string): LabelledFile {
  const lines: LabelledLine[] = [];
  const complaints: string[] = [];
  const rows = content.replace(/^\ufeff/, '').split(/\r?\n/);
  rows.forEach((row, index) => {
    if (row.trim() === '') return;
    const read = readLine(row, String(index + 1));
    if (read.ok) lines.push(read.value);
    else complaints.push(`${name}, line ${index + 1}: ${read.error}`);
  });
  if (lines.length === 0 && complaints.length === 0) complaints.push(`${name}: has no lines.`);
  return { lines, complaints };
}

function readLine(row: string, number: string): Result<LabelledLine, string> {
  let raw: unknown;
  try {
    raw = JSON.parse(row);
  } catch {
    return fail('is not JSON.');
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return fail('is not an object.');
  const { id, lang, text, html, spans, why } = raw as Record<string, unknown>;
  if (typeof text !== 'string') return fail('has no "text".');
  if (typeof lang !== 'string' || lang === '') return fail('has no "lang".');
  if (html !== undefined && html !== null && typeof html !== 'string') return fail('has an "html" that is no text.');
  if (!Array.isArray(spans)) return fail('has no list of "spans".');
  for (const span of spans) {
    const wrong = checkSpan(span, text);
    if (wrong) return fail(wrong);
  }
  return succeed({
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : number,
    lang,
    text,
    ...(typeof html === 'string' && html !== '' ? { html } : {}),
    spans: spans.map(({ start, end, topic }: MentionSpan) => ({ start, end, topic })),
    why: typeof why === 'string' ? why : '',
  });
}

function checkSpan(span: unknown, text: string): string | undefined {
  const { start, end, topic } = (span ?? {}) as Record<string, unknown>;
  if (typeof topic !== 'string' || topic === '') return 'has a span without a "topic".';
  const isPlace = (value: unknown): value is number => Number.isInteger(value);
  if (!isPlace(start) || !isPlace(end) || start < 0 || end <= start || end > text.length) {
    return `has a span (${topic}) from ${String(start)} to ${String(end)}, outside its text of ${text.length} characters.`;
  }
  return;
}
