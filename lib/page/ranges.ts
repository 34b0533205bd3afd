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

/** Where a point of a node stands in a text that was read from around it; undefined when it lies elsewhere. */
export function offsetIn({ nodes, starts }: PageText, node: Node, offset: number): number | undefined {
  const start = starts[nodes.indexOf(node as Text)];
  return start === undefined ? undefined : start + offset;
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
