// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRootFinder, type RootFinder } from '../../lib/page/shadow-roots';

const BLOCKS = 6_000;

const ending = { now: new AbortController() };
let found: string[] = [];
let finder: RootFinder;

/** A page of very many paragraphs with a component of this name behind so many. */
function makePage(components: ReadonlyMap<number, string>): void {
  const parts = Array.from({ length: BLOCKS }, (_, index) => {
    const name = components.get(index);
    return `<p>word</p>${name ? `<${name}></${name}>` : ''}`;
  });
  document.body.innerHTML = parts.join('');
  for (const name of components.values()) document.querySelector(name)?.attachShadow({ mode: 'open' });
}

const goOn = (most = 1_000) => {
  let turns = 0;
  while (turns < most && finder.goOn()) turns += 1;
  return turns;
};

beforeEach(() => {
  found = [];
  ending.now = new AbortController();
  finder = createRootFinder(root => found.push(root.host.localName), ending.now.signal);
});
afterEach(() => ending.now.abort());

describe('the shadow roots of a page with very many elements', () => {
  it('are found a little at a time, the first and the last', () => {
    makePage(
      new Map([
        [0, 'x-first'],
        [BLOCKS - 1, 'x-last'],
      ]),
    );
    finder.lookIn(document.body);
    expect(found).toEqual([]);
    expect(goOn(1)).toBe(1);
    expect(found).toEqual(['x-first']);
    expect(goOn()).toBeGreaterThan(8);
    expect(found).toEqual(['x-first', 'x-last']);
    expect(finder.goOn()).toBe(false);
  });

  it('are found though the page takes out where the look was', () => {
    makePage(new Map([[BLOCKS - 1, 'x-last']]));
    finder.lookIn(document.body);
    goOn(3);
    const removed = [...document.querySelectorAll('p')].slice(0, 4_000);
    for (const paragraph of removed) paragraph.remove();
    finder.noteRemoved(removed);
    goOn();
    expect(found).toEqual(['x-last']);
  });

  it('are found at once where there are few', () => {
    document.body.innerHTML = '<p>word</p><x-one></x-one>';
    document.querySelector('x-one')?.attachShadow({ mode: 'open' });
    finder.lookIn(document.body);
    expect(found).toEqual(['x-one']);
    expect(finder.goOn()).toBe(false);
  });
});

describe('a component whose code comes late', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Puts a component into a page that then stands still, and gives it a root after so many milliseconds. */
  function addComponent(name: string, waitMs: number): void {
    const component = document.body.appendChild(document.createElement(name));
    finder.lookIn(component);
    vi.advanceTimersByTime(waitMs);
    component.attachShadow({ mode: 'open' });
    vi.advanceTimersByTime(10_000);
  }

  it('is looked at once more, also when others came before it', () => {
    addComponent('x-one', 1_000);
    addComponent('x-two', 1_000);
    expect(found).toEqual(['x-one', 'x-two']);
  });

  it('has its time though others are looked at then', () => {
    finder.lookIn(document.body.appendChild(document.createElement('x-never')));
    vi.advanceTimersByTime(1_500);
    addComponent('x-late', 1_000);
    expect(found).toEqual(['x-late']);
  });
});
