import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { gateSource } from '../../lib/mentions/gate-source';
import type { MentionCounts } from '../../lib/mentions/mention';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import { takeFirstLook } from '../../lib/page/first-look';
import type { Mark } from '../../lib/page/mark';
import { markPage } from '../../lib/page/mark-page';
import { readPageState } from '../../lib/page/page-state';
import { createPainter } from '../../lib/page/painter';

/** The packaged topics as pages get them. */
export const TOPICS = preparePackaged(packaged.topics as Topic[]);
const GATE = gateSource(TOPICS);

/** The product at work on this page, put together as the entrypoints do, with the background's part played here. */
export interface Reading {
  readonly marks: () => readonly Mark[];
  readonly counts: () => MentionCounts;
  readonly stop: () => void;
}

/** Starts reading the page; an earlier reading of it ends. */
export function startReading(): Reading {
  readPageState()?.stop();
  let marks: readonly Mark[] = [];
  let counts: MentionCounts = {};
  const watchedPainter = (signal: AbortSignal) => {
    const painter = createPainter(signal);
    return {
      ...painter,
      paint(given: readonly Mark[]) {
        marks = given;
        painter.paint(given);
      },
    };
  };
  const bring = async () => {
    markPage({
      topics: TOPICS,
      createPainter: watchedPainter,
      tellCounts: now => {
        counts = now;
      },
      serve: () => undefined,
    });
    return true;
  };
  void takeFirstLook({ gateSource: GATE, bring });
  return {
    marks: () => marks,
    counts: () => counts,
    stop: () => readPageState()?.stop(),
  };
}
