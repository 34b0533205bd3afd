import { type CompiledTopics, mayMention } from '../mentions/compile-topics';
import { decideMentions, weighMentions } from '../mentions/find-mentions';
import { inReadingOrder, isInPage, type Mark, MOST_MARKS } from './mark';
import { readPage } from './page-reader';
import type { PageText } from './page-text';
import { createRange } from './ranges';

/** What a watched page tells, and when to stop. */
export interface PageWatch {
  readonly topics: CompiledTopics;
  /** Called with all marks, in reading order, after every slice that changed them. */
  readonly show: (marks: readonly Mark[]) => void;
  /** Called after every slice, also one that changed nothing; `isRead` when nothing is left to read. */
  readonly afterSlice: (isRead: boolean) => void;
  readonly signal: AbortSignal;
}

/** Keeps the marks of a page as it is read and changes, until `signal` fires. */
export function watchPage({ topics, show, afterSlice, signal }: PageWatch): void {
  let marks: Mark[] = [];
  let shown = marks;

  function addMarks(text: PageText): void {
    const weighed = weighMentions(text.text, topics);
    for (const span of marks.length > 0 ? weighed : decideMentions(weighed)) {
      const range = marks.length < MOST_MARKS ? createRange(text, span) : undefined;
      if (range && !isEditable(range.startContainer)) marks = [...marks, { topic: span.topic, range }];
    }
  }

  readPage({
    mayHold: text => mayMention(text, topics),
    onRoot: root => {
      const kept = marks.filter(({ range }) => !root.contains(range.startContainer));
      if (kept.length < marks.length) marks = kept;
    },
    onText: addMarks,
    isWatching: () => marks.length > 0,
    afterSlice: isRead => {
      // Also words that were taken out of the page between two slices of reading them.
      if (!marks.every(isInPage)) marks = marks.filter(isInPage);
      if (marks !== shown) {
        marks = inReadingOrder(marks);
        shown = marks;
        show(marks);
      }
      afterSlice(isRead);
    },
    signal,
  });
}

/** Asked of hits only: an editor's text is its writer's. */
function isEditable(node: Node): boolean {
  const editor = node.parentElement?.closest('[contenteditable]');
  return (editor && editor.getAttribute('contenteditable') !== 'false') || document.designMode === 'on';
}
