import type { PageText } from './page-text';

/** The live range of a span of a page's text, from its first to its last character, whatever elements lie between. */
export function createRange(
  { nodes, starts }: PageText,
  span: { readonly start: number; readonly end: number },
): Range | undefined {
  const first = nodeAt(starts, span.start);
  const last = nodeAt(starts, span.end - 1);
  const [from, to] = [nodes[first], nodes[last]];
  if (!from || !to) return;
  const range = document.createRange();
  range.setStart(from, span.start - (starts[first] ?? 0));
  range.setEnd(to, span.end - (starts[last] ?? 0));
  return range;
}

/** Where a range begins in a text that was read from around it; undefined when it lies elsewhere. */
export function offsetOf(range: Range, { nodes, starts }: PageText): number | undefined {
  const start = starts[nodes.indexOf(range.startContainer as Text)];
  return start === undefined ? undefined : start + range.startOffset;
}

function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
