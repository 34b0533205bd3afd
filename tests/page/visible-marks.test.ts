// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../lib/page/mark';
import { createVisibleMarks } from '../../lib/page/visible-marks';

/** The page's one observer, which tells what the test says. */
class FakeObserver {
  static tell: (element: Element, isIntersecting: boolean) => void = () => {};
  constructor(callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    FakeObserver.tell = (target, isIntersecting) => callback([{ target, isIntersecting }]);
  }
  observe() {}
  unobserve() {}
  disconnect() {}
}

let seen: Element[] = [];
let asked = 0;
let isHiddenTab = false;
const told: number[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    asked += 1;
    return seen.includes(this);
  });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHiddenTab);
  [seen, asked, isHiddenTab, told.length] = [[], 0, false, 0];
  document.body.replaceChildren();
});
afterEach(() => {
  stopping.abort();
  stopping = new AbortController();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

let stopping = new AbortController();

function addMark(): { readonly mark: Mark; readonly element: Element } {
  const element = document.createElement('p');
  const text = new Text('287(g)');
  element.append(text);
  document.body.append(element);
  const range = document.createRange();
  range.selectNodeContents(text);
  return { mark: { topic: '287g', range }, element };
}

const watch = () => createVisibleMarks(shown => told.push(shown.length), stopping.signal);

/** How often style was asked for within these seconds. */
function countAsked(seconds: number): number {
  const before = asked;
  vi.advanceTimersByTime(seconds * 1_000);
  return asked - before;
}

describe('whether marks are shown', () => {
  it('is asked ever more rarely while nothing changes, at most every half minute, and soon again when something ends', () => {
    const { mark, element } = addMark();
    seen = [element];
    watch().follow([mark]);
    FakeObserver.tell(element, true);
    const first = countAsked(10);
    expect(first).toBeGreaterThan(0);
    vi.advanceTimersByTime(120_000);
    const late = countAsked(300);
    expect(late).toBeLessThanOrEqual(first * 4);
    expect(late).toBeGreaterThan(0);
    for (const type of ['transitionend', 'animationend', 'click']) {
      vi.advanceTimersByTime(120_000);
      seen = seen.length > 0 ? [] : [element];
      const before = told.length;
      element.dispatchEvent(new Event(type, { bubbles: true }));
      vi.advanceTimersByTime(1_100);
      expect([type, told.slice(before)]).toEqual([type, [seen.length]]);
    }
  });

  it('is not asked in a tab nobody sees, and soon after it shows', () => {
    const { mark, element } = addMark();
    seen = [element];
    watch().follow([mark]);
    FakeObserver.tell(element, true);
    isHiddenTab = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(countAsked(300)).toBe(0);
    isHiddenTab = false;
    seen = [];
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(1_100);
    expect(told.at(-1)).toBe(0);
  });

  it('says nothing more of an element that was let go, however late the browser tells of it', () => {
    const [one, other] = [addMark(), addMark()];
    seen = [one.element, other.element];
    const { follow: show } = watch();
    show([one.mark, other.mark]);
    show([other.mark]);
    FakeObserver.tell(one.element, true);
    const before = asked;
    vi.advanceTimersByTime(1_100);
    // The one left is asked about, once; the one let go is not.
    expect(asked - before).toBeLessThanOrEqual(2);
    show([one.mark]);
    expect(told.at(-1)).toBe(0);
  });
});
