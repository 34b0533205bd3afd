import { compileTopics } from '../../lib/mentions/compile-topics';
import { createGate } from '../../lib/mentions/gate';
import { gateSource } from '../../lib/mentions/gate-source';
import type { MentionSpan } from '../../lib/mentions/mention';
import type { PreparedTopic } from '../../lib/mentions/prepared-topic';
import { isVisible, type Mark } from '../../lib/page/mark';
import { readPage } from '../../lib/page/page-reader';
import { watchPage } from '../../lib/page/watch-page';

/** Every character of a page, in order, and where on it the mentions stand that a reader can see. */
export interface ReadMarkup {
  readonly content: string;
  readonly spans: readonly MentionSpan[];
}

const UNSEEN = 'head, script, style, noscript, template';

/** A page that is not read after this long never will be. */
const PATIENCE_MS = 20_000;

/** Makes each markup the whole page in turn and lets the page reader have it; runs in a browser. */
export async function readMarkups(
  markups: readonly string[],
  prepared: readonly PreparedTopic[],
): Promise<ReadMarkup[]> {
  const read: ReadMarkup[] = [];
  for (const markup of markups) read.push(await readMarkup(markup, prepared));
  return read;
}

async function readMarkup(markup: string, prepared: readonly PreparedTopic[]): Promise<ReadMarkup> {
  // Parsed by itself, its scripts do not run.
  const parsed = Document.parseHTMLUnsafe(markup);
  // Here they would hold for all markups after it: one leads elsewhere, another forbids our own scripts.
  for (const order of parsed.querySelectorAll('meta[http-equiv]')) order.remove();
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  const ending = new AbortController();
  const marks = await new Promise<readonly Mark[]>((done, fail) => {
    setTimeout(() => fail(new Error(`The page reader never finished: ${markup.slice(0, 200)}`)), PATIENCE_MS);
    const topics = { packaged: compileTopics(prepared), feeds: undefined };
    let shown: readonly Mark[] = [];
    const show = (now: readonly Mark[]) => {
      shown = now;
    };
    const afterSlice = (isRead: boolean) => isRead && done(shown);
    const onName = () => watchPage({ reader, topics, show, afterSlice });
    const reader = readPage({ gate: createGate([gateSource(prepared)]), onName, afterSlice, signal: ending.signal });
  });
  ending.abort();
  const starts = new Map<Node, number>();
  const content = collect(document.body, { content: '', starts });
  const spans = marks.filter(isVisible).map(({ topic, range }) => ({
    topic,
    start: (starts.get(range.startContainer) ?? 0) + range.startOffset,
    end: (starts.get(range.endContainer) ?? 0) + range.endOffset,
  }));
  return { content, spans };
}

/** All text under a node in the order it stands, open shadow roots included, and where each node of it begins. */
function collect(node: Node, state: { content: string; readonly starts: Map<Node, number> }): string {
  if (node.nodeType === Node.TEXT_NODE) {
    state.starts.set(node, state.content.length);
    state.content += (node as Text).data;
  }
  const isUnseen = node instanceof Element && node.matches(UNSEEN);
  const inside = isUnseen
    ? []
    : [...(node instanceof Element ? (node.shadowRoot?.childNodes ?? []) : []), ...node.childNodes];
  for (const child of inside) collect(child, state);
  return state.content;
}
