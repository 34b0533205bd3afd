// @vitest-environment happy-dom
import { beforeAll, expect, it, vi } from 'vitest';
import type { Story } from '../../../tools/fuzz/plan';
import { openStage, type Stage } from '../../../tools/fuzz/stage';
import { showStory, tellStory } from '../../../tools/fuzz/tell-story';

const STORY: Story = {
  page: Array.from({ length: 5 }, () => ({ tag: 'p', children: [{ text: 'The 287(g) deal with ICE' }] })),
  changes: [],
  stepMs: 1000,
  isSeen: false,
};

let stage: Stage;
beforeAll(() => {
  // What this page has none of, as far as a reading needs it.
  class Highlight extends Set<Range> {
    constructor(...ranges: Range[]) {
      super(ranges);
    }
  }
  vi.stubGlobal('Highlight', Highlight);
  vi.stubGlobal('CSS', { highlights: new Map() });
  stage = openStage();
});

/** A stage on which the reading that is asked for so much is cut off after a slice, as on a machine with much else to do. */
const cutOff = (which: number): Stage => {
  let reading = 0;
  return Object.assign(Object.create(stage), {
    run: (slices: number) => {
      if (slices > 1_000) reading += 1;
      return stage.run(slices > 1_000 && reading === which ? 1 : slices);
    },
  });
};

it('a page that is marked as it should be gives no complaint', async () => {
  expect(await tellStory(STORY, stage)).toEqual([]);
});

it.each([
  ['the reading that followed the page', 1],
  ['the fresh one', 2],
])('nothing is held against %s when it was not done', async (_, which) => {
  const complaints = await tellStory(STORY, cutOff(which));
  expect(complaints).toEqual([expect.stringMatching(/^rest: /)]);
});

it('the reader’s clock goes on by the story alone, so that a story goes the same way on a busy machine', async () => {
  await tellStory({ ...STORY, stepMs: 400 }, stage);
  const asked = performance.now();
  await new Promise(done => setTimeout(done, 20));
  expect(performance.now() - asked).toBeCloseTo(400);
});

it('a story is shown without anybody reading, to see what the browser needs by itself', async () => {
  const spent = stage.spentMs();
  expect(await showStory(STORY, stage)).toEqual([]);
  expect(document.body.textContent).toContain('287(g)');
  expect([stage.countAtWork().slices, CSS.highlights.size, stage.spentMs()]).toEqual([0, 0, spent]);
});
