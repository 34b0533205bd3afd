// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { readMarks, startReading, type TestReading } from './reading';

let reading: TestReading | undefined;
afterEach(() => reading?.stop());

async function readBody(html: string): Promise<TestReading> {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  reading = startReading();
  await reading.settle();
  return reading;
}

const wordsOn = (read: TestReading) => read.marks().map(({ range }) => range.toString());
const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`${selector} is not on the page`);
  return found;
};
const firstText = (selector: string) => find(selector).firstChild as Text;

describe('a page that changes is followed', () => {
  it('when text is added, edited in place and taken away', async () => {
    const read = await readBody('<p id=a>The 287(g) deal with ICE</p><p id=b>Plain words</p>');
    firstText('#b').data = 'Now S-Comm of ICE is here';
    await read.settle();
    expect(wordsOn(read)).toEqual(['287(g)', 'S-Comm']);
    find('#a').remove();
    await read.settle();
    expect(wordsOn(read)).toEqual(['S-Comm']);
  });

  it('when its parts change places, though what stands around each name stays the same', async () => {
    const filler = `<p>${'words of no consequence '.repeat(60)}</p>`;
    const words = `${filler}<p>The 287(g) deal with ICE</p>${filler}`;
    document.body.innerHTML = `<x-part id=a></x-part><x-part id=b></x-part><div id=c>${words}</div><div id=d>${words}</div>`;
    for (const part of document.querySelectorAll('x-part')) part.attachShadow({ mode: 'open' }).innerHTML = words;
    reading = startReading();
    await reading.settle();
    const order = () =>
      reading?.marks().map(({ range: { startContainer } }) => {
        const root = startContainer.getRootNode();
        return root instanceof ShadowRoot ? root.host.id : startContainer.parentElement?.closest('div')?.id;
      });
    expect(order()).toEqual(['a', 'b', 'c', 'd']);
    for (const [moved, now] of [
      ['#c', ['a', 'b', 'd', 'c']],
      ['#a', ['b', 'd', 'c', 'a']],
    ] as const) {
      document.body.append(find(moved));
      await reading.settle();
      expect(order()).toEqual(now);
    }
  });

  it('when two halves of a name come to stand beside each other, and when they part', async () => {
    const read = await readBody('<p>The deal</p><p id=a>The <b>287</b><i id=x> and </i>(g) deal with ICE</p>');
    find('#x').remove();
    await read.settle();
    const late = await readMarks('<p>The deal</p><p id=a>The <b>287</b>(g) deal with ICE</p>');
    expect(late).toHaveLength(1);
  });

  it('when what stood between its halves is emptied, and when a footnote there goes', async () => {
    const read = await readBody('<p>S-Comm</p><p>The 287<i id=x> and </i>(g), 287<a id=y>1</a>(g) of ICE</p>');
    expect(wordsOn(read)).toEqual(['S-Comm']);
    find('#x').textContent = '';
    await read.settle();
    expect(wordsOn(read)).toEqual(['S-Comm', '287(g)']);
    find('#y').textContent = '';
    await read.settle();
    expect(wordsOn(read)).toEqual(['S-Comm', '287(g)', '287(g)']);
  });

  it('when a footnote becomes a word', async () => {
    const read = await readBody('<p>S-Comm of ICE, 287(<a id=x>1</a>)</p>');
    firstText('#x').data = 'g';
    await read.settle();
    expect(wordsOn(read)).toEqual(['S-Comm', '287(g)']);
  });

  it('when what stands around a name begins to speak for it, and ceases to', async () => {
    const read = await readBody('<p id=a>Bake with 287g of flour.</p><p id=b>Nothing.</p>');
    expect(wordsOn(read)).toEqual([]);
    firstText('#a').data = 'The sheriff signed 287g.';
    firstText('#b').data = 'ICE trains his deputies to ask about immigration status.';
    await read.settle();
    expect(wordsOn(read)).toEqual(['287g']);
  });

  it('when a name is moved to another place', async () => {
    const read = await readBody('<p id=a>The 287(g) deal with ICE</p><section id=b><p>Last</p></section>');
    find('#b').append(find('#a'));
    await read.settle();
    expect(wordsOn(read)).toEqual(['287(g)']);
  });
});

describe('a page that changes in two places at once', () => {
  it('is followed where only the nearer one is seen', async () => {
    const read = await readBody(
      `<p id=far>Plain words</p><p id=near>${'plain words '.repeat(15)}</p><p>The board spoke of 287g ${'at some length '.repeat(8)}</p><p>and of 287g once more</p>`,
    );
    expect(wordsOn(read)).toEqual([]);
    firstText('#far').data = 'Other words';
    firstText('#near').data += 'of the sheriff, ICE and immigration';
    await read.settle();
    expect(wordsOn(read)).toEqual(['287g', '287g']);
  });
});

describe('a name moved far away', () => {
  it('is none where the page says that it is a menu', async () => {
    const many = '<p>The 287(g) deal with ICE</p>'.repeat(12);
    const read = await readBody(`<p>${'words '.repeat(300)}</p><p id=a>ICE and S-Comm</p>${many}<nav></nav>`);
    expect(wordsOn(read)).toContain('S-Comm');
    find('nav').append(find('#a'));
    await read.settle();
    expect(wordsOn(read)).toEqual(Array(12).fill('287(g)'));
  });
});

describe('a page that changes so that it reads the same', () => {
  it('is followed where its words stand now', async () => {
    const many = 'words of no consequence '.repeat(20);
    const read = await readBody(
      `<p id=far>${many}</p><p>The board spoke of 287g again</p><p>and of 287g once more</p><p id=near>${many}</p>`,
    );
    expect(wordsOn(read)).toEqual([]);
    const [old, other] = [firstText('#near'), document.createTextNode(many)];
    old.replaceWith(other);
    document.body.prepend(old);
    await read.settle();
    other.data = `of the sheriff, ICE and immigration ${many}`;
    await read.settle();
    expect(wordsOn(read)).toEqual(['287g', '287g']);
  });
});

describe('a name met in a component', () => {
  it('is marked however late the code that marks comes, and that is asked for once', async () => {
    document.body.innerHTML = '<p>Nothing here.</p><x-story></x-story>';
    find('x-story').attachShadow({ mode: 'open' }).innerHTML = '<p>The 287(g) deal with ICE</p>';
    const asked: (() => void)[] = [];
    const read = startReading(start => asked.push(start));
    reading = read;
    await read.settle();
    expect(asked).toHaveLength(1);
    asked[0]?.();
    await read.settle();
    expect(wordsOn(read)).toEqual(['287(g)']);
  });
});

describe('a reading ends', () => {
  it('and no idle time is asked for while the page stands still', async () => {
    const read = await readBody('<p>The 287(g) deal with ICE</p>');
    await read.settle();
    let asked = 0;
    globalThis.requestIdleCallback = () => {
      asked += 1;
      return 1;
    };
    await new Promise(done => setTimeout(done, 20));
    expect(asked).toBe(0);
    expect(wordsOn(read)).toEqual(['287(g)']);
  });
});
