import type { CompiledTopics } from '../mentions/compile-topics';
import type { MentionCounts, MentionExcerpt } from '../mentions/mention';
import { countMentions } from '../mentions/summary';
import { readExcerpts } from './excerpts';
import { isInPage, type Mark } from './mark';
import { readPageState, startPageState } from './page-state';
import type { Painter } from './painter';
import { createVisibleMarks } from './visible-marks';
import { watchPage } from './watch-page';

/** What the popup may ask a page. */
export interface PageAnswers {
  readonly 'mentions.list': () => { mentions: MentionExcerpt[] };
  readonly 'mention.show': (request: { index: number }) => null;
}

/** How a page is marked; what reaches beyond the page is given. */
export interface PageMarking {
  readonly topics: CompiledTopics;
  /** Left out in *badge only*: then nothing on the page can be noticed or clicked. */
  readonly createPainter?: (signal: AbortSignal) => Painter;
  /** Left out in *badge only*: how clicks on marks are noticed, and the card's code is asked for. */
  readonly card?: {
    readonly watchClicks: (marksNow: () => readonly Mark[], open: (mark: Mark) => void, signal: AbortSignal) => void;
    readonly fetch: (topic: string) => void;
  };
  readonly tellCounts: (counts: MentionCounts) => void;
  readonly serve: (answers: PageAnswers, signal: AbortSignal) => void;
}

/** Marks and counts the mentions of this page until its state is stopped. */
export function markPage({ topics, createPainter, tellCounts, card, serve }: PageMarking): void {
  const ending = new AbortController();
  const { signal } = ending;
  startPageState({ stop: () => ending.abort() });

  let shown: readonly Mark[] = [];
  let told = '{}';
  const tell = (marks: readonly Mark[]) => {
    shown = marks;
    const counts = countMentions(marks);
    const text = JSON.stringify(counts);
    if (text === told) return;
    told = text;
    tellCounts(counts);
  };
  const openCard = (mark: Mark) => {
    const state = readPageState();
    if (!state || !card) return;
    if (state.showCard) state.showCard(mark);
    else {
      state.wanted = mark;
      card.fetch(mark.topic);
    }
  };

  let painter: Painter | undefined;
  let onMarks: ((marks: readonly Mark[]) => void) | undefined;
  // Most pages have no mention, and no listener of ours either.
  const show = (marks: readonly Mark[]) => {
    if (!onMarks) {
      painter = createPainter?.(signal);
      onMarks = createVisibleMarks(tell, signal);
      card?.watchClicks(() => shown, openCard, signal);
    }
    painter?.paint(marks);
    onMarks(marks);
  };
  watchPage({ topics, show, afterSlice: () => painter?.repaint(), signal });
  serve(
    createAnswers(() => shown.filter(isInPage), openCard),
    signal,
  );
}

function createAnswers(marksNow: () => Mark[], openCard: (mark: Mark) => void): PageAnswers {
  return {
    'mentions.list': () => ({ mentions: readExcerpts(marksNow()) }),
    'mention.show': ({ index }) => {
      const mark = marksNow()[index];
      mark?.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      if (mark) openCard(mark);
      return null;
    },
  };
}
