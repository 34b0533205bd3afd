// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startReading, type TestReading } from './reading';

const FILLER = `<p>${'words of no consequence '.repeat(50)}</p>`;

let reading: TestReading;
const article = () => document.querySelector('article') as Element;
const wordsMarked = () => reading.marks().map(({ range }) => range.toString());

beforeEach(async () => {
  // Each slice is one step: what an element holds is read at once and told in several.
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_000));
  document.body.innerHTML = `<article>${FILLER.repeat(60)}<p>The 287(g) deal with ICE</p>${FILLER}</article><p>End</p>`;
  reading = startReading();
  await reading.step();
  await reading.step();
});
afterEach(() => {
  reading.stop();
  vi.restoreAllMocks();
});

it('a mention in a long element is found', async () => {
  await reading.settle();
  expect(wordsMarked()).toEqual(['287(g)']);
});

it('a mention in a long element is found though the page puts something in before it while that is read', async () => {
  article().insertAdjacentHTML('afterbegin', FILLER);
  await reading.settle();
  expect(wordsMarked()).toEqual(['287(g)']);
});

it('a mention in a long element is found though the page takes something out before it while that is read', async () => {
  article().firstElementChild?.remove();
  await reading.settle();
  expect(wordsMarked()).toEqual(['287(g)']);
});
