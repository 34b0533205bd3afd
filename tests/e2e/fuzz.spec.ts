import { retellStories, runFuzz } from '../../tools/fuzz/run-fuzz.mjs';
import { expect, test } from './harness/test';
import { STORIES_THAT_FAILED } from './stories-that-failed';

/** The short form of `npm run fuzz`; other seeds and more time there. */
const SEED = 287;
const TIME_MS = 20_000;
const STORIES_AT_ONCE = 50;

test('a page that changes is marked as it would be if read only now, whatever happens to it', async ({ kind }) => {
  test.setTimeout(240_000);
  const { stories, failed } = await runFuzz({
    kind,
    seed: SEED,
    runs: STORIES_AT_ONCE,
    shrinkMs: 20_000,
    timeMs: TIME_MS,
  });
  test.info().annotations.push({ type: 'stories', description: String(stories) });
  const again = failed && `npm run fuzz -- --browser ${kind} --seed ${failed.seed} --path ${failed.path}`;
  expect(failed?.complaints ?? [], `${again}\n${JSON.stringify(failed?.story)}`).toEqual([]);
});

test('what once went wrong goes right', async ({ kind }) => {
  expect(await retellStories(kind, STORIES_THAT_FAILED)).toEqual({});
});
