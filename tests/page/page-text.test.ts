// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics, mayMention } from '../../lib/mentions/compile-topics';
import { findMentions } from '../../lib/mentions/find-mentions';
import { prepareTopics } from '../../lib/mentions/prepared-topic';
import { readTexts } from '../../lib/page/page-text';
import { createRange } from '../../lib/page/ranges';

const topics = compileTopics(prepareTopics(packaged.topics as Topic[]));

function mentionsIn(html: string): string[] {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const words: string[] = [];
  for (const text of readTexts(document.body, raw => mayMention(raw, topics))) {
    if (!text) continue;
    for (const span of findMentions(text.text, topics)) {
      const range = createRange(text, span);
      expect(range?.toString()).toBe(text.text.slice(span.start, span.end));
      words.push(String(range));
    }
  }
  return words;
}

describe('a page is read', () => {
  it.each([
    ['across bold', '<p>The <b>287</b>(g) deal with ICE</p>', '287(g)'],
    ['across a link', '<p>ICE calls it <a href="#">Secure</a> Communities</p>', 'Secure Communities'],
    ['across a comment', '<p>The 28<!-- ad -->7(g) deal with ICE</p>', '287(g)'],
    ['with a drop cap', '<p>ICE: <span>S</span>ecure Communities began in 2008.</p>', 'Secure Communities'],
    ['directly in the body', 'The <b>287</b>(g) deal with ICE', '287(g)'],
    ['with a break that may come', '<p>The 287<wbr>(g) deal with ICE</p>', '287(g)'],
    ['before a menu', '<div>The 287(g)<nav>Menu</nav>287 people of ICE</div>', '287(g)'],
    ['in a caption', '<figure><img><figcaption>A 287(g) protest</figcaption></figure>', '287(g)'],
    ['in a hidden article', '<article hidden><p>The 287(g) deal with ICE</p></article>', '287(g)'],
  ])('%s', (_, html, words) => {
    expect(mentionsIn(html)).toEqual([words]);
  });

  it.each([
    ['two table cells', '<table><tr><td>287</td><td>(g)</td></tr></table><p>ICE</p>'],
    ['two list items', '<ul><li>Secure</li><li>Communities</li></ul><p>ICE</p>'],
    ['two paragraphs', '<p>Stay Secure</p><p>Communities of faith meet ICE officials.</p>'],
    ['a footnote mark', '<p>287<sup>(g)</sup> see footnote g, ICE</p>'],
  ])('without joining %s', (_, html) => {
    expect(mentionsIn(html)).toEqual([]);
  });

  it.each(['script', 'style', 'noscript', 'template', 'textarea', 'code', 'pre', 'nav', 'button', 'select', 'svg'])(
    'without its <%s>',
    tag => {
      const inside = `The 287(g) deal with ICE`;
      expect(
        mentionsIn(`<div><${tag}>${tag === 'select' ? `<option>${inside}</option>` : inside}</${tag}></div>`),
      ).toEqual([]);
      expect(mentionsIn(`<div><section>${inside}</section></div>`)).toEqual(['287(g)']);
    },
  );

  it('without walking a part that holds no name', () => {
    document.body.replaceChildren(document.createElement('p'), document.createElement('p'));
    const asked: string[] = [];
    document.body.append('Plain words');
    const texts = [...readTexts(document.body, raw => asked.push(raw) > 100)];
    expect(texts.filter(Boolean)).toEqual([]);
    expect(asked).toContain('Plain words');
  });

  it('child by child where it is large, to the same result', () => {
    const filler = `<p>${'Words of another story. '.repeat(200)}</p>`.repeat(12);
    expect(mentionsIn(`<main>${filler}<div><p>The <i>287</i>(g) deal with ICE</p></div>${filler}</main>`)).toEqual([
      '287(g)',
    ]);
  });
});

const SHARED = '../shared/mentions/labelled.jsonl';
interface Line {
  readonly id: number;
  readonly html?: string;
  readonly text: string;
  readonly spans: readonly { start: number; end: number; topic: string }[];
  readonly why: string;
}
if (!existsSync(SHARED)) console.info(`Left out: labelled lines with markup (${SHARED} is not here)`);
describe.runIf(existsSync(SHARED))('labelled lines with markup', () => {
  const all: Line[] = existsSync(SHARED)
    ? readFileSync(SHARED, 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : [];
  // An editor is left out by asking the hit's element, in the browser tests.
  const lines = all.filter(({ html, why }) => html !== undefined && !why.startsWith('editor'));

  it.each(lines)('$id: $why', ({ html = '', text, spans }) => {
    const bare = (words: string) => words.replace(/\s+/g, '');
    expect(mentionsIn(html).map(bare)).toEqual(spans.map(({ start, end }) => bare(text.slice(start, end))));
  });
});
