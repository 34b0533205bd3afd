import type { CompiledTopics } from '../mentions/compile-topics';
import type { MentionCounts, MentionExcerpt } from '../mentions/mention';
import { countMentions } from '../mentions/summary';
import { readExcerpts } from './excerpts';
import { isVisible, type Mark } from './mark';
import { readPageState, startPageState } from './page-state';
import type { Painter } from './painter';
import { createVisibleMarks } from './visible-marks';
import { watchPage } from './watch-page';

/** What the popup may ask a page. */
export interface PageAnswers {
  readonly 'mentions.list': () => Promise<{ mentions: MentionExcerpt[] }>;
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
export function markPage(marking: PageMarking): void {
  const { topics, createPainter, card, serve } = marking;
  const ending = new AbortController();
  const { signal } = ending;
  startPageState({ stop: () => ending.abort(), signal });
  const openCard = createCardOpener(card);

  let marks: readonly Mark[] = [];
  let visible: readonly Mark[] = [];
  let painter: Painter | undefined;
  let observe: ((marks: readonly Mark[]) => void) | undefined;
  const tell = createTeller(marking.tellCounts);
  // Most pages have no mention, and no listener of ours either.
  const start = () => {
    painter = createPainter?.(signal);
    card?.watchClicks(() => visible, openCard, signal);
    return createVisibleMarks(now => {
      visible = now;
      tell(now);
    }, signal);
  };
  const show = (found: readonly Mark[]) => {
    marks = found;
    observe ??= start();
    painter?.paint(marks);
    observe(marks);
  };
  const read = new Promise<void>(setRead => {
    const afterSlice = (isRead: boolean) => {
      painter?.repaint();
      if (isRead) setRead();
    };
    watchPage({ topics, show, afterSlice, signal });
  });
  serve(createAnswers({ read, marksNow: () => marks.filter(isVisible), openCard }), signal);
}

/** Opens the card of a mark, asking for its code the first time. */
function createCardOpener(card: PageMarking['card']): (mark: Mark) => void {
  return mark => {
    const state = readPageState();
    if (!state || !card) return;
    if (state.showCard) return state.showCard(mark);
    state.wanted = mark;
    card.fetch(mark.topic);
  };
}

/** Tells the counts when they changed. */
function createTeller(tellCounts: PageMarking['tellCounts']): (marks: readonly Mark[]) => void {
  let told = '{}';
  return marks => {
    const counts = countMentions(marks);
    const text = JSON.stringify(counts);
    if (text === told) return;
    told = text;
    tellCounts(counts);
  };
}

interface Answering {
  /** Resolves when the page was read for the first time: the popup may ask before. */
  readonly read: Promise<void>;
  readonly marksNow: () => readonly Mark[];
  readonly openCard: (mark: Mark) => void;
}

function createAnswers({ read, marksNow, openCard }: Answering): PageAnswers {
  return {
    'mentions.list': async () => {
      await read;
      return { mentions: readExcerpts(marksNow()) };
    },
    'mention.show': ({ index }) => {
      const mark = marksNow()[index];
      mark?.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      if (mark) openCard(mark);
      return null;
    },
  };
}
