// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { weighText } from '../../lib/page/named-text';
import { startReading, type TestReading } from './reading';

/** By this clock nothing takes time but weighing. */
let clock = 0;
vi.mock('../../lib/page/named-text', async original => {
  const all = await original<typeof import('../../lib/page/named-text')>();
  const weigh: typeof all.weighText = (...given) => {
    clock += 1;
    return all.weighText(...given);
  };
  return { ...all, weighText: vi.fn(weigh) };
});

const ROWS = 60;
/** What fits in a slice of five milliseconds, and one begun before they were over. */
const MOST_IN_A_SLICE = 6;
const FILLER = ' and words of no consequence'.repeat(20);

let reading: TestReading;
/** Weighings of each slice. */
let slices: number[] = [];
let afterSlice: () => void = () => undefined;
const texts = () => [...document.querySelectorAll('p')].map(row => row.firstChild as Text);
const wordsMarked = () => reading.marks().map(({ range }) => range.toString());

beforeEach(async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  document.body.innerHTML = `<p>The 287(g) deal with ICE${FILLER}</p>`.repeat(ROWS);
  reading = startReading();
  const ask = globalThis.requestIdleCallback;
  globalThis.requestIdleCallback = work =>
    ask(deadline => {
      const before = vi.mocked(weighText).mock.calls.length;
      work(deadline);
      slices.push(vi.mocked(weighText).mock.calls.length - before);
      afterSlice();
    });
  await reading.settle();
  expect(wordsMarked()).toEqual(texts().map(() => '287(g)'));
  slices = [];
});
afterEach(() => {
  reading.stop();
  document.body.removeAttribute('contenteditable');
  afterSlice = () => undefined;
  vi.restoreAllMocks();
});

it('many changes at once are weighed in slices, and none is lost', async () => {
  for (const text of texts()) text.data = `ICE left S-Comm${FILLER}`;
  await reading.settle();
  expect(Math.max(...slices)).toBeLessThanOrEqual(MOST_IN_A_SLICE);
  expect(wordsMarked()).toEqual(texts().map(() => 'S-Comm'));
});

it('one change of all is weighed in slices', async () => {
  document.body.setAttribute('contenteditable', 'true');
  await reading.settle();
  expect(Math.max(...slices)).toBeLessThanOrEqual(MOST_IN_A_SLICE);
  expect(wordsMarked()).toEqual([]);
});

it('what is not weighed yet is marked only where its words still stand', async () => {
  let wrong: string[] = [];
  afterSlice = () => {
    wrong = [...wrong, ...wordsMarked().filter(words => words !== '287(g)' && words !== 'S-Comm')];
    clock += 300;
  };
  for (const text of texts()) text.data = `ICE left S-Comm${FILLER}`;
  await reading.settle();
  expect(slices.length).toBeGreaterThan(ROWS / MOST_IN_A_SLICE);
  expect(wrong).toEqual([]);
});

it('a page that changes without end has its marks all the same', async () => {
  for (const text of texts()) text.data = `ICE left S-Comm${FILLER}`;
  const busy = texts().slice(0, 10);
  let left = 100;
  let seenWhileBusy = 0;
  afterSlice = () => {
    seenWhileBusy = Math.max(seenWhileBusy, wordsMarked().filter(words => words === 'S-Comm').length);
    clock += 300;
    left -= 1;
    for (const text of left > 0 ? busy : []) text.data += '.';
  };
  for (let turn = 0; turn < 100; turn += 1) await reading.settle();
  expect(seenWhileBusy).toBe(ROWS);
});

it('rows that change places cost what each costs, not what all of them cost for each', async () => {
  const compare = vi.spyOn(Node.prototype, 'compareDocumentPosition');
  for (const row of [...document.querySelectorAll('p')].reverse()) document.body.append(row);
  await reading.settle();
  expect(wordsMarked()).toHaveLength(ROWS);
  expect(compare.mock.calls.length).toBeLessThan(ROWS * 100);
  expect(Math.max(...slices)).toBeLessThanOrEqual(MOST_IN_A_SLICE);
});
