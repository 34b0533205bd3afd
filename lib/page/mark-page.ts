import { compileTopics } from '../mentions/compile-topics';
import type { MentionCounts } from '../mentions/mention';
import type { PreparedTopic } from '../mentions/prepared-topic';
import { countMentions } from '../mentions/summary';
import { cardTopicOf } from '../mentions/topic-id';
import { createAnswers, type PageAnswers } from './answer-popup';
import { isVisible, type Mark } from './mark';
import { type PageState, takePageState } from './page-state';
import type { Painter } from './painter';
import { createVisibleMarks, type VisibleMarks } from './visible-marks';
import { watchPage } from './watch-page';

/** How a page is marked; what reaches beyond the page is given. */
export interface PageMarking {
  /** The packaged topics; those of the user's feeds are added from the page's state. */
  readonly topics: readonly PreparedTopic[];
  /** Left out in *badge only*: then nothing on the page can be noticed or clicked. */
  readonly createPainter?: (signal: AbortSignal) => Painter;
  /** Left out in *badge only*: how clicks on marks are noticed, which marks can have no card now, and how the card's code is asked for. */
  readonly card?: {
    readonly watchClicks: (
      marksNow: () => readonly Mark[],
      open: (mark: Mark) => void,
      signal: AbortSignal,
    ) => () => void;
    readonly isShutOff: (mark: Mark) => boolean;
    readonly fetch: (topic: string) => void;
  };
  readonly tellCounts: (counts: MentionCounts) => void;
  readonly serve: (answers: PageAnswers, signal: AbortSignal) => void;
}

/** Marks and counts the mentions of this page until its state is stopped; does nothing where no first look met a name. */
export function markPage(marking: PageMarking): void {
  const { createPainter, card, serve } = marking;
  const taken = takePageState();
  if (!taken) return;
  const { state, reader } = taken;
  const { signal, feedTopics } = state;
  const topics = {
    packaged: compileTopics(marking.topics),
    feeds: feedTopics.length > 0 ? compileTopics(feedTopics) : undefined,
  };
  const openCard = createCardOpener(state, card);
  // The names of feeds the user did not agree to are counted and listed, never painted or clicked.
  const unpainted = new Set(state.feedTopics.filter(({ mayPaint }) => !mayPaint).map(({ id }) => id));
  const isPaintable = ({ topic }: Mark) => !unpainted.has(topic);

  let marks: readonly Mark[] = [];
  let painter: Painter | undefined;
  let visible: VisibleMarks | undefined;
  let listen: (() => void) | undefined;
  const { tell, tellAgain } = createTeller(marking.tellCounts);
  state.tellAgain = tellAgain;
  // Most pages have no mention, and no listener of ours either.
  const start = () => {
    painter = createPainter?.(signal);
    listen = card?.watchClicks(() => marks.filter(isPaintable), openCard, signal);
    return createVisibleMarks(tell, signal);
  };
  const show = (found: readonly Mark[]) => {
    marks = found;
    visible ??= start();
    // A document that is written anew has lost its listeners.
    listen?.();
    painter?.paint(marks.filter(isPaintable));
    visible.follow(marks);
  };
  const read = new Promise<void>(setRead => {
    const afterSlice = (isRead: boolean) => {
      painter?.repaint();
      visible?.askSoon();
      if (isRead) setRead();
    };
    watchPage({ reader, topics, show, afterSlice });
  });
  const marksNow = () => marks.filter(isVisible);
  const mayOpen = (mark: Mark) => card?.isShutOff(mark) === false && isPaintable(mark);
  // A feed's own topic has none: its words must not be in the page.
  const cardMarksNow = () => marksNow().filter(mark => mayOpen(mark) && cardTopicOf(mark.topic) !== '');
  state.cardMarksNow = cardMarksNow;
  const currentMark = () => state.current;
  const openIfUsable = (mark: Mark) => {
    if (mayOpen(mark)) openCard(mark);
  };
  serve(createAnswers({ read, marksNow, cardMarksNow, currentMark, openCard: openIfUsable }), signal);
}

/** Opens the card of a mark, asking for its code the first time. */
function createCardOpener(state: PageState, card: PageMarking['card']): (mark: Mark) => void {
  return mark => {
    if (!card) return;
    // The popup opens instead.
    if (cardTopicOf(mark.topic) === '') return card.fetch(mark.topic);
    state.current = mark;
    if (state.showCard) return state.showCard(mark);
    state.wanted = mark;
    card.fetch(mark.topic);
  };
}

/** Tells the counts when they changed, and those told last again. */
function createTeller(tellCounts: PageMarking['tellCounts']) {
  let counts: MentionCounts = {};
  return {
    tell(marks: readonly Mark[]): void {
      const now = countMentions(marks);
      if (JSON.stringify(now) === JSON.stringify(counts)) return;
      counts = now;
      tellCounts(now);
    },
    tellAgain: () => tellCounts(counts),
  };
}
