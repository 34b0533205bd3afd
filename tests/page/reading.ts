import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { createGate } from '../../lib/mentions/gate';
import { gateSource } from '../../lib/mentions/gate-source';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import type { Mark } from '../../lib/page/mark';
import { readPage } from '../../lib/page/page-reader';
import { watchPage } from '../../lib/page/watch-page';

const prepared = preparePackaged(packaged.topics as Topic[]);
const topics = { packaged: compileTopics(prepared) };
const gate = createGate([gateSource(prepared)]);

/** Reads the page as the two stages do, with idle time handed out when asked for. */
export interface TestReading {
  readonly marks: () => readonly Mark[];
  /** Lets changes be noticed, and all idle work be done. */
  readonly settle: () => Promise<void>;
  /** Lets changes be noticed, and one slice of idle work be done. */
  readonly step: () => Promise<void>;
  readonly stop: () => void;
}

/** Starts reading the document as it is now; the code that marks comes at once, or when `bring` is called with the way to start it. */
export function startReading(bring = (start: () => void) => start()): TestReading {
  const idle: (() => void)[] = [];
  globalThis.requestIdleCallback = work => idle.push(() => work({ didTimeout: false, timeRemaining: () => 50 }));
  globalThis.cancelIdleCallback = () => idle.splice(0);
  const ending = new AbortController();
  let marks: readonly Mark[] = [];
  const reader = readPage({
    gate,
    onName: () =>
      bring(() =>
        watchPage({
          reader,
          topics,
          show: now => {
            marks = now;
          },
          afterSlice: () => undefined,
        }),
      ),
    afterSlice: () => undefined,
    signal: ending.signal,
  });
  return {
    marks: () => marks,
    async settle() {
      for (let turn = 0; turn < 3; turn += 1) {
        await new Promise(done => setTimeout(done));
        while (idle.length > 0) idle.shift()?.();
      }
    },
    async step() {
      await new Promise(done => setTimeout(done));
      idle.shift()?.();
    },
    stop: () => ending.abort(),
  };
}

/** The marks of a page with this markup in its body, in reading order. */
export async function readMarks(html: string): Promise<readonly Mark[]> {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const reading = startReading();
  await reading.settle();
  reading.stop();
  return reading.marks();
}
