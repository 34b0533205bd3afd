// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawPicture } from '../../components/picture/draw-picture';
import { handPicture, takeOverPicture } from '../../components/picture/hand-picture';
import { keepPictures } from '../../components/picture/keep-pictures';
import type { Picture } from '../../components/picture/picture';
import { takePicture } from '../../components/picture/take-picture';

const NOON = Date.UTC(2026, 10, 23, 17);
const MINUTE = 60_000;

beforeEach(() => {
  document.documentElement.className = 'popup';
  document.documentElement.lang = 'es';
  document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'root' }));
});

const findRoot = (): HTMLElement => {
  const root = document.getElementById('root');
  if (!root) throw new Error('There is no root');
  return root;
};

type Made = string | { name: string; attributes?: Record<string, string>; children?: readonly Made[] };

function make(made: Made): Node {
  if (typeof made === 'string') return new Text(made);
  const element = document.createElement(made.name);
  for (const [key, value] of Object.entries(made.attributes ?? {})) element.setAttribute(key, value);
  element.append(...(made.children ?? []).map(make));
  return element;
}

/** Puts a screen there as the call screen would, and answers with it. */
function show(...children: readonly Made[]): HTMLElement {
  const root = findRoot();
  root.replaceChildren(make({ name: 'main', attributes: { class: 'call-screen' }, children }));
  return root;
}

function takeHere(at = NOON): Picture {
  // As the browser keeps it.
  const picture = structuredClone(takePicture(findRoot(), at));
  if (!picture) throw new Error('No picture was taken');
  return picture;
}

describe('a picture of the popup', () => {
  it('is drawn as the screen was, in its language, and stands where the screen will', async () => {
    const root = show(
      { name: 'h1', children: ['Fin al 287(g)'] },
      {
        name: 'p',
        attributes: { class: 'by', lang: 'en' },
        children: ['call ', { name: 'b', children: ['1'] }, ' of 2'],
      },
    );
    const markup = root.innerHTML;
    const picture = takeHere();
    document.documentElement.lang = 'en';
    document.documentElement.className = '';
    root.replaceChildren();
    const drawn = await drawPicture(picture, NOON + MINUTE);
    expect(drawn?.innerHTML).toBe(markup);
    expect(drawn?.nextElementSibling).toBe(root);
    expect([document.documentElement.lang, document.documentElement.className]).toEqual(['es', 'popup']);
  });

  it('is the screen whatever stands on it', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const name = fc.constantFrom('div', 'p', 'span', 'strong', 'button', 'ul', 'li');
    const attributes = fc.dictionary(fc.constantFrom('class', 'lang', 'aria-label', 'data-part', 'title'), words);
    const { made } = fc.letrec<{ made: Made }>(tie => ({
      made: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.record({ name, attributes, children: fc.array(tie('made'), { maxLength: 4 }) }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(made, { maxLength: 5 }), async children => {
        document.querySelector('.picture')?.remove();
        const root = show(...children);
        const drawn = await drawPicture(takeHere(), NOON);
        expect(drawn?.innerHTML).toBe(root.innerHTML);
      }),
      { numRuns: 60 },
    );
  });

  it('has what was typed and chosen', async () => {
    const root = show(
      { name: 'input', attributes: { value: '' } },
      { name: 'input', attributes: { type: 'radio' } },
      { name: 'textarea', children: ['My neighbour'] },
      { name: 'select', children: ['A', 'B'].map(label => ({ name: 'option', children: [label] })) },
    );
    const [blank, radio] = root.querySelectorAll('input');
    const list = root.querySelector('select');
    const story = root.querySelector('textarea');
    if (!blank || !radio || !list || !story) throw new Error('They are not there');
    story.value = 'My neighbour was taken';
    blank.value = 'Rosa Delgado';
    radio.checked = true;
    list.selectedIndex = 1;
    const drawn = await drawPicture(takeHere(), NOON);
    expect(drawn?.querySelector('input')?.value).toBe('Rosa Delgado');
    expect(drawn?.querySelector('textarea')?.value).toBe('My neighbour was taken');
    expect(drawn?.querySelectorAll('input')[1]?.checked).toBe(true);
    expect(drawn?.querySelector('select')?.selectedIndex).toBe(1);
  });

  it('draws signs as such', async () => {
    const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    sign.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    show('');
    findRoot().firstElementChild?.append(sign);
    const drawn = await drawPicture(takeHere(), NOON);
    expect(drawn?.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  it('can neither be pressed nor met by the keyboard, and the screen is hidden meanwhile', async () => {
    const root = show({ name: 'button', children: ['Call'] });
    const drawn = await drawPicture(takeHere(), NOON);
    expect(drawn?.inert).toBe(true);
    expect(root.hidden).toBe(true);
  });

  it('has nothing of the page in front but the room it takes', async () => {
    show(
      { name: 'div', attributes: { 'data-of-page': '' }, children: ['“the 287(g) agreement” on example.com'] },
      { name: 'p', children: ['Hello'] },
    );
    expect(JSON.stringify(takeHere())).not.toMatch(/agreement|example/);
    const drawn = await drawPicture(takeHere(), NOON);
    expect(drawn?.textContent).toBe('Hello');
    expect(drawn?.querySelector('div')?.style.blockSize).toBe('0px');
  });

  it('takes no names that are the screen’s alone: labels, groups of choices', () => {
    show(
      { name: 'label', attributes: { for: 'a' } },
      { name: 'input', attributes: { id: 'a', name: 'b', type: 'radio' } },
    );
    expect(JSON.stringify(takeHere())).not.toMatch(/"(id|name|for)"/);
  });

  it.each([
    ['what passes', { name: 'p', attributes: { 'data-passing': '' } }],
    ['an open question', { name: 'dialog', attributes: { open: '' } }],
    ['an open fold', { name: 'details', attributes: { open: '' } }],
    ['more buttons than at first', { name: 'button', attributes: { 'aria-expanded': 'true' } }],
  ])('is not taken of %s, which is gone when the popup opens again', (_, made) => {
    show(made, { name: 'p', children: ['Hello'] });
    expect(takePicture(findRoot(), NOON)).toBeNull();
  });

  it('is not taken of nothing', () => expect(takePicture(findRoot(), NOON)).toBeNull());

  it.each([
    ['a quarter of an hour old', { at: NOON - 16 * MINUTE }],
    ['of a clock that was ahead', { at: NOON + MINUTE }],
  ])('is not drawn when it is %s', async (_, { at }) => {
    show('Hello');
    const picture = takeHere(at);
    expect(await drawPicture(picture, NOON)).toBeNull();
    expect(findRoot().hidden).toBe(false);
  });

  it.each([undefined, null, 'a', 1, {}, []])('is not drawn of %j', async kept => {
    expect(await drawPicture(kept, NOON)).toBeNull();
  });

  it('passes to the screen that takes its place, and one that could not be drawn costs nothing', async () => {
    expect(await takeOverPicture()).toBeNull();
    const drawn = document.createElement('div');
    handPicture(Promise.resolve(drawn));
    expect(await takeOverPicture()).toBe(drawn);
    handPicture(Promise.reject(new Error('The memory is full')));
    expect(await takeOverPicture()).toBeNull();
  });
});

describe('keeping pictures', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOON });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What was kept, one after the other: words of each picture, null where it was taken away. */
  function watch(watchDropped: (show: () => void) => void = () => undefined): (string | null)[] {
    const kept: (string | null)[] = [];
    const note = (picture: Picture | null) => kept.push(picture && JSON.stringify(picture.screen));
    keepPictures(findRoot(), { keep: note, watchDropped, now: Date.now });
    return kept;
  }

  const said = (word: string): unknown => expect.stringContaining(word);

  it('takes the last one away at the first change, and another once the screen rests', async () => {
    const root = show('Hello');
    const kept = watch();
    expect(kept).toEqual([null]);
    await vi.advanceTimersByTimeAsync(250);
    expect(kept).toEqual([null, said('Hello')]);
    root.firstElementChild?.replaceChildren('You were calling');
    await vi.advanceTimersByTimeAsync(100);
    root.firstElementChild?.append(' Senator Doe');
    await vi.advanceTimersByTimeAsync(150);
    expect(kept).toEqual([null, said('Hello'), null]);
    await vi.advanceTimersByTimeAsync(100);
    expect(kept).toEqual([null, said('Hello'), null, said('Senator Doe')]);
  });

  it('takes another where a change made elsewhere took it away and changed nothing here', async () => {
    show('Hello');
    let drop = () => {};
    const kept = watch(told => {
      drop = told;
    });
    await vi.advanceTimersByTimeAsync(250);
    drop();
    await vi.advanceTimersByTimeAsync(250);
    expect(kept).toEqual([null, said('Hello'), said('Hello')]);
  });

  it('knows what is typed for a change', async () => {
    const root = show({ name: 'input' });
    const kept = watch();
    await vi.advanceTimersByTimeAsync(250);
    const input = root.querySelector('input');
    if (!input) throw new Error('It is not there');
    input.value = 'Durham';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(250);
    expect(kept.slice(2)).toEqual([null, said('Durham')]);
  });
});
