import type { Slip } from './score';

/** How much of a long text is shown on each side of a slip, in characters. */
const AROUND = 220;
const TITLES = { missed: 'MISSED', false: 'FALSE MARK', inexact: 'OTHER ENDS' } as const;

/** One slip as a person reads it: what, where, its sentence with the words between ⟦ ⟧, and why the line was written. */
export function showSlip({ kind, line, span }: Slip): string {
  const { id, lang, text, spans, why, html } = line;
  const from = Math.max(0, span.start - AROUND);
  const to = Math.min(text.length, span.end + AROUND);
  const before = `${from > 0 ? '…' : ''}${text.slice(from, span.start)}`;
  const after = `${text.slice(span.end, to)}${to < text.length ? '…' : ''}`;
  const labelled = spans
    .filter(({ topic }) => topic === span.topic)
    .map(({ start, end }) => `“${text.slice(start, end)}”`);
  return [
    `${TITLES[kind]} ${span.topic} [${id}, ${lang}${html ? ', html' : ''}] ${why}`,
    `  ${oneLine(`${before}⟦${text.slice(span.start, span.end)}⟧${after}`)}`,
    ...(kind === 'inexact' ? [`  labelled: ${oneLine(labelled.join(', '))}`] : []),
  ].join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
