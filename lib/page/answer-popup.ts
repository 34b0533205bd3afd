import type { MentionExcerpt } from '../mentions/mention';
import { readExcerpts } from './excerpts';
import { isSameMark, type Mark } from './mark';
import { scrollToMark } from './scroll-to-mark';
import { type Step, stepTo } from './walk-marks';

/** What the popup and the keyboard's command may ask a page. */
export interface PageAnswers {
  readonly 'mentions.list': () => Promise<{ mentions: MentionExcerpt[] }>;
  readonly 'mention.show': (request: { index: number }) => { isShown: boolean };
  readonly 'mention.walk': (request: { step: Step }) => Promise<{ all: number }>;
}

/** What the answers are made of. */
export interface Answering {
  /** Resolves when the page was read for the first time: the popup may ask before. */
  readonly read: Promise<void>;
  /** All that can be seen. */
  readonly marksNow: () => readonly Mark[];
  /** Those of them that have a card; none in *badge only*. */
  readonly cardMarksNow: () => readonly Mark[];
  /** The mark whose card was opened last. */
  readonly currentMark: () => Mark | undefined;
  /** Does nothing for a mark that may not be shown as one. */
  readonly openCard: (mark: Mark) => void;
}

/** Answers by what the page is now; the list that was given last is remembered as nodes, so that a page that changed meanwhile leads nowhere else. */
export function createAnswers({ read, marksNow, cardMarksNow, currentMark, openCard }: Answering): PageAnswers {
  let listed: readonly Mark[] = [];
  const show = (mark: Mark) => {
    scrollToMark(mark);
    openCard(mark);
  };
  return {
    'mentions.list': async () => {
      await read;
      listed = marksNow();
      return { mentions: readExcerpts(listed) };
    },
    'mention.show': ({ index }) => {
      const asked = listed[index];
      const mark = asked && marksNow().find(each => isSameMark(each, asked));
      if (!mark) return { isShown: false };
      show(mark);
      return { isShown: true };
    },
    'mention.walk': async ({ step }) => {
      await read;
      const marks = cardMarksNow();
      const mark = stepTo(marks, currentMark(), step);
      if (mark) show(mark);
      return { all: marks.length };
    },
  };
}
